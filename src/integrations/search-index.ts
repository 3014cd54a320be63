import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close } from 'pagefind';
import type { Settings } from '../config/settings.ts';
import { glossaryFileName, readGlossary } from '../faq/check/glossary.ts';
import { readBeside } from '../loaders/content-folder.ts';
import { renderedContent } from '../loaders/faq-loader.ts';
import { createSynonyms, searchRecords } from '../outputs/search-records.ts';
import { buildFaqIndex, type FaqIndex } from '../routing/faq-index.ts';
import { createPaths } from '../routing/paths.ts';
import { buildSearchIndex, type IndexFiles } from './pagefind-index.ts';
import { servePagefind } from './pagefind-server.ts';

async function buildFrom(faq: FaqIndex, { contentDir, base }: Settings): Promise<IndexFiles> {
  const glossary = readGlossary(await readBeside(contentDir, glossaryFileName));
  const records = searchRecords(faq, createPaths(base));
  return buildSearchIndex(records, createSynonyms(glossary));
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
        indexing = buildFrom(buildFaqIndex(versions, categories), settings).finally(close);
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
