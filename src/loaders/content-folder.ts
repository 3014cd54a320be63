import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { isLocale, localeIds } from '../config/locales.ts';
import { reservedCategories } from '../config/reserved-names.ts';
import type { Version } from '../config/versions.ts';
import { report } from '../faq/findings.ts';
import type { CategoryPlace } from '../faq/parsed.ts';
import { decodeFile } from '../faq/read/decode.ts';
import { guessVersions, parseVersions, versionsFileName } from '../faq/version-list.ts';

/** Tells whether reading a file failed because it is not there. */
export const isMissingFile = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Names of what a folder holds, sorted. */
export interface Entries {
  readonly folders: string[];
  readonly files: string[];
}

/** Lists a folder without what is hidden by a dot. Throws where it cannot be read. */
export async function listEntries(folder: string): Promise<Entries> {
  const entries = await readdir(folder, { withFileTypes: true });
  const visible = entries.filter(({ name }) => !name.startsWith('.'));
  const names = (isFolder: boolean) =>
    visible
      .filter((entry) => entry.isDirectory() === isFolder)
      .map(({ name }) => name)
      .sort();
  return { folders: names(true), files: names(false) };
}

/** Reads a file that may stand beside the versions; one that is not there is empty. */
export async function readBeside(contentDir: string, name: string): Promise<VFile> {
  try {
    return new VFile({ path: name, value: await readFile(join(contentDir, name), 'utf8') });
  } catch (error) {
    if (!isMissingFile(error)) throw error;
    return new VFile({ path: name, value: '' });
  }
}

/** Says why a folder cannot be the content of a site; undefined for one that can. */
export async function contentFolderProblem(folder: string): Promise<string | undefined> {
  try {
    if (!(await stat(folder)).isDirectory()) return 'it is a file';
  } catch (error) {
    if (isMissingFile(error)) return 'it does not exist';
    throw error;
  }
  const { folders } = await listEntries(folder);
  return folders.length === 0 ? 'it holds no version' : undefined;
}

/** Says what is wrong with a content folder that was named as `name`, and what is expected. */
export const contentFolderMessage = (name: string, problem: string): string =>
  `Unexpected ${name}: ${problem}. Expected a folder of <version>/<locale>/<category>.md with a versions.json`;

/** A category file with its place; its findings are messages of `file`. */
export interface ContentFile {
  readonly place: CategoryPlace;
  readonly file: VFile;
}

/** All that a content folder holds, decoded. */
export interface ContentFolder {
  readonly versions: Version[];
  readonly contentFiles: ContentFile[];
  /** The file that names the versions; it is one of `otherFiles`. */
  readonly versionsFile: VFile;
  /** Files and folders that are not categories and have findings. */
  readonly otherFiles: VFile[];
}

const ending = '.md';
const categoryName = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;

function reportFolder(
  path: string,
  rule: 'unknown-folder' | 'unknown-version',
  reason: string,
  hint: string,
): VFile {
  const file = new VFile({ path });
  report(file, rule, reason, undefined, hint);
  return file;
}

async function readCategoryFile(contentDir: string, place: CategoryPlace): Promise<ContentFile> {
  const path = `${place.version}/${place.locale}/${place.category}${ending}`;
  const file = decodeFile(path, await readFile(join(contentDir, path)));
  if (!categoryName.test(place.category)) {
    report(
      file,
      'invalid-file-name',
      `Unexpected file name "${place.category}${ending}", expected lower-case ASCII letters, digits and hyphens`,
    );
  }
  if (reservedCategories.includes(place.category)) {
    const reason = `Unexpected category "${place.category}": a page of the site has this address`;
    report(file, 'reserved-name', reason);
  }
  return { place, file };
}

async function readVersionFolder(contentDir: string, version: string) {
  const { folders } = await listEntries(join(contentDir, version));
  const unknown = folders
    .filter((name) => !isLocale(name))
    .map((name) =>
      reportFolder(
        `${version}/${name}`,
        'unknown-folder',
        `Unexpected folder "${name}", expected a locale`,
        `Rename it to one of: ${localeIds.join(', ')}`,
      ),
    );
  const places: CategoryPlace[] = [];
  for (const locale of folders.filter(isLocale)) {
    const { files } = await listEntries(join(contentDir, version, locale));
    const categories = files.filter((name) => name.endsWith(ending) && name !== 'README.md');
    places.push(
      ...categories.map((name) => ({ version, locale, category: name.slice(0, -ending.length) })),
    );
  }
  const contentFiles: ContentFile[] = [];
  for (const place of places) contentFiles.push(await readCategoryFile(contentDir, place));
  return { contentFiles, unknown };
}

/**
 * Reads `versions.json` of a content folder; `folders` are its sub-folders.
 * What is wrong with it is a finding of the returned file.
 */
export async function readVersions(
  contentDir: string,
  folders: readonly string[],
): Promise<{ versions: Version[]; file: VFile }> {
  const file = new VFile({ path: versionsFileName });
  try {
    file.value = await readFile(join(contentDir, versionsFileName), 'utf8');
  } catch (error) {
    if (!isMissingFile(error)) throw error;
    report(file, 'missing-versions', 'Unexpected content folder without versions.json');
    return { versions: guessVersions(folders), file };
  }
  return { versions: parseVersions(file), file };
}

/**
 * Reads a content folder: `versions.json` and every `<version>/<locale>/<category>.md`.
 * Throws where the folder itself cannot be read; everything else is a finding.
 */
export async function readContentFolder(contentDir: string): Promise<ContentFolder> {
  const { folders } = await listEntries(contentDir);
  const { versions, file } = await readVersions(contentDir, folders);
  const known = new Set(versions.map(({ id }) => id));
  const otherFiles = [
    file,
    ...folders
      .filter((name) => versions.length > 0 && !known.has(name))
      .map((name) =>
        reportFolder(
          name,
          'unknown-version',
          `Unexpected folder "${name}", expected a version of versions.json`,
          `Add it to versions.json, or rename it to one of: ${[...known].join(', ')}`,
        ),
      ),
  ];
  const contentFiles: ContentFile[] = [];
  for (const version of folders.filter((name) => known.has(name))) {
    const read = await readVersionFolder(contentDir, version);
    contentFiles.push(...read.contentFiles);
    otherFiles.push(...read.unknown);
  }
  return { versions, versionsFile: file, contentFiles, otherFiles };
}
