import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import type { Settings } from '../config/settings.ts';
import { offerLoaders } from '../loaders/faq-loader.ts';
import type { PublishedContent } from './content-thread.ts';

/** Runs a module of this folder in a thread of its own, and gives what it answers. Fails where it does. */
export async function askThread(module: `${string}-thread.ts`, workerData: unknown) {
  const thread = new Worker(new URL(module, import.meta.url), { workerData });
  const [answer] = (await once(thread, 'message')) as unknown[];
  return answer;
}

let publishing: Promise<PublishedContent> | undefined;

/**
 * Reads, checks and renders the content, once a process, in a thread of its own: Astro and Vite start
 * meanwhile. Fails where the content has errors.
 */
export function publishContent(settings: Settings): Promise<PublishedContent> {
  publishing ??= askThread('content-thread.ts', settings) as Promise<PublishedContent>;
  // Whoever needs it meets what is wrong.
  publishing.catch(() => undefined);
  return publishing;
}

/**
 * Loads the content, and lists its warnings when the site is built; the dev server shows it. Fails where
 * the folder holds no content, or content with errors.
 */
export function content(settings: Settings): AstroIntegration {
  return {
    name: 'content',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build') void publishContent(settings);
        offerLoaders(async () => (await publishContent(settings)).content);
      },
      'astro:build:start': async ({ logger }) => {
        const { content: found, warnings } = await publishContent(settings);
        logger.info(`rendered ${found.rendered} of ${found.categories.length} categories`);
        if (warnings !== '') logger.warn(`\n${warnings}`);
      },
      'astro:server:setup': async ({ server, logger }) => {
        const { showContent } = await import('./dev-content.ts');
        await showContent(settings, server, logger);
      },
    },
  };
}
