import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { VFile } from 'vfile';
import type { Version } from '../config/versions.ts';
import { glossaryFileName, readGlossary } from '../faq/check/glossary.ts';
import type { ParsedCategory } from '../faq/parsed.ts';
import { listFindings, meant } from '../faq/findings.ts';
import { lockFileName } from '../faq/lock.ts';
import { parseCategory } from '../faq/read/parse.ts';
import { contentFolderProblem, readBeside, readContentFolder } from '../loaders/content-folder.ts';
import { loadContent, type LoadedContent } from '../loaders/load-content.ts';
import { UsageError } from './command.ts';

/** The content folder that a command works on, where none is named. */
export const defaultContentDir = process.env['CONTENT_DIR'] || 'content';

/** Says what to run after a command wrote questions: ids are kept from the day that the lock knows them. */
export function remindOfLock(contentDir: string): string {
  const folder = contentDir === defaultContentDir ? '' : ` ${contentDir}`;
  return `Next: npm run faq -- check${folder}, then npm run faq -- lock --write${folder}, which remembers the new ids.`;
}

/** Tells whether a path is a folder. */
export const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Throws a `UsageError` where a path is no folder of content. */
async function assertContentFolder(path: string): Promise<void> {
  const problem = await contentFolderProblem(path, `folder "${path}"`);
  if (problem !== undefined) throw new UsageError(problem);
}

/** A content folder, parsed but not checked. */
export interface ParsedContent {
  readonly versions: readonly Version[];
  readonly categories: readonly ParsedCategory[];
}

const ownContent = fileURLToPath(new URL('../../content/', import.meta.url));

/** Words of both languages that stand for one another: those of a content folder, else of this project's. */
export async function readSynonyms(contentDir: string): Promise<readonly (readonly string[])[]> {
  const given = readGlossary(await readBeside(contentDir, glossaryFileName)).synonyms;
  return given ?? readGlossary(await readBeside(ownContent, glossaryFileName)).synonyms ?? [];
}

/** Reads and checks a content folder. Throws a `UsageError` where it is none. */
export async function openContent(contentDir: string): Promise<LoadedContent> {
  await assertContentFolder(contentDir);
  return loadContent(contentDir);
}

/** Reads a content folder. Throws a `UsageError` where it is none. */
export async function parseContent(contentDir: string): Promise<ParsedContent> {
  await assertContentFolder(contentDir);
  const { versions, contentFiles } = await readContentFolder(contentDir);
  return {
    versions,
    categories: contentFiles.map(({ file, place }) => parseCategory(file, place)),
  };
}

/** Throws a `UsageError` for the first of `ids`, given as `what`, that no question has: a slip. */
export function assertKnown(what: string, ids: readonly string[], known: readonly string[]): void {
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return;
  const reason = `Unexpected ${what} "${unknown}", which no question has`;
  throw new UsageError(reason, meant(unknown, known));
}

/** Throws a `UsageError` where `files` of content have errors, those of the lock aside. */
export function assertSound(contentDir: string, files: readonly VFile[], purpose: string): void {
  const others = files.filter(({ path }) => path !== lockFileName);
  const errors = listFindings(others).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const list = errors.slice(0, 5).map(({ path, line, message }) => `  ${path}:${line}  ${message}`);
  throw new UsageError(
    `Unexpected errors in ${contentDir}, which has to be free of them before ${purpose}:\n${list.join('\n')}\n\`check\` lists all ${errors.length} with their remedies.`,
  );
}
