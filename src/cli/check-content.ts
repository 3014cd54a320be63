import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { checkReusedIds } from '../faq/checks/reused-ids.ts';
import { checkGlossary, glossaryFileName, readGlossary } from '../faq/glossary.ts';
import { lockFileName } from '../faq/lock-file.ts';
import { checkLock } from '../faq/lock.ts';
import { loadContent, type LoadedContent } from '../loaders/load-content.ts';

/** Reads a file beside the versions; one that is not there is empty. */
export async function readBeside(contentDir: string, name: string): Promise<VFile> {
  try {
    return new VFile({ path: name, value: await readFile(join(contentDir, name), 'utf8') });
  } catch {
    return new VFile({ path: name, value: '' });
  }
}

/**
 * Runs all checks on a content folder: those of a build, and those that need the lock, the glossary
 * or all versions side by side. Findings are messages of `files`.
 */
export async function checkFolder(contentDir: string): Promise<LoadedContent> {
  const content = await loadContent(contentDir);
  const glossary = await readBeside(contentDir, glossaryFileName);
  const lock = await readBeside(contentDir, lockFileName);
  checkReusedIds(content);
  checkGlossary(content.categories, readGlossary(glossary));
  checkLock(content.categories, lock);
  return { ...content, files: [...content.files, glossary, lock] };
}
