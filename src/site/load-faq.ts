import { getCollection } from 'astro:content';
import { versionSchema, type Version } from '../config/versions.ts';
import { buildFaqIndex, type FaqIndex } from '../routing/faq-index.ts';
import { createPaths } from '../routing/paths.ts';
import type { StaleQuestion } from '../views/translation-coverage.ts';

declare global {
  /** What a build publishes; pages of the dev server read the collections. */
  var published: { readonly faq: FaqIndex; readonly stale: readonly StaleQuestion[] } | undefined;
}

/** The paths of this build. */
export const paths = createPaths(import.meta.env.BASE_URL);

/** Turns a path of this site into an address with the origin that the site is published at. */
export const absolute = (path: string): string => new URL(path, import.meta.env.SITE).href;

async function readCollections(): Promise<typeof published> {
  const entries = await getCollection('versions');
  const versions = entries
    .toSorted((a, b) => a.data.position - b.data.position)
    .map(({ data }): Version => versionSchema.strip().parse(data));
  const categories = await getCollection('faq');
  const stale = entries.flatMap(({ data: { id, stale } }) =>
    stale.map((question) => ({ version: id, ...question })),
  );
  return {
    faq: buildFaqIndex(
      versions,
      categories.map(({ data }) => data),
    ),
    stale,
  };
}

async function load() {
  const found = import.meta.env.DEV ? await readCollections() : published;
  if (found === undefined) throw new Error('Unexpected page before the content is there');
  return found;
}

/** Gives the index over all that the FAQ holds. */
export const loadFaq = async (): Promise<FaqIndex> => (await load()).faq;

/** The translations that were left behind, in all versions. */
export const loadStale = async (): Promise<readonly StaleQuestion[]> => (await load()).stale;
