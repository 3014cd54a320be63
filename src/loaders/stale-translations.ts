import { lockFileName, readLock } from '../faq/lock-file.ts';
import { findStaleTranslations } from '../faq/lock-state.ts';
import type { StaleQuestion } from '../views/translation-coverage.ts';
import { sharedContent } from './load-content.ts';
import { readBeside } from './read-beside.ts';

/** Finds the translations of a content folder that were left behind since its lock was written. */
export async function staleTranslationsOf(contentDir: string): Promise<StaleQuestion[]> {
  const { categories } = await sharedContent(contentDir);
  const lock = readLock(await readBeside(contentDir, lockFileName));
  return findStaleTranslations(categories, lock).map(({ category, locale, id }) => ({
    version: category.version,
    locale,
    id,
  }));
}
