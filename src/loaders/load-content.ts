import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { Version } from '../config/versions.ts';
import { checkCommonQuestions, checkContent } from '../faq/check/check.ts';
import {
  checkGlossary,
  checkTags,
  glossaryFileName,
  readGlossary,
  type Glossary,
} from '../faq/check/glossary.ts';
import { countFindings, formatFindings } from '../faq/findings.ts';
import { assignIds, type CategoryWithIds } from '../faq/ids.ts';
import { buildLinkIndex, type LinkIndex } from '../faq/links.ts';
import { checkLock, lockFileName, readLock, type Lock } from '../faq/lock.ts';
import { parseCategory } from '../faq/read/parse.ts';
import { listEntries, readBeside, readContentFolder, readVersions } from './content-folder.ts';

/** A content folder, parsed and checked. */
export interface LoadedContent {
  readonly versions: Version[];
  readonly categories: CategoryWithIds[];
  /** Every file read; findings are its messages. */
  readonly files: VFile[];
  /** What was known to fit when the lock was written; empty where it cannot be read. */
  readonly lock: Lock;
  /** Empty where it cannot be read. */
  readonly glossary: Glossary;
  readonly linkIndex: LinkIndex;
  /** Changes when a question or category appears, goes or moves: what links lead to. */
  readonly addressDigest: string;
}

/** Digests texts, each apart from the next one. */
export const digestOf = (parts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
};

const addressesOf = ({ version, locale, category, questions }: CategoryWithIds): string =>
  [version, locale, category, ...questions.flatMap(({ id, formerIds }) => [id, ...formerIds])].join(
    ' ',
  );

/** Says that content cannot be published; the message lists all findings. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
}

/**
 * Reads, parses and checks a content folder. Findings are messages of `files`; nothing is thrown
 * for them. `parse` reads a category as `parseCategory` does.
 */
export async function loadContent(
  contentDir: string,
  parse: typeof parseCategory = parseCategory,
): Promise<LoadedContent> {
  const { versions, versionsFile, contentFiles, otherFiles } = await readContentFolder(contentDir);
  const categories = assignIds(contentFiles.map(({ file, place }) => parse(file, place)));
  checkContent({ categories, versions });
  checkCommonQuestions(versionsFile, versions, categories);
  const glossaryFile = await readBeside(contentDir, glossaryFileName);
  const lockFile = await readBeside(contentDir, lockFileName);
  const lock = readLock(lockFile);
  const glossary = readGlossary(glossaryFile);
  checkGlossary(categories, glossary);
  checkTags(categories, glossary);
  checkLock(categories, lock, lockFile);
  return {
    versions,
    categories,
    files: [...otherFiles, ...contentFiles.map(({ file }) => file), glossaryFile, lockFile],
    lock,
    glossary,
    linkIndex: buildLinkIndex(categories),
    addressDigest: digestOf(categories.map(addressesOf)),
  };
}

/**
 * Reads the versions of a content folder, oldest first.
 * Throws a `ContentError` where `versions.json` cannot be used, or no folder is named as a version.
 */
export async function versionsOf(contentDir: string): Promise<Version[]> {
  const { folders } = await listEntries(contentDir);
  const { versions, file, unknown } = await readVersions(contentDir, folders);
  if (countFindings([file]).errors > 0 || versions.length === 0)
    throw new ContentError(`\n${formatFindings([file, ...unknown])}`);
  return versions;
}

/** Throws a `ContentError` that lists every finding where one of them is an error. */
export function assertPublishable({ files }: LoadedContent): void {
  if (countFindings(files).errors > 0) throw new ContentError(`\n${formatFindings(files)}`);
}
