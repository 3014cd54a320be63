import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localeIds } from '../config/locales.ts';
import type { Settings } from '../config/settings.ts';
import { isInContent } from '../loaders/shared-content.ts';
import { versionsOf } from '../loaders/load-content.ts';
import type { ScopeRecords } from '../outputs/search-records.ts';
import { createPaths, type Paths } from '../routing/paths.ts';
import { buildPagefind } from './pagefind-index.ts';
import { servePagefind } from './pagefind-server.ts';
import { readPackFile, readPackUrl } from './read-pack.ts';
import { trimPagefind } from './trim-pagefind.ts';

/** Reads the records of all versions and locales; `read` gives what stands at a path of the site. */
async function allRecords(
  contentDir: string,
  paths: Paths,
  read: (path: string) => Promise<ScopeRecords>,
): Promise<ScopeRecords[]> {
  const versions = await versionsOf(contentDir);
  const records: ScopeRecords[] = [];
  for (const { id } of versions) {
    for (const locale of localeIds) records.push(await read(paths.searchRecords(locale, id)));
  }
  return records;
}

/**
 * Writes the Pagefind index after the build, one record for each question; serves it from memory
 * while developing, built again after a change of the content. Fails where Pagefind reports an error.
 */
export function searchIndex({ contentDir, base }: Settings): AstroIntegration {
  const paths = createPaths(base);
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const outDir = fileURLToPath(dir);
        const records = await allRecords(contentDir, paths, (path) =>
          readPackFile(join(outDir, decodeURI(path).slice(base.length))),
        );
        const index = await buildPagefind(records);
        const outputPath = join(outDir, 'pagefind');
        await index.write(outputPath);
        await trimPagefind(outputPath);
        logger.info(`${index.count} questions are in the search index`);
      },
      'astro:server:setup': ({ server, logger }) => {
        servePagefind(server, {
          prefix: paths.pagefind(),
          isContent: (path) => isInContent(contentDir, path),
          build: (origin) =>
            allRecords(contentDir, paths, (path) => readPackUrl(new URL(path, origin))).then(
              buildPagefind,
            ),
          onError: (error) => {
            logger.error(error instanceof Error ? error.message : String(error));
          },
        });
      },
    },
  };
}
