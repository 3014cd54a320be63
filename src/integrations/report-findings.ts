import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { Settings } from '../config/settings.ts';
import { countFindings, formatFindings } from '../faq/findings.ts';
import { contentFolderMessage, contentFolderProblem } from '../loaders/content-folder.ts';
import { offerLoaders, rendererDigest } from '../loaders/faq-loader.ts';
import { keptParser } from '../loaders/kept-parser.ts';
import { sharedContent } from '../loaders/shared-content.ts';
import { showContent } from './dev-content.ts';

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

/**
 * Loads the content, and lists its warnings when the site is built; the dev server shows it. Fails at once
 * where the folder holds no content.
 */
export function reportFindings(settings: Settings): AstroIntegration {
  const { contentDir } = settings;
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
        await showContent(settings, server, logger);
      },
    },
  };
}
