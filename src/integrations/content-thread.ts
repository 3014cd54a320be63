import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { cacheFolder, type Settings } from '../config/settings.ts';
import { formatFindings } from '../faq/findings.ts';
import { contentFolderProblem } from '../loaders/content-folder.ts';
import { keptInFolder, keptParser, makerDigest } from '../loaders/kept.ts';
import { assertPublishable, loadContent } from '../loaders/load-content.ts';
import { renderContent, type RenderedContent } from '../loaders/render-content.ts';
import { buildFaqIndex } from '../routing/faq-index.ts';
import { createPaths } from '../routing/paths.ts';
import { indexQuestions } from './pagefind-index.ts';

/** What the thread is given. */
export interface ContentThreadInput {
  readonly settings: Settings;
  readonly isIndexed: boolean;
}

/** What the thread tells first; the files of the search follow. It fails where the content has errors. */
export interface PublishedContent {
  readonly content: RenderedContent;
  /** What an author is told of the content. */
  readonly warnings: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const { settings, isIndexed } = workerData as ContentThreadInput;
const { contentDir, base } = settings;
const paths = createPaths(base);

/** What was loaded, whose trees are the most of it, is let go of once all is rendered from it. */
async function publish(): Promise<PublishedContent> {
  const problem = await contentFolderProblem(contentDir, `CONTENT_DIR "${contentDir}"`);
  if (problem !== undefined) throw new Error(problem);
  const kept = keptInFolder(join(root, cacheFolder(settings), 'kept'), makerDigest(root));
  const loaded = await loadContent(contentDir, keptParser(kept));
  assertPublishable(loaded);
  const content = await renderContent(loaded, paths, kept);
  return { content, warnings: formatFindings(loaded.files) };
}

const published = await publish();
parentPort?.postMessage(published);
const { versions, categories, glossary } = published.content;
if (isIndexed) {
  parentPort?.postMessage(
    await indexQuestions(buildFaqIndex(versions, categories), paths, glossary),
  );
}
