import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { findStaleTranslations, lockFileName, readLock } from '../faq/lock.ts';
import type { StaleQuestion } from '../views/translation-coverage.ts';
import { readBeside } from './content-folder.ts';
import { assertPublishable, ContentError, type LoadedContent } from './load-content.ts';
import { renderContent, rendererDigest } from './rendered-content.ts';
import { forgetSharedContent, onContentChange, sharedContent } from './shared-content.ts';

type Load = (contentDir: string, context: LoaderContext) => Promise<void>;

/** While an author mends a file, the last good content stays on show; findings are reported apart. */
async function loadForAuthor(load: Load, contentDir: string, context: LoaderContext) {
  try {
    await load(contentDir, context);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
  }
}

/** Runs `load`; in the dev server again after each change, and then errors wait to be mended. */
async function loadAndWatch(load: Load, contentDir: string, context: LoaderContext): Promise<void> {
  const { watcher } = context;
  if (watcher === undefined) return load(contentDir, context);
  await loadForAuthor(load, contentDir, context);
  watcher.add(resolve(contentDir));
  onContentChange(watcher, contentDir, async (changedAt) => {
    forgetSharedContent(contentDir, changedAt);
    await loadForAuthor(load, contentDir, context);
  });
}

/** Renders what changed into the store. */
async function loadCategories(contentDir: string, context: LoaderContext): Promise<void> {
  const { store, config, logger, parseData } = context;
  const content = await sharedContent(contentDir);
  assertPublishable(content);
  const known = new Map(store.values().map(({ digest, data }) => [String(digest), data]));
  const kept = { read: (digest: string) => known.get(digest), write: () => undefined };
  const renderer = await rendererDigest(fileURLToPath(config.root));
  const { all, rendered } = await renderContent(content, config.base, kept, renderer);
  const gone = new Set(store.keys());
  for (const { digest, category } of all) {
    const id = `${category.version}/${category.locale}/${category.category}`;
    gone.delete(id);
    if (store.get(id)?.digest !== digest)
      store.set({ id, data: await parseData({ id, data: category }), digest });
  }
  for (const id of gone) store.delete(id);
  logger.info(`rendered ${rendered} of ${all.length} categories`);
}

/** Finds the translations in a content folder that were left behind since its lock was written. */
export async function staleTranslationsOf(
  contentDir: string,
  { categories }: Pick<LoadedContent, 'categories'>,
): Promise<StaleQuestion[]> {
  const lock = readLock(await readBeside(contentDir, lockFileName));
  return findStaleTranslations(categories, lock).map(({ category, locale, id }) => ({
    version: category.version,
    locale,
    id,
  }));
}

async function loadVersions(contentDir: string, context: LoaderContext): Promise<void> {
  const { store, parseData } = context;
  const content = await sharedContent(contentDir);
  assertPublishable(content);
  const stale = Map.groupBy(
    await staleTranslationsOf(contentDir, content),
    ({ version }) => version,
  );
  const entries = await Promise.all(
    content.versions.map(async (version, position) => {
      const { id } = version;
      const data = { ...version, position, stale: stale.get(id) ?? [] };
      return { id, data: await parseData({ id, data }) };
    }),
  );
  store.clear();
  for (const entry of entries) store.set(entry);
}

/**
 * The loaders of a content folder. A category is rendered again only where its file, what links lead to,
 * or the renderer changed. Errors of the content fail the loading, but in the dev server.
 */
const loadersOf = (contentDir: string) => ({
  faq: (context: LoaderContext) => loadAndWatch(loadCategories, contentDir, context),
  versions: (context: LoaderContext) => loadAndWatch(loadVersions, contentDir, context),
});

declare global {
  /** What `src/content.config.ts`, which Astro runs in a module graph of its own, loads with. */
  var contentLoaders: ReturnType<typeof loadersOf> | undefined;
}

/** Hands the loaders of a content folder to the content configuration. */
export function offerLoaders(contentDir: string): void {
  globalThis.contentLoaders = loadersOf(contentDir);
}
