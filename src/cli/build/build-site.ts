import { cpSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../../config/settings.ts';
import { countFindings, formatFindings } from '../../faq/findings.ts';
import { checkOutput } from '../../integrations/check-output.ts';
import { markerName, outputFolder, stagingFolder, swapIn } from '../../integrations/publish.ts';
import { indexRecords, writeIndex } from '../../integrations/search-index.ts';
import { programParts } from '../../integrations/site-program.ts';
import { contentFolderMessage, contentFolderProblem } from '../../loaders/content-folder.ts';
import { staleTranslationsOf } from '../../loaders/faq-loader.ts';
import { digestOf, KeptFiles } from '../../loaders/kept-files.ts';
import { assertPublishable, loadContent } from '../../loaders/load-content.ts';
import { keptParser, rendererDigest, renderContent } from '../../loaders/rendered-content.ts';
import {
  headersFile,
  nginxMap,
  redirectsFile,
  upstreamRedirects,
} from '../../outputs/host-files.ts';
import { searchRecords } from '../../outputs/search-records.ts';
import { buildFaqIndex } from '../../routing/faq-index.ts';
import { createPaths } from '../../routing/paths.ts';
import { loadProgram, makeProgram } from './program.ts';
import { writePages } from './write-pages.ts';

/** What a build is given. */
export interface BuildOrder {
  readonly root: string;
  readonly settings: Settings;
  /** Digests the sources and packages of the site, without its content. */
  readonly sources: string;
}

/** Reads, checks and renders the content, and gives it to the pages. */
async function loadSite({ root, settings: { contentDir, base } }: BuildOrder) {
  const problem = await contentFolderProblem(contentDir);
  if (problem !== undefined)
    throw new Error(contentFolderMessage(`CONTENT_DIR "${contentDir}"`, problem));
  const renderer = await rendererDigest(root);
  const kept = new KeptFiles(join(root, '.cache/content', digestOf([contentDir, base])));
  const content = await loadContent(contentDir, keptParser(kept, renderer));
  assertPublishable(content);
  if (countFindings(content.files).warnings > 0) console.warn(`\n${formatFindings(content.files)}`);
  const { all, rendered } = await renderContent(content, base, kept, renderer);
  kept.forgetUnused();
  console.log(`rendered ${rendered} of ${all.length} categories`);
  const faq = buildFaqIndex(
    content.versions,
    all.map(({ category }) => category),
  );
  globalThis.published = { faq, stale: await staleTranslationsOf(contentDir, content) };
  return { faq, redirects: upstreamRedirects(content.categories, createPaths(base)) };
}

/**
 * Builds the site aside and puts it into `OUT_DIR` once everything is right, so that a build that fails
 * or is stopped leaves the earlier site alone. Throws where the content has errors, where `OUT_DIR` holds
 * something else than a site of ours, or where something is wrong with what was written.
 */
export async function buildSite(order: BuildOrder): Promise<void> {
  const { root, settings, sources } = order;
  const { base, siteUrl, repositoryUrl, issuesUrl, contentDir } = settings;
  const target = outputFolder({ ...settings, root });
  const paths = createPaths(base);
  const place = digestOf([JSON.stringify({ base, siteUrl, repositoryUrl, issuesUrl })]);
  const programFolder = join(root, '.cache/program', place.slice(0, 16), sources.slice(0, 16));
  const stop = new AbortController();
  const making = makeProgram(root, programFolder, stop.signal);
  // Content with errors is the first thing that an author wants to hear of.
  making.catch(() => undefined);
  try {
    const { faq, redirects } = await loadSite(order);
    const site = stagingFolder(root);
    const writing = async () => {
      await making;
      cpSync(fileURLToPath(programParts(programFolder).assets), site, { recursive: true });
      return writePages(await loadProgram(programFolder), base, site);
    };
    // Pagefind works in a process of its own.
    const [index, count] = await Promise.all([
      indexRecords(contentDir, searchRecords(faq, paths)),
      writing(),
    ]);
    console.log(`wrote ${count} pages and files`);
    await writeIndex(join(site, paths.pagefind().slice(base.length)), index);
    writeFileSync(join(site, '_headers'), headersFile(paths));
    writeFileSync(join(site, '_redirects'), redirectsFile(redirects, paths));
    writeFileSync(join(site, '_redirects.map'), nginxMap(redirects));
    console.log(`${checkOutput(site, base)} files: links, hashes, ids and questions are right`);
    writeFileSync(join(site, markerName), 'A build of the MindSpore FAQ made this folder.\n');
    swapIn(site, target);
    console.log(`the site is in ${relative('', target) || target}`);
  } finally {
    stop.abort();
  }
}
