import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import type { Settings } from '../config/settings.ts';
import { glossaryFileName, readGlossary } from '../faq/check/glossary.ts';
import { readBeside } from '../loaders/content-folder.ts';
import { renderedContent } from '../loaders/faq-loader.ts';
import { searchRecords } from '../outputs/search-records.ts';
import { buildFaqIndex, type FaqIndex } from '../routing/faq-index.ts';
import { createPaths } from '../routing/paths.ts';
import type { IndexFiles } from './pagefind-index.ts';
import { servePagefind } from './pagefind-server.ts';
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
        servePagefind(server, {
          prefix,
          build: (faq) => buildFrom(faq, settings),
          onError: (error) => {
            logger.error(error instanceof Error ? error.message : String(error));
          },
        });
      },
    },
  };
}
