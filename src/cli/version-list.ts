import type { Version } from '../config/versions.ts';
import { guessVersions } from '../loaders/read-versions.ts';

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
export function writeVersions(versions: readonly Version[]): string {
  const lines = versions.map((version) => {
    const fields = Object.entries(version).map(
      ([key, value]) => `"${key}": ${JSON.stringify(value)}`,
    );
    return `  { ${fields.join(', ')} }`;
  });
  return `[\n${lines.join(',\n')}\n]\n`;
}
