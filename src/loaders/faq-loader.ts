import type { Loader, LoaderContext } from 'astro/loaders';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { categorySchema } from '../faq/schema.ts';
import { hrefResolver } from '../routing/answer-links.ts';
import { createPaths } from '../routing/paths.ts';
import { assertPublishable, ContentError } from './load-content.ts';
import { forgetSharedContent, onContentChange, sharedContent } from './shared-content.ts';

/** What the loader of a version needs to know. */
export interface FaqLoaderOptions {
  /** Folder of `<version>/<locale>/<category>.md`. */
  readonly contentDir: string;
  /** The version whose categories are loaded. */
  readonly version: string;
}

/** A change of the renderer has to render everything again, so its source is part of the digest. */
async function rendererDigest(root: URL): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of ['src/faq', 'src/routing']) {
    const path = new URL(folder, root).pathname;
    const names = (await readdir(path, { recursive: true })).filter((name) => name.endsWith('.ts'));
    for (const name of names.sort()) hash.update(await readFile(join(path, name)));
  }
  return hash.digest('hex');
}

/** Renders what changed of one version into the store of its collection. */
async function loadVersion(options: FaqLoaderOptions, context: LoaderContext): Promise<void> {
  const { store, config, generateDigest, parseData } = context;
  const content = await sharedContent(options.contentDir);
  assertPublishable(content);
  const { renderCategory } = await import('../faq/render/render-category.ts');
  const paths = createPaths(config.base);
  const renderer = await rendererDigest(config.root);
  const stale = new Set(store.keys());
  for (const category of content.categories) {
    if (category.version !== options.version) continue;
    const id = `${category.locale}/${category.category}`;
    stale.delete(id);
    const resolveHref = hrefResolver(category, content.linkIndex, paths);
    const digest = generateDigest(
      [renderer, config.base, content.addressDigest, String(category.file)].join('\0'),
    );
    if (store.get(id)?.digest === digest) continue;
    const data = await parseData({ id, data: await renderCategory(category, resolveHref) });
    store.set({ id, data, digest });
  }
  for (const id of stale) store.delete(id);
}

/** While an author mends a file, the last good content stays on show; findings are reported apart. */
async function loadForAuthor(options: FaqLoaderOptions, context: LoaderContext): Promise<void> {
  try {
    await loadVersion(options, context);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
  }
}

function watchContent(options: FaqLoaderOptions, context: LoaderContext): void {
  const { watcher } = context;
  if (watcher === undefined) return;
  watcher.add(resolve(options.contentDir));
  onContentChange(watcher, options.contentDir, async (changedAt) => {
    forgetSharedContent(options.contentDir, changedAt);
    await loadForAuthor(options, context);
  });
}

/**
 * Loads the categories of one version into a collection. A category is rendered again only where its
 * file, its ids, the targets of its links or the renderer changed. Throws a `ContentError` with all
 * findings of the whole content folder where one is an error, but not while the dev server watches.
 */
export function faqLoader(options: FaqLoaderOptions): Loader {
  return {
    name: 'faq-loader',
    schema: categorySchema,
    load: async (context) => {
      const load = context.watcher === undefined ? loadVersion : loadForAuthor;
      await load(options, context);
      watchContent(options, context);
    },
  };
}
