import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import type { Settings } from '../config/settings.ts';
import { offerLoaders } from '../loaders/faq-loader.ts';
import type { ContentThreadInput, PublishedContent } from './content-thread.ts';
import type { IndexFiles } from './pagefind-index.ts';

/** What a build is made from, once it is known. Both fail where the content has errors. */
interface BuildContent {
  readonly published: Promise<PublishedContent>;
  /** The files of the search; never there where the site is not built. */
  readonly index: Promise<IndexFiles>;
}

let begun: BuildContent | undefined;

/**
 * Reads, checks and renders the content and, where the site is built, makes the search of it, in a thread
 * of its own, while Astro and Vite start, bundle and write the pages in this one. Begins once a process.
 */
export function beginContent(settings: Settings, isBuilt: boolean): BuildContent {
  if (begun !== undefined) return begun;
  const workerData: ContentThreadInput = { settings, isIndexed: isBuilt };
  const thread = new Worker(new URL('content-thread.ts', import.meta.url), { workerData });
  const published = Promise.withResolvers<PublishedContent>();
  const index = Promise.withResolvers<IndexFiles>();
  thread.on('message', (message: PublishedContent | IndexFiles) => {
    if (message instanceof Map) index.resolve(message);
    else published.resolve(message);
  });
  // Whoever needs them meets what is wrong.
  for (const { promise, reject } of [published, index]) {
    thread.once('error', reject);
    promise.catch(() => undefined);
  }
  begun = { published: published.promise, index: index.promise };
  return begun;
}

/** Gives what this build is made from. Throws where none has begun. */
export function buildContent(): BuildContent {
  if (begun === undefined) throw new Error('Unexpected use of the content before a build');
  return begun;
}

/**
 * Loads the content, and lists its warnings when the site is built; the dev server shows it. Fails where
 * the folder holds no content, or content with errors.
 */
export function content(settings: Settings): AstroIntegration {
  return {
    name: 'content',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build') beginContent(settings, true);
        offerLoaders(async () => (await beginContent(settings, false).published).content);
      },
      'astro:build:start': async ({ logger }) => {
        const { warnings } = await buildContent().published;
        if (warnings !== '') logger.warn(`\n${warnings}`);
      },
      'astro:server:setup': async ({ server, logger }) => {
        const { showContent } = await import('./dev-content.ts');
        await showContent(settings, server, logger);
      },
    },
  };
}
