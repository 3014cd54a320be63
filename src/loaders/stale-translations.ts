import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { lockFileName, readLock } from '../faq/lock-file.ts';
import { findStaleTranslations } from '../faq/lock-state.ts';
import type { StaleQuestion } from '../routing/translation-coverage.ts';
import { sharedContent } from './load-content.ts';

async function readLockFile(contentDir: string): Promise<VFile> {
  const path = join(contentDir, lockFileName);
  // Content without a lock is content of which nothing is known to be stale.
  const value = await readFile(path, 'utf8').catch(() => '');
  return new VFile({ path: lockFileName, value });
}

/** Finds the translations of a content folder that were left behind since its lock was written. */
export async function staleTranslationsOf(contentDir: string): Promise<StaleQuestion[]> {
  const { categories } = await sharedContent(contentDir);
  const lock = readLock(await readLockFile(contentDir));
  return findStaleTranslations(categories, lock).map(({ category, locale, id }) => ({
    version: category.version,
    locale,
    id,
  }));
}
