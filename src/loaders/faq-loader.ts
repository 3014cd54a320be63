import type { LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { localeIds } from '../config/locales.ts';
import { versionSchema } from '../config/versions.ts';
import { categorySchema } from '../faq/schema.ts';
import type { RenderedContent } from './render-content.ts';

/** Gives the content of a build. Fails where the content has errors. */
type GetContent = () => Promise<RenderedContent>;

/** Loads in a build; the dev server shows the content in its own way. */
const inBuild =
  (
    getContent: GetContent,
    load: (content: RenderedContent, context: LoaderContext) => Promise<void>,
  ) =>
  async (context: LoaderContext): Promise<void> => {
    if (context.watcher === undefined) await load(await getContent(), context);
  };

async function storeCategories(
  { categories, rendered }: RenderedContent,
  { store, logger, generateDigest, parseData }: LoaderContext,
): Promise<void> {
  const gone = new Set(store.keys());
  for (const category of categories) {
    const id = `${category.version}/${category.locale}/${category.category}`;
    gone.delete(id);
    const data = await parseData({ id, data: { ...category } });
    store.set({ id, data, digest: generateDigest(data) });
  }
  for (const id of gone) store.delete(id);
  logger.info(`rendered ${rendered} of ${categories.length} categories`);
}

const versionEntrySchema = versionSchema.extend({
  position: z.number().int().nonnegative().describe('Counts from the oldest.'),
  stale: z
    .array(z.object({ locale: z.enum(localeIds), id: z.string() }))
    .describe('Translations that were left behind.'),
});

async function storeVersions(
  { versions, stale }: RenderedContent,
  { store, parseData }: LoaderContext,
): Promise<void> {
  store.clear();
  for (const [position, version] of versions.entries()) {
    const { id } = version;
    const ofVersion = stale.filter((question) => question.version === id);
    store.set({
      id,
      data: await parseData({ id, data: { ...version, position, stale: ofVersion } }),
    });
  }
}

/** The loaders of the collections: the categories of all versions, and the versions. */
const loadersOf = (getContent: GetContent) => ({
  faq: {
    name: 'faq-loader',
    schema: categorySchema,
    load: inBuild(getContent, storeCategories),
  },
  versions: {
    name: 'versions-loader',
    schema: versionEntrySchema,
    load: inBuild(getContent, storeVersions),
  },
});

declare global {
  /** What `src/content.config.ts`, which Astro runs in a module graph of its own, loads with. */
  var contentLoaders: ReturnType<typeof loadersOf> | undefined;
}

/** Hands the loaders to the content configuration. */
export function offerLoaders(getContent: GetContent): void {
  globalThis.contentLoaders = loadersOf(getContent);
}
