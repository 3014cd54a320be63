import { getCollection } from 'astro:content';
import type { StaleQuestion } from '../views/translation-coverage.ts';

/** The translations that were left behind, in all versions. */
export async function loadStale(): Promise<StaleQuestion[]> {
  const versions = await getCollection('versions');
  return versions.flatMap(({ data: { id, stale } }) =>
    stale.map((question: Omit<StaleQuestion, 'version'>) => ({ version: id, ...question })),
  );
}
