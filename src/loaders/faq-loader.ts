import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { localeIds } from '../config/locales.ts';
import { versionSchema, type Version } from '../config/versions.ts';
import { findStaleTranslations } from '../faq/lock.ts';
import { categorySchema, type Category } from '../faq/schema.ts';
import { createPaths, hrefResolver } from '../routing/paths.ts';
import type { StaleQuestion } from '../views/translation-coverage.ts';
import { readBeside } from './content-folder.ts';
import { assertPublishable, digestOf, type LoadedContent } from './load-content.ts';
import { sharedContent } from './shared-content.ts';

type Load = (contentDir: string, context: LoaderContext) => Promise<void>;

/** Runs `load` in a build; the dev server shows the content in its own way. */
async function loadInBuild(load: Load, contentDir: string, context: LoaderContext): Promise<void> {
  if (context.watcher === undefined) await load(contentDir, context);
}

/** The folders of everything that has a say in what is rendered, and the list of the packages. */
const rendererFolders = ['src/config', 'src/faq', 'src/routing'];
const packageLists = ['package-lock.json', 'node_modules/.package-lock.json'];

/**
 * Digests all that renders: a change of the sources or of the version of any package has to render
 * everything again.
 */
export async function rendererDigest(root: URL): Promise<string> {
  const rootPath = fileURLToPath(root);
  const parts: string[] = [];
  for (const folder of rendererFolders) {
    const names = await readdir(join(rootPath, folder), { recursive: true });
    for (const name of names.filter((one) => one.endsWith('.ts')).sort()) {
      parts.push(name, await readFile(join(rootPath, folder, name), 'utf8'));
    }
  }
  for (const name of packageLists) parts.push(String(await readBeside(rootPath, name)));
  return digestOf(parts);
}

/** Content as it is published. */
interface RenderedContent {
  readonly versions: readonly Version[];
  readonly categories: readonly Category[];
}

const renderedFolders = new Map<string, RenderedContent>();

/** Gives what the loaders rendered last of a content folder. Throws before they have. */
export function renderedContent(contentDir: string): RenderedContent {
  const found = renderedFolders.get(resolve(contentDir));
  if (found === undefined) throw new Error(`Unexpected use of ${contentDir} before it is loaded`);
  return found;
}

/** Renders what changed into the store. */
async function loadCategories(contentDir: string, context: LoaderContext): Promise<void> {
  const { store, config, logger, generateDigest, parseData } = context;
  const content = await sharedContent(contentDir);
  assertPublishable(content);
  const { renderCategory } = await import('../faq/render/render-category.ts');
  const paths = createPaths(config.base);
  const renderer = await rendererDigest(config.root);
  const gone = new Set(store.keys());
  let rendered = 0;
  const categories: Category[] = [];
  for (const category of content.categories) {
    const id = `${category.version}/${category.locale}/${category.category}`;
    gone.delete(id);
    const digest = generateDigest(
      [renderer, config.base, content.addressDigest, String(category.file)].join('\0'),
    );
    const known = store.get(id);
    if (known?.digest === digest) {
      categories.push(categorySchema.parse(known.data));
      continue;
    }
    const resolveHref = hrefResolver(category, content.linkIndex, paths);
    const data = await parseData({ id, data: await renderCategory(category, resolveHref) });
    store.set({ id, data, digest });
    categories.push(data);
    rendered += 1;
  }
  renderedFolders.set(resolve(contentDir), { versions: content.versions, categories });
  for (const id of gone) store.delete(id);
  logger.info(`rendered ${rendered} of ${content.categories.length} categories`);
}

/**
 * Loads the categories of all versions into a collection. A category is rendered again only where
 * its file, what links lead to, or the renderer changed. Errors of the content fail the build.
 */
function faqLoader(contentDir: string) {
  return {
    name: 'faq-loader',
    schema: categorySchema,
    load: (context: LoaderContext) => loadInBuild(loadCategories, contentDir, context),
  };
}

/** Finds the translations of content that were left behind since its lock was written. */
export function staleTranslationsOf({ categories, lock }: LoadedContent): StaleQuestion[] {
  return findStaleTranslations(categories, lock).map(({ category, question }) => ({
    version: category.version,
    locale: category.locale,
    id: question.id,
  }));
}

const versionEntrySchema = versionSchema.extend({
  position: z.number().int().nonnegative().describe('Counts from the oldest.'),
  stale: z
    .array(z.object({ locale: z.enum(localeIds), id: z.string() }))
    .describe('Translations that were left behind.'),
});

async function loadVersions(contentDir: string, context: LoaderContext): Promise<void> {
  const { store, parseData } = context;
  const content = await sharedContent(contentDir);
  assertPublishable(content);
  const stale = Map.groupBy(staleTranslationsOf(content), ({ version }) => version);
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

/** Loads the versions of a content folder into a collection of their own. */
function versionsLoader(contentDir: string) {
  return {
    name: 'versions-loader',
    schema: versionEntrySchema,
    load: (context: LoaderContext) => loadInBuild(loadVersions, contentDir, context),
  };
}

const loadersOf = (contentDir: string) => ({
  faq: faqLoader(contentDir),
  versions: versionsLoader(contentDir),
});

declare global {
  /** What `src/content.config.ts`, which Astro runs in a module graph of its own, loads with. */
  var contentLoaders: ReturnType<typeof loadersOf> | undefined;
}

/** Hands the loaders of a content folder to the content configuration. */
export function offerLoaders(contentDir: string): void {
  globalThis.contentLoaders = loadersOf(contentDir);
}
