import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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

/** Builds the index from the records of a content folder. Throws where Pagefind reports an error. */
export async function indexRecords(
  contentDir: string,
  records: readonly SearchScopeRecords[],
): Promise<IndexFiles> {
  const glossary = readGlossary(await readBeside(contentDir, glossaryFileName));
  try {
    return await buildSearchIndex(records, createSynonyms(glossary));
  } finally {
    await close();
  }
}

/** Writes the files of an index into a folder. */
export async function writeIndex(folder: string, files: IndexFiles): Promise<void> {
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
 * Serves the Pagefind index and the lists of questions from memory while developing, built again after
 * a change of the content.
 */
export function searchIndex({ contentDir, base }: Settings): AstroIntegration {
  const paths = createPaths(base);
  return {
    name: 'search-index',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        servePagefind(server, {
          prefix: paths.pagefind(),
          isContent: (path) => isInContent(contentDir, path),
          build: async (origin) => {
            const json = await fetchText(new URL(paths.searchRecords(), origin));
            return indexRecords(contentDir, JSON.parse(json) as SearchScopeRecords[]);
          },
          onError: (error) => {
            logger.error(error instanceof Error ? error.message : String(error));
          },
        });
      },
    },
  };
}
