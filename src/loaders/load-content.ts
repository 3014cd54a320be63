import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { VFile } from 'vfile';
import type { Version } from '../config/versions.ts';
import { checkContent } from '../faq/check/check.ts';
import { checkCommonQuestions } from '../faq/check/common-questions.ts';
import { countFindings, formatFindings } from '../faq/findings.ts';
import { checkGlossary, glossaryFileName, readGlossary } from '../faq/check/glossary.ts';
import { assignIds, type CategoryWithIds } from '../faq/ids.ts';
import { buildLinkIndex, type LinkIndex } from '../faq/links.ts';
import { lockFileName } from '../faq/lock-file.ts';
import { checkLock } from '../faq/lock.ts';
import { parseCategory } from '../faq/read/parse.ts';
import { readBeside } from './read-beside.ts';
import { readContentFolder } from './read-content.ts';

/** A content folder, parsed and checked. */
export interface LoadedContent {
  readonly versions: Version[];
  readonly categories: CategoryWithIds[];
  /** Every file read; findings are its messages. */
  readonly files: VFile[];
  readonly linkIndex: LinkIndex;
  /** Changes when a question or category appears, goes or moves: what links lead to. */
  readonly addressDigest: string;
}

const digestOf = (parts: readonly string[]): string => {
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
 * for them.
 */
export async function loadContent(contentDir: string): Promise<LoadedContent> {
  const { versions, versionsFile, contentFiles, otherFiles } = await readContentFolder(contentDir);
  const categories = assignIds(contentFiles.map(({ file, place }) => parseCategory(file, place)));
  checkContent({ categories, versions });
  checkCommonQuestions(versionsFile, versions, categories);
  const glossary = await readBeside(contentDir, glossaryFileName);
  const lock = await readBeside(contentDir, lockFileName);
  checkGlossary(categories, readGlossary(glossary));
  checkLock(categories, lock);
  return {
    versions,
    categories,
    files: [...otherFiles, ...contentFiles.map(({ file }) => file), glossary, lock],
    linkIndex: buildLinkIndex(categories),
    addressDigest: digestOf(categories.map(addressesOf)),
  };
}

/** Throws a `ContentError` that lists every finding where one of them is an error. */
export function assertPublishable({ files }: LoadedContent): void {
  if (countFindings(files).errors > 0) throw new ContentError(`\n${formatFindings(files)}`);
}

interface SharedContent {
  readonly loaded: Promise<LoadedContent>;
  /** When reading began, in milliseconds. */
  readonly startedAt: number;
}

const sharedKey: unique symbol = Symbol.for('mindspore-faq.content');

// Astro evaluates its configuration and the content configuration in two module graphs, so a
// variable of this module would exist twice.
const registry: typeof globalThis & { [sharedKey]?: Map<string, SharedContent> } = globalThis;

/**
 * Loads a content folder once a process: the collections of all versions and the search index need
 * the same one.
 */
export function sharedContent(contentDir: string): Promise<LoadedContent> {
  const folders = (registry[sharedKey] ??= new Map());
  const key = resolve(contentDir);
  const content = folders.get(key) ?? { loaded: loadContent(key), startedAt: Date.now() };
  folders.set(key, content);
  return content.loaded;
}

/**
 * Makes the next call of `sharedContent` read the folder again, unless it was read after
 * `changedAt` (milliseconds).
 */
export function forgetSharedContent(contentDir: string, changedAt: number): void {
  const key = resolve(contentDir);
  const startedAt = registry[sharedKey]?.get(key)?.startedAt ?? Infinity;
  if (startedAt <= changedAt) registry[sharedKey]?.delete(key);
}
