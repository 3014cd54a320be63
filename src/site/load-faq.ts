import { getCollection } from 'astro:content';
import { versionSchema, type Version } from '../config/versions.ts';
import { buildFaqIndex, type FaqIndex } from '../routing/faq-index.ts';
import { createPaths } from '../routing/paths.ts';
import type { StaleQuestion } from '../views/translation-coverage.ts';

/** The paths of this build. */
export const paths = createPaths(import.meta.env.BASE_URL);

/** Turns a path of this site into an address with the origin that the site is published at. */
export const absolute = (path: string): string => new URL(path, import.meta.env.SITE).href;

async function readCollections(): Promise<FaqIndex> {
  const entries = await getCollection('versions');
  const versions = entries
    .toSorted((a, b) => a.data.position - b.data.position)
    .map(({ data }): Version => versionSchema.strip().parse(data));
  const categories = await getCollection('faq');
  return buildFaqIndex(
    versions,
    categories.map(({ data }) => data),
  );
}

let built: Promise<FaqIndex> | undefined;

function shownNow(): NonNullable<typeof shown> {
  if (shown !== undefined) return shown;
  throw new Error('Unexpected content with errors; the list of them stands in the terminal');
}

/** Gives the index over all collections, built once; in the dev server that of the last good edit. */
export async function loadFaq(): Promise<FaqIndex> {
  if (import.meta.env.DEV) return shownNow().faq;
  return (built ??= readCollections());
}

/** The translations that were left behind, in all versions. */
export async function loadStale(): Promise<readonly StaleQuestion[]> {
  if (import.meta.env.DEV) return shownNow().stale;
  const versions = await getCollection('versions');
  return versions.flatMap(({ data: { id, stale } }) =>
    stale.map((question) => ({ version: id, ...question })),
  );
}
