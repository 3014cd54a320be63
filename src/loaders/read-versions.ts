import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { versionsSchema, type Version } from '../config/versions.ts';
import { report } from '../faq/findings.ts';
import { isMissingFile } from './missing-file.ts';

const fileName = 'versions.json';

const releaseName = /^[a-z]*(?<numbers>\d+(?:\.\d+)*)$/;
const preReleaseName = /^[a-z]*(?<numbers>\d+(?:\.\d+)*)[-.]?(?:alpha|beta|rc)/;

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

function parseVersions(file: VFile): Version[] {
  let data: unknown;
  try {
    data = JSON.parse(String(file));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report(file, 'invalid-versions', `Unexpected text that is not JSON: ${reason}`);
    return [];
  }
  const result = versionsSchema.safeParse(data);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) {
    report(
      file,
      'invalid-versions',
      `Unexpected value at ${path.join('.') || 'the top'}: ${message}`,
    );
  }
  return [];
}

/**
 * Reads `versions.json` of a content folder; `folders` are its sub-folders.
 * What is wrong with it is a finding of the returned file.
 */
export async function readVersions(
  contentDir: string,
  folders: readonly string[],
): Promise<{ versions: Version[]; file: VFile }> {
  const file = new VFile({ path: fileName });
  try {
    file.value = await readFile(join(contentDir, fileName), 'utf8');
  } catch (error) {
    if (!isMissingFile(error)) throw error;
    report(file, 'missing-versions', 'Unexpected content folder without versions.json');
    return { versions: guessVersions(folders), file };
  }
  return { versions: parseVersions(file), file };
}
