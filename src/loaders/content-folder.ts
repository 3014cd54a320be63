import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { VFile } from 'vfile';
import { isLocale, localeIds, type Locale } from '../config/locales.ts';
import { reservedCategories } from '../config/reserved-names.ts';
import type { Version } from '../config/versions.ts';
import { report } from '../faq/findings.ts';
import { lineOf } from '../faq/json-file.ts';
import type { CategoryPlace } from '../faq/parsed.ts';
import { decodeFile } from '../faq/read/decode.ts';
import type { RuleId } from '../faq/rules.ts';
import {
  guessVersions,
  isVersionName,
  parseVersions,
  versionsFileName,
} from '../faq/version-list.ts';

/** What an author may take for the ending of a category file. */
const markdownName = /\.(?:md|mdx|markdown|mkd|mdown)$/i;

/** Tells whether reading a file failed because it is not there. */
export const isMissingFile = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Names of what a folder holds, sorted; what a dot hides is left out, but for Markdown. */
export interface Entries {
  readonly folders: string[];
  readonly files: string[];
  /** Links that lead out of the content folder, in a circle or nowhere; they are not followed. */
  readonly badLinks: string[];
}

type EntryKind = keyof Entries;

async function kindOfLink(path: string, root: string): Promise<EntryKind> {
  try {
    const target = await realpath(path);
    if (!target.startsWith((await realpath(root)) + sep)) return 'badLinks';
    return (await stat(target)).isDirectory() ? 'folders' : 'files';
  } catch {
    return 'badLinks';
  }
}

const isShown = (name: string): boolean => !name.startsWith('.') || markdownName.test(name);

/** Lists a folder of the content folder `root`. Throws where it cannot be read. */
export async function listEntries(folder: string, root: string = folder): Promise<Entries> {
  const found: Entries = { folders: [], files: [], badLinks: [] };
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.filter(({ name }) => isShown(name))) {
    const { name } = entry;
    if (entry.isSymbolicLink()) found[await kindOfLink(join(folder, name), root)].push(name);
    else found[entry.isDirectory() ? 'folders' : 'files'].push(name);
  }
  for (const names of Object.values(found)) names.sort();
  return found;
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

/**
 * Says what is wrong with a content folder, named as `name`, and what is expected; undefined where
 * nothing is.
 */
export async function contentFolderProblem(
  folder: string,
  name: string,
): Promise<string | undefined> {
  const says = (problem: string): string =>
    `Unexpected ${name}: ${problem}. Expected a folder of <version>/<locale>/<category>.md with a versions.json`;
  try {
    if (!(await stat(folder)).isDirectory()) return says('it is a file');
  } catch (error) {
    if (isMissingFile(error)) return says('it does not exist');
    throw error;
  }
  const { folders } = await listEntries(folder);
  return folders.length === 0 ? says('it holds no version') : undefined;
}

/** Throws where the folder that the environment names holds no content. */
export async function assertContentDir(contentDir: string): Promise<void> {
  const problem = await contentFolderProblem(contentDir, `CONTENT_DIR "${contentDir}"`);
  if (problem !== undefined) throw new Error(problem);
}

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

function reportPath(path: string, rule: RuleId, reason: string, hint?: string): VFile {
  const file = new VFile({ path });
  report(file, rule, reason, undefined, hint);
  return file;
}

/** Says of each name in a folder that it is not read. */
const reportNames = (folder: string, names: readonly string[], rule: RuleId, what: string) =>
  names.map((name) =>
    reportPath(folder === '' ? name : `${folder}/${name}`, rule, `Unexpected ${what} "${name}"`),
  );

/** Markdown that stands where no category does would be published nowhere. */
const strayMarkdown = (folder: string, files: readonly string[]): VFile[] =>
  reportNames(
    folder,
    files.filter((name) => markdownName.test(name) && !isReadme(name)),
    'misplaced-file',
    'file',
  );

const isReadme = (name: string): boolean => /^readme\./i.test(name);

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

/** Reads the categories of a locale; whatever else looks like one is a finding. */
async function readLocaleFolder(contentDir: string, version: string, locale: Locale) {
  const folder = `${version}/${locale}`;
  const { folders, files, badLinks } = await listEntries(join(contentDir, folder), contentDir);
  const isCategory = (name: string) =>
    name.endsWith(ending) && !name.startsWith('.') && !isReadme(name);
  const contentFiles: ContentFile[] = [];
  for (const name of files.filter(isCategory)) {
    const category = name.slice(0, -ending.length);
    contentFiles.push(await readCategoryFile(contentDir, { version, locale, category }));
  }
  const strange = [
    ...strayMarkdown(
      folder,
      files.filter((name) => !isCategory(name)),
    ),
    ...reportNames(folder, folders, 'misplaced-file', 'folder'),
    ...reportNames(folder, badLinks, 'bad-link', 'link'),
  ];
  return { contentFiles, strange };
}

async function readVersionFolder(contentDir: string, version: string) {
  const { folders, files, badLinks } = await listEntries(join(contentDir, version), contentDir);
  const strange = [
    ...folders
      .filter((name) => !isLocale(name))
      .map((name) =>
        reportPath(
          `${version}/${name}`,
          'unknown-folder',
          `Unexpected folder "${name}", expected a locale`,
          `Rename it to one of: ${localeIds.join(', ')}`,
        ),
      ),
    ...strayMarkdown(version, files),
    ...reportNames(version, badLinks, 'bad-link', 'link'),
  ];
  const contentFiles: ContentFile[] = [];
  for (const locale of folders.filter(isLocale)) {
    const read = await readLocaleFolder(contentDir, version, locale);
    contentFiles.push(...read.contentFiles);
    strange.push(...read.strange);
  }
  return { contentFiles, strange };
}

/** A version that is listed and has no folder; the home of the site is that of the current one. */
function reportVersionWithoutFolder(file: VFile, { id, status }: Version): void {
  const rule = status === 'current' ? 'missing-current-version' : 'missing-version';
  report(file, rule, `Unexpected version "${id}" without a folder`, lineOf(file, id));
}

/** The versions of a content folder, with what is wrong with them. */
export interface VersionsRead {
  readonly versions: Version[];
  /** The file that names them. */
  readonly file: VFile;
  /** Folders that are no version. */
  readonly unknown: VFile[];
}

const reportFolders = (names: readonly string[], expected: string, hint: string): VFile[] =>
  names.map((name) =>
    reportPath(name, 'unknown-version', `Unexpected folder "${name}", expected ${expected}`, hint),
  );

/**
 * Reads `versions.json` of a content folder; `folders` are its sub-folders, whose names tell the
 * versions where there is no such file.
 */
export async function readVersions(
  contentDir: string,
  folders: readonly string[],
): Promise<VersionsRead> {
  const file = new VFile({ path: versionsFileName });
  try {
    file.value = await readFile(join(contentDir, versionsFileName), 'utf8');
  } catch (error) {
    if (!isMissingFile(error)) throw error;
    const taken = folders.filter(isVersionName);
    const reason = `Unexpected content folder without versions.json; taken for versions: ${taken.join(', ') || 'none'}`;
    report(file, 'missing-versions', reason);
    const strange = folders.filter((name) => !isVersionName(name));
    const hint = 'Rename it, move it out of the content folder, or name it in versions.json.';
    return {
      versions: guessVersions(taken),
      file,
      unknown: reportFolders(strange, 'the name of a version, such as r1.2 or master', hint),
    };
  }
  const versions = parseVersions(file);
  if (versions.length === 0) return { versions, file, unknown: [] };
  const known = versions.map(({ id }) => id);
  const strange = folders.filter((name) => !known.includes(name));
  const hint = `Add it to versions.json, or rename it to one of: ${known.join(', ')}`;
  return { versions, file, unknown: reportFolders(strange, 'a version of versions.json', hint) };
}

/**
 * Reads a content folder: `versions.json` and every `<version>/<locale>/<category>.md`.
 * Throws where the folder itself cannot be read; everything else is a finding.
 */
export async function readContentFolder(contentDir: string): Promise<ContentFolder> {
  const { folders, files, badLinks } = await listEntries(contentDir);
  const { versions, file, unknown } = await readVersions(contentDir, folders);
  const otherFiles = [
    file,
    ...unknown,
    ...strayMarkdown('', files),
    ...reportNames('', badLinks, 'bad-link', 'link'),
  ];
  const contentFiles: ContentFile[] = [];
  for (const version of versions) {
    if (!folders.includes(version.id)) {
      reportVersionWithoutFolder(file, version);
      continue;
    }
    const read = await readVersionFolder(contentDir, version.id);
    contentFiles.push(...read.contentFiles);
    otherFiles.push(...read.strange);
  }
  return { versions, versionsFile: file, contentFiles, otherFiles };
}
