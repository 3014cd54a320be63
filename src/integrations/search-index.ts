import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration, HookParameters } from 'astro';
import type { Settings } from '../config/settings.ts';
import { glossaryFileName, readGlossary } from '../faq/check/glossary.ts';
import { readBeside } from '../loaders/content-folder.ts';
import { renderedContent } from '../loaders/faq-loader.ts';
import { searchRecords } from '../outputs/search-records.ts';
import { buildFaqIndex, type FaqIndex } from '../routing/faq-index.ts';
import { createPaths } from '../routing/paths.ts';
import type { IndexFiles } from './pagefind-index.ts';
import type { SearchThreadInput } from './search-thread.ts';

/** Builds in a thread of its own, so that pages can be written meanwhile. */
async function buildFrom(faq: FaqIndex, { contentDir, base }: Settings): Promise<IndexFiles> {
  const glossary = readGlossary(await readBeside(contentDir, glossaryFileName));
  const workerData: SearchThreadInput = { scopes: searchRecords(faq, createPaths(base)), glossary };
  const thread = new Worker(new URL('search-thread.ts', import.meta.url), { workerData });
  const [files] = (await once(thread, 'message')) as [IndexFiles];
  return files;
}

async function writeFiles(folder: string, files: IndexFiles): Promise<void> {
  for (const [name, content] of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
};

type DevServer = HookParameters<'astro:server:setup'>['server'];

/** Serves the index from memory. It is built on the first request after a change of the content. */
function serve(
  { middlewares }: DevServer,
  prefix: string,
  build: (faq: FaqIndex) => Promise<IndexFiles>,
): void {
  let indexed: FaqIndex | undefined;
  let indexing: Promise<IndexFiles> = Promise.resolve(new Map());
  middlewares.use((request, response, next) => {
    // Vite has taken the base off `url` by now.
    const { pathname } = new URL(request.originalUrl ?? '/', 'http://localhost');
    const faq = globalThis.shown?.faq;
    if (faq === undefined || !pathname.startsWith(prefix)) {
      next();
      return;
    }
    if (faq !== indexed) indexing = build(faq);
    indexed = faq;
    const path = pathname.slice(prefix.length);
    const send = (content?: Uint8Array): void => {
      response.statusCode = content === undefined ? 404 : 200;
      const type = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
      response.setHeader('Content-Type', type);
      response.setHeader('Cache-Control', 'no-store');
      response.end(content);
    };
    indexing.then(
      (files) => {
        send(files.get(path));
      },
      () => {
        indexed = undefined;
        send();
      },
    );
  });
}

/**
 * Writes the Pagefind index and the lists of questions, which are built while Astro writes the pages;
 * serves them from memory while developing, built again after a change of the content. Fails where
 * Pagefind reports an error.
 */
export function searchIndex(settings: Settings): AstroIntegration {
  const { contentDir, base } = settings;
  const prefix = createPaths(base).pagefind();
  let indexing: Promise<IndexFiles> | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:build:start': () => {
        const { versions, categories } = renderedContent(contentDir);
        indexing = buildFrom(buildFaqIndex(versions, categories), settings);
        // It fails the build once the pages are written.
        indexing.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files: IndexFiles = (await indexing) ?? new Map();
        await writeFiles(join(fileURLToPath(dir), decodeURI(prefix).slice(base.length)), files);
        logger.info(`the search index has ${files.size} files`);
      },
      'astro:server:setup': ({ server, logger }) => {
        serve(server, prefix, async (faq) => {
          try {
            return await buildFrom(faq, settings);
          } catch (error) {
            logger.error(error instanceof Error ? error.message : String(error));
            throw error;
          }
        });
      },
    },
  };
}
