import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Settings } from '../config/settings.ts';
import { formatFindings } from '../faq/findings.ts';
import { contentFolderMessage, contentFolderProblem } from '../loaders/content-folder.ts';
import { offerLoaders, rendererDigest } from '../loaders/faq-loader.ts';
import { keptParser } from '../loaders/kept-parser.ts';
import { releaseContent, sharedContent } from '../loaders/shared-content.ts';
import { showContent } from './dev-content.ts';

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
        // Content with errors has failed the build by now.
        const warnings = formatFindings((await sharedContent(contentDir)).files);
        if (warnings !== '') logger.warn(`\n${warnings}`);
        releaseContent(contentDir);
      },
      'astro:server:setup': async ({ server, logger }) => {
        await showContent(settings, server, logger);
      },
    },
  };
}
