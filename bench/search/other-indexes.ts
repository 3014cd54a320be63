import { copyFile, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import tuned from './mini-search/tuned.mjs';
import vitepress from './mini-search/vitepress.mjs';
import { readScope } from './scopes.ts';

type Scopes = readonly Awaited<ReturnType<typeof readScope>>[];

/**
 * Writes the indexes of the other engines into new folders.
 *
 * @param site A built site.
 * @param scopes All versions and locales of it.
 * @returns The folders, by the prefix that a page asks for them under.
 */
export async function writeOtherIndexes(
  site: string,
  scopes: Scopes,
): Promise<Record<string, string>> {
  const indexes = {
    '/pagefind-pages/': await writePagefind((index) => addPages(index, site)),
    '/pagefind-records/': await writePagefind((index) => addRecords(index, scopes)),
    '/mini-search/': await writeMiniSearch(scopes),
  };
  await close();
  return indexes;
}

async function writePagefind(fill: (index: PagefindIndex) => Promise<void>): Promise<string> {
  const { index } = await createIndex({ rootSelector: 'main' });
  if (index === undefined) throw new Error('Pagefind gave no index');
  await fill(index);
  const outputPath = await mkdtemp(join(tmpdir(), 'pagefind-'));
  await index.writeFiles({ outputPath });
  return outputPath;
}

/** As Pagefind does by itself: one record for each page, with its headings as sub-results. */
async function addPages(index: PagefindIndex, site: string): Promise<void> {
  const files = await readdir(site, { recursive: true });
  const pages = files.filter((name) =>
    /^[^/]+\/(?!questions\/)[^/]+\/(?!search\/|changes\/)[^/]+\/index\.html$/.test(name),
  );
  for (const name of pages) {
    const content = await readFile(join(site, name), 'utf8');
    await index.addHTMLFile({ url: `/${name.replace(/index\.html$/, '')}`, content });
  }
}

async function addRecords(index: PagefindIndex, scopes: Scopes): Promise<void> {
  for (const { version, locale, questions } of scopes) {
    for (const { url, title, answerText } of questions) {
      await index.addCustomRecord({
        url,
        content: `${title}\n${answerText}`,
        language: locale,
        meta: { title },
        filters: { version: [version] },
      });
    }
  }
}

/** The library and, for each locale, one index of all its versions, as JSON. */
async function writeMiniSearch(scopes: Scopes): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'mini-search-'));
  for (const [name, options] of Object.entries({ vitepress, tuned })) {
    const folder = join(parent, name);
    await mkdir(folder);
    await copyFile(fileURLToPath(import.meta.resolve('minisearch')), join(folder, 'minisearch.js'));
    const source = new URL(`mini-search/${name}.mjs`, import.meta.url);
    await copyFile(fileURLToPath(source), join(folder, 'options.mjs'));
    for (const [locale, members] of Map.groupBy(scopes, (scope) => scope.locale)) {
      const index = new MiniSearch({ ...options, storeFields: ['title'] });
      index.addAll(
        members
          .flatMap(({ questions }) => questions)
          .map(({ url, title, answerText }) => ({ id: url, title, text: answerText })),
      );
      await writeFile(join(folder, `${locale}.json`), JSON.stringify(index));
    }
  }
  return parent;
}
