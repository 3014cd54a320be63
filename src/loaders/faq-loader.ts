import type { LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { localeIds } from '../config/locales.ts';
import { versionSchema } from '../config/versions.ts';
import { categorySchema } from '../faq/schema.ts';
import type { RenderedContent } from './render-content.ts';

/** Gives the content of a build. Fails where the content has errors. */
type GetContent = () => Promise<RenderedContent>;

type Entry = Readonly<Parameters<LoaderContext['parseData']>[0]>;

/** Loads entries in a build, all or none; the dev server shows the content in its own way. */
const inBuild =
  (getContent: GetContent, entriesOf: (content: RenderedContent) => readonly Entry[]) =>
  async ({ watcher, store, parseData }: LoaderContext): Promise<void> => {
    if (watcher !== undefined) return;
    const parsing = entriesOf(await getContent()).map(async ({ id, data }) => ({
      id,
      data: await parseData({ id, data }),
    }));
    const entries = await Promise.all(parsing);
    store.clear();
    for (const entry of entries) store.set(entry);
  };

const categoryEntries = ({ categories }: RenderedContent): Entry[] =>
  categories.map((category) => ({
    id: `${category.version}/${category.locale}/${category.category}`,
    data: { ...category },
  }));

const versionEntrySchema = versionSchema.extend({
  position: z.number().int().nonnegative().describe('Counts from the oldest.'),
  stale: z
    .array(z.object({ locale: z.enum(localeIds), id: z.string() }))
    .describe('Translations that were left behind.'),
});

const versionEntries = ({ versions, stale }: RenderedContent): Entry[] =>
  versions.map((version, position) => ({
    id: version.id,
    data: {
      ...version,
      position,
      stale: stale.filter((question) => question.version === version.id),
    },
  }));

/** The loaders of the collections: the categories of all versions, and the versions. */
const loadersOf = (getContent: GetContent) => ({
  faq: {
    name: 'faq-loader',
    schema: categorySchema,
    load: inBuild(getContent, categoryEntries),
  },
  versions: {
    name: 'versions-loader',
    schema: versionEntrySchema,
    load: inBuild(getContent, versionEntries),
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
