import type { VFile } from 'vfile';
import { reservedVersions } from '../config/reserved-names.ts';
import { versionsSchema, type Version } from '../config/versions.ts';
import { readJson } from './json-file.ts';

/** Name of the list of versions in the content folder. */
export const versionsFileName = 'versions.json';

const releaseName = /^[a-z]*\d+(?:\.\d+)*$/;
const versionName = /^(?:[a-z]*\d+(?:\.\d+)*(?:[-.]?(?:alpha|beta|rc|q)[-.]?\d*)?|[a-z]+)$/;

/** Tells whether a folder is named as a version is: a release such as r1.2, its candidate, or a branch. */
export const isVersionName = (name: string): boolean =>
  versionName.test(name) && !reservedVersions.includes(name);

/**
 * What versions are sorted by: their numbers, three at least, so that r2.0 and r2.0.0 are equal, each
 * after its pre-releases; branches such as master after all of them.
 */
function sortKey(name: string): string {
  const [, numbers, preRelease] = /^[a-z]*(\d+(?:\.\d+)*)[-.]?(.*)$/.exec(name) ?? [];
  if (numbers === undefined) return `zz ${name}`;
  const padding = '.0'.repeat(Math.max(0, 3 - numbers.split('.').length));
  return `${numbers}${padding} ${preRelease || 'zz'}`;
}

const { compare } = new Intl.Collator('en', { numeric: true });

/**
 * Makes versions of folder names, for content without a `versions.json`: the newest release is
 * current, older ones are unmaintained, what comes after it is unreleased.
 */
export function guessVersions(folders: readonly string[]): Version[] {
  const sorted = folders.toSorted((a, b) => compare(sortKey(a), sortKey(b)));
  const newest = sorted.findLastIndex((name) => releaseName.test(name));
  const current = newest === -1 ? sorted.length - 1 : newest;
  const statusAt = (index: number): Version['status'] => {
    if (index === current) return 'current';
    return index < current ? 'unmaintained' : 'unreleased';
  };
  return sorted.map((id, index) => ({ id, label: id, status: statusAt(index), released: null }));
}

/** Reads `versions.json`; what is wrong with it is an `invalid-versions` finding of `file`. */
export const parseVersions = (file: VFile): Version[] =>
  readJson(file, versionsSchema, 'invalid-versions') ?? [];

/**
 * Gives the lines of `versions.json` with the versions `ids` added: each before the first one that is
 * newer. Lines that are there stay as they are. A numbered version older than the current one is
 * unmaintained; others are unreleased until somebody says when they were released.
 */
export function addVersions(versions: readonly Version[], ids: readonly string[]): Version[] {
  if (versions.length === 0) return guessVersions([...new Set(ids)]);
  const known = versions.map(({ id }) => id);
  const order = guessVersions([...new Set([...known, ...ids])]).map(({ id }) => id);
  const result = [...versions];
  for (const [rank, id] of order.entries()) {
    if (known.includes(id)) continue;
    const newer = result.findIndex((version) => order.indexOf(version.id) > rank);
    const at = newer === -1 ? result.length : newer;
    const isPast = result.slice(at).some(({ status }) => status === 'current');
    const status = isPast ? 'unmaintained' : 'unreleased';
    result.splice(at, 0, { id, label: id, status, released: null });
  }
  return result;
}

/** Writes `versions.json`, one version a line. */
export function writeVersions(versions: readonly Version[]): string {
  const lines = versions.map((version) => {
    const fields = Object.entries(version).map(
      ([key, value]) => `"${key}": ${JSON.stringify(value)}`,
    );
    return `  { ${fields.join(', ')} }`;
  });
  return `[\n${lines.join(',\n')}\n]\n`;
}
