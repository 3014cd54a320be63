import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';
import type { Settings } from '../config/settings.ts';
import { searchRecords, type SearchScopeRecords } from '../outputs/search-records.ts';
import { createPaths } from '../routing/paths.ts';
import { askThread, publishContent } from './content.ts';
import type { ShownContent } from './dev-content.ts';
import type { IndexFiles } from './pagefind-index.ts';

/** Builds in a thread of its own, so that pages can be written meanwhile. */
const buildFrom = (records: readonly SearchScopeRecords[]) =>
  askThread('search-thread.ts', records) as Promise<IndexFiles>;

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
  build: (shown: ShownContent) => Promise<IndexFiles>,
): void {
  let indexed: ShownContent | undefined;
  let indexing: Promise<IndexFiles> = Promise.resolve(new Map());
  middlewares.use((request, response, next) => {
    // Vite has taken the base off `url` by now.
    const { pathname } = new URL(request.originalUrl ?? '/', 'http://localhost');
    const { shown } = globalThis;
    if (shown === undefined || !pathname.startsWith(prefix)) {
      next();
      return;
    }
    if (shown !== indexed) indexing = build(shown);
    indexed = shown;
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
  const { base } = settings;
  const paths = createPaths(base);
  const prefix = paths.pagefind();
  let indexing: Promise<IndexFiles> | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:build:start': () => {
        indexing = publishContent(settings).then(({ records }) => buildFrom(records));
        // It fails the build once the pages are written.
        indexing.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files: IndexFiles = (await indexing) ?? new Map();
        await writeFiles(join(fileURLToPath(dir), decodeURI(prefix).slice(base.length)), files);
        logger.info(`the search index has ${files.size} files`);
      },
      'astro:server:setup': ({ server, logger }) => {
        serve(server, prefix, async ({ faq, glossary }) => {
          try {
            return await buildFrom(searchRecords(faq, paths, glossary));
          } catch (error) {
            logger.error(error instanceof Error ? error.message : String(error));
            throw error;
          }
        });
      },
    },
  };
}
