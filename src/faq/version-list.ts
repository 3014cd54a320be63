import type { VFile } from 'vfile';
import { reservedVersions } from '../config/reserved-names.ts';
import { versionsSchema, type Version } from '../config/versions.ts';
import { jsonLine, readJson } from './json-file.ts';

/** Name of the list of versions in the content folder. */
export const versionsFileName = 'versions.json';

const releaseName = /^[a-z]*(?<numbers>\d+(?:\.\d+)*)$/;
const preReleaseName = /^[a-z]*(?<numbers>\d+(?:\.\d+)*)[-.]?(?:alpha|beta|rc)[-.]?\d*$/;
const branchName = /^[a-z]+$/;

/** Tells whether a folder is named as a version is: a release such as r1.2, its candidate, or a branch. */
export const isVersionName = (name: string): boolean =>
  [releaseName, preReleaseName, branchName].some((pattern) => pattern.test(name)) &&
  !reservedVersions.includes(name);

/** The numbers of a version name, three at least, so that r2.0 and r2.0.0 are equal. */
function numbersOf(name: string): number[] | undefined {
  const { groups } = releaseName.exec(name) ?? preReleaseName.exec(name) ?? {};
  if (groups?.['numbers'] === undefined) return undefined;
  const numbers = groups['numbers'].split('.').map(Number);
  return [...numbers, 0, 0, 0].slice(0, Math.max(numbers.length, 3));
}

/**
 * Numbered versions in the order of their numbers, each after its pre-releases; branches such as
 * master after all of them.
 */
function compareVersionNames(a: string, b: string): number {
  const [numbersA, numbersB] = [numbersOf(a), numbersOf(b)];
  if (numbersA === undefined || numbersB === undefined) {
    return (
      Number(numbersA === undefined) - Number(numbersB === undefined) || a.localeCompare(b, 'en')
    );
  }
  const difference = numbersA.map((number, place) => number - (numbersB[place] ?? 0)).find(Boolean);
  const isRelease = (name: string) => Number(releaseName.test(name));
  return difference ?? (isRelease(a) - isRelease(b) || a.localeCompare(b, 'en', { numeric: true }));
}

/**
 * Makes versions of folder names, for content without a `versions.json`: the newest release is
 * current, older ones are unmaintained, what comes after it is unreleased.
 */
export function guessVersions(folders: readonly string[]): Version[] {
  const sorted = folders.toSorted(compareVersionNames);
  const current = sorted.findLast((name) => releaseName.test(name)) ?? sorted.at(-1);
  const currentIndex = current === undefined ? -1 : sorted.indexOf(current);
  const status = (index: number): Version['status'] => {
    if (index === currentIndex) return 'current';
    return index < currentIndex ? 'unmaintained' : 'unreleased';
  };
  return sorted.map((id, index) => ({ id, label: id, status: status(index), released: null }));
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
  const order = guessVersions([...new Set([...versions.map(({ id }) => id), ...ids])]).map(
    ({ id }) => id,
  );
  const rank = (id: string) => order.indexOf(id);
  const result = [...versions];
  for (const id of order.filter((one) => !versions.some((version) => version.id === one))) {
    const before = result.findIndex((version) => rank(version.id) > rank(id));
    const at = before === -1 ? result.length : before;
    const isPast = result.slice(at).some(({ status }) => status === 'current');
    const status = isPast ? 'unmaintained' : 'unreleased';
    result.splice(at, 0, { id, label: id, status, released: null });
  }
  return result;
}

/** Writes `versions.json`, one version a line. */
export const writeVersions = (versions: readonly Version[]): string =>
  `[\n${versions.map((version) => `  ${jsonLine(version)}`).join(',\n')}\n]\n`;
