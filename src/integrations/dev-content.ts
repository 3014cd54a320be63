import { resolve, sep } from 'node:path';
import type { AstroIntegrationLogger, HookParameters } from 'astro';
import type { Settings } from '../config/settings.ts';
import { countFindings, formatFindings } from '../faq/findings.ts';
import { assertContentDir } from '../loaders/content-folder.ts';
import { keptInMemory } from '../loaders/kept.ts';
import { loadContent, type LoadedContent } from '../loaders/load-content.ts';
import { renderContent, type RenderedContent } from '../loaders/render-content.ts';
import { buildFaqIndex, type FaqIndex } from '../routing/faq-index.ts';
import { createPaths } from '../routing/paths.ts';

type DevServer = HookParameters<'astro:server:setup'>['server'];

/** What the pages of the dev server show. */
export interface ShownContent extends Pick<RenderedContent, 'stale' | 'glossary'> {
  readonly faq: FaqIndex;
}

declare global {
  var shown: ShownContent | undefined;
}

/** Makes the list of addresses, which holds what the pages show, be made again, and open pages load again. */
function showAgain(server: DevServer): void {
  // Astro listens to it for the content of its own collections.
  for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
  server.ws.send({ type: 'full-reload', path: '*' });
}

/** An editor may write a file in several steps, in milliseconds. */
const settleTime = 50;

/** Calls `react` once changes of a folder have settled, and not before it is done with earlier ones. */
function onChange(
  { watcher }: Pick<DevServer, 'watcher'>,
  folder: string,
  react: () => Promise<void>,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reacting = Promise.resolve();
  watcher.add(folder);
  watcher.on('all', (_event, path) => {
    if (!resolve(path).startsWith(folder + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      reacting = reacting.then(react);
    }, settleTime);
  });
}

/**
 * Shows the content in the dev server, lists its findings after each change and shows errors in the
 * overlay of the browser until they are mended; meanwhile the pages show what was right before. Astro's
 * collections are passed by: they come to the pages as a module with all of the content as a text, which
 * V8 keeps after each edit.
 */
export async function showContent(
  { contentDir, base }: Settings,
  server: DevServer,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const paths = createPaths(base);
  const kept = keptInMemory();
  let said = '';
  let errors = '';
  const showErrors = () => {
    const err = { message: errors, stack: '', plugin: 'faq', id: 'content' };
    if (errors !== '') server.ws.send({ type: 'error', err });
  };
  const show = async (content: LoadedContent) => {
    const { versions, categories, stale, glossary } = await renderContent(content, paths, kept);
    globalThis.shown = { faq: buildFaqIndex(versions, categories), stale, glossary };
    showAgain(server);
  };
  const update = async () => {
    const content = await loadContent(contentDir);
    const text = formatFindings(content.files);
    const hasErrors = countFindings(content.files).errors > 0;
    errors = hasErrors ? text : '';
    if (text !== said && text !== '') logger[hasErrors ? 'error' : 'warn'](`\n${text}`);
    said = text;
    if (hasErrors) showErrors();
    else await show(content);
  };
  const updateOrSay = () =>
    update().catch((error: unknown) => {
      logger.error(error instanceof Error ? error.message : String(error));
    });
  await assertContentDir(contentDir);
  await updateOrSay();
  onChange(server, resolve(contentDir), updateOrSay);
  server.ws.on('connection', showErrors);
}
