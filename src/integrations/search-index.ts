import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close } from 'pagefind';
import type { Settings } from '../config/settings.ts';
import { glossaryFileName, readGlossary } from '../faq/check/glossary.ts';
import { readBeside } from '../loaders/content-folder.ts';
import { isInContent } from '../loaders/shared-content.ts';
import { createSynonyms, type SearchScopeRecords } from '../outputs/search-records.ts';
import { createPaths } from '../routing/paths.ts';
import { buildSearchIndex, type IndexFiles } from './pagefind-index.ts';
import { servePagefind } from './pagefind-server.ts';

/** Builds the index from the records as JSON, which the site itself has written. */
async function buildFrom(contentDir: string, json: string): Promise<IndexFiles> {
  const glossary = readGlossary(await readBeside(contentDir, glossaryFileName));
  return buildSearchIndex(JSON.parse(json) as SearchScopeRecords[], createSynonyms(glossary));
}

async function writeFiles(folder: string, files: IndexFiles): Promise<void> {
  for (const [name, content] of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

async function fetchText(url: URL): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Unexpected status ${response.status} of ${url.pathname}`);
  return response.text();
}

/**
 * Writes the Pagefind index and the lists of questions after the build; serves them from memory while
 * developing, built again after a change of the content. The records that they are made of do not
 * stay in the output. Fails where Pagefind reports an error.
 */
export function searchIndex({ contentDir, base }: Settings): AstroIntegration {
  const paths = createPaths(base);
  const inOutput = (dir: URL, path: string) =>
    join(fileURLToPath(dir), decodeURI(path).slice(base.length));
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const recordsFile = inOutput(dir, paths.searchRecords());
        const files = await buildFrom(contentDir, await readFile(recordsFile, 'utf8'));
        await close();
        await rm(recordsFile);
        await writeFiles(inOutput(dir, paths.pagefind()), files);
        logger.info(`the search index has ${files.size} files`);
      },
      'astro:server:setup': ({ server, logger }) => {
        servePagefind(server, {
          prefix: paths.pagefind(),
          isContent: (path) => isInContent(contentDir, path),
          build: async (origin) =>
            buildFrom(contentDir, await fetchText(new URL(paths.searchRecords(), origin))),
          onError: (error) => {
            logger.error(error instanceof Error ? error.message : String(error));
          },
        });
      },
    },
  };
}
