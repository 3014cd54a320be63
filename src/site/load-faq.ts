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

/** Builds the index over all collections, once a build; anew for each request of the dev server. */
export function loadFaq(): Promise<FaqIndex> {
  if (import.meta.env.DEV) return readCollections();
  return (built ??= readCollections());
}

/** The translations that were left behind, in all versions. */
export async function loadStale(): Promise<StaleQuestion[]> {
  const versions = await getCollection('versions');
  return versions.flatMap(({ data: { id, stale } }) =>
    stale.map((question) => ({ version: id, ...question })),
  );
}
