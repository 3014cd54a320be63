import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger, HookParameters } from 'astro';
import { countFindings, formatFindings } from '../faq/findings.ts';
import { contentFolderMessage, contentFolderProblem } from '../loaders/content-folder.ts';
import { offerLoaders, rendererDigest } from '../loaders/faq-loader.ts';
import { keptParser } from '../loaders/kept-parser.ts';
import { forgetSharedContent, onContentChange, sharedContent } from '../loaders/shared-content.ts';

type DevServer = HookParameters<'astro:server:setup'>['server'];

/** What the content folder has to say: nothing, warnings, or errors that keep it from publishing. */
interface ContentReport {
  readonly text: string;
  readonly hasErrors: boolean;
}

async function reportOf(contentDir: string): Promise<ContentReport> {
  const { files } = await sharedContent(contentDir);
  return { text: formatFindings(files), hasErrors: countFindings(files).errors > 0 };
}

function log({ text, hasErrors }: ContentReport, logger: AstroIntegrationLogger): void {
  if (text === '') return;
  if (hasErrors) logger.error(`\n${text}`);
  else logger.warn(`\n${text}`);
}

function showOverlay(server: DevServer, { text }: ContentReport): void {
  server.ws.send({
    type: 'error',
    err: { message: text, stack: '', plugin: 'faq', id: 'content' },
  });
}

async function watchFindings(
  contentDir: string,
  server: DevServer,
  logger: AstroIntegrationLogger,
): Promise<void> {
  let said = '';
  const report = async (changedAt: number) => {
    forgetSharedContent(contentDir, changedAt);
    const found = await reportOf(contentDir);
    if (found.text !== said) log(found, logger);
    said = found.text;
    if (found.hasErrors) showOverlay(server, found);
  };
  await report(0);
  onContentChange(server.watcher, contentDir, report);
  server.ws.on('connection', () => {
    void reportOf(contentDir).then((found) => {
      if (found.hasErrors) showOverlay(server, found);
    });
  });
}

/**
 * Loads the content, and lists its warnings when the site is built. While the dev server runs, lists all
 * findings after each change and shows errors in the overlay of the browser until they are mended.
 * Fails at once where the folder holds no content.
 */
export function reportFindings(contentDir: string): AstroIntegration {
  return {
    name: 'content',
    hooks: {
      'astro:config:setup': async ({ command, config }) => {
        const problem = await contentFolderProblem(contentDir);
        if (problem !== undefined) {
          throw new Error(contentFolderMessage(`CONTENT_DIR "${contentDir}"`, problem));
        }
        offerLoaders(contentDir);
        // Reads while Vite starts; whoever needs the content meets what is wrong with it.
        if (command !== 'build') return;
        const folder = fileURLToPath(new URL('categories', config.cacheDir));
        const parse = keptParser(folder, await rendererDigest(config.root));
        sharedContent(contentDir, parse).catch(() => undefined);
      },
      'astro:build:start': async ({ logger }) => {
        log(await reportOf(contentDir), logger);
      },
      'astro:server:setup': async ({ server, logger }) => {
        await watchFindings(contentDir, server, logger);
      },
    },
  };
}
