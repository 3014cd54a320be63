import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { cacheFolder, type Settings } from '../config/settings.ts';
import { formatFindings } from '../faq/findings.ts';
import { assertContentDir } from '../loaders/content-folder.ts';
import { keptInFolder, keptParser, makerDigest } from '../loaders/kept.ts';
import { assertPublishable, loadContent } from '../loaders/load-content.ts';
import { renderContent, type RenderedContent } from '../loaders/render-content.ts';
import { searchRecords, type SearchScopeRecords } from '../outputs/search-records.ts';
import { buildFaqIndex } from '../routing/faq-index.ts';
import { createPaths } from '../routing/paths.ts';

/** What the thread answers the settings with. It fails where the content has errors. */
export interface PublishedContent {
  readonly content: RenderedContent;
  /** What the search is made of. */
  readonly records: readonly SearchScopeRecords[];
  /** What an author is told of the content. */
  readonly warnings: string;
}

async function publish(settings: Settings): Promise<PublishedContent> {
  const { contentDir, base } = settings;
  await assertContentDir(contentDir);
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const kept = keptInFolder(join(root, cacheFolder(settings), 'kept'), makerDigest(root));
  const loaded = await loadContent(contentDir, keptParser(kept));
  assertPublishable(loaded);
  const paths = createPaths(base);
  const content = await renderContent(loaded, paths, kept);
  const { versions, categories, glossary } = content;
  const records = searchRecords(buildFaqIndex(versions, categories), paths, glossary);
  return { content, records, warnings: formatFindings(loaded.files) };
}

parentPort?.postMessage(await publish(workerData as Settings));
