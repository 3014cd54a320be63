import { copyFile, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MiniSearch, { type Options } from 'minisearch';
import type { SiteScope } from './scopes.ts';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const han = /\p{Script=Han}/u;

/** Words, parts of identifiers, and words and pairs of Han. */
function tunedTokens(text: string): string[] {
  const words = [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
  const pairs = [...text.matchAll(/\p{Script=Han}{2,}/gu)].flatMap(([run]) =>
    [...run].slice(1).map((character, before) => `${run[before] ?? ''}${character}`),
  );
  const parts = words.filter((word) => !han.test(word)).flatMap((word) => word.split(/[_.:/-]+/));
  return [...new Set([...words, ...parts, ...pairs])].filter((word) => word !== '');
}

const fields = ['title', 'text'];

/** As VitePress 1 sets up its local search: https://vitepress.dev/reference/default-theme-search */
export const vitePressOptions: Options<Entry> = {
  fields,
  searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2 } },
};

/** With words and pairs of Han, and parts of identifiers. */
export const tunedOptions: Options<Entry> = {
  fields,
  tokenize: tunedTokens,
  searchOptions: {
    fuzzy: (term) => (han.test(term) ? false : 0.2),
    prefix: (term) => !han.test(term),
    boost: { title: 3 },
  },
};

type MiniSearchOptions = Options<Entry>;

function buildIndex(entries: readonly Entry[], options: MiniSearchOptions): MiniSearch<Entry> {
  const index = new MiniSearch<Entry>(options);
  index.addAll(entries);
  return index;
}

/** Makes a function that searches the records of a scope with MiniSearch. */
export function createMiniSearch(
  { questions }: SiteScope,
  options: MiniSearchOptions,
): (query: string) => string[] {
  const entries = questions.map(({ id, title, answerText }) => ({ id, title, text: answerText }));
  const index = buildIndex(entries, options);
  return (query) => index.search(query).map(({ id }) => String(id));
}

/**
 * Writes what a browser loads to search as VitePress does, into a new folder: the library and, for each
 * locale, one index of all its pages as JSON.
 */
export async function writeMiniSearch(scopes: readonly SiteScope[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mini-search-'));
  await copyFile(fileURLToPath(import.meta.resolve('minisearch')), join(folder, 'minisearch.js'));
  for (const [locale, members] of Map.groupBy(scopes, (scope) => scope.locale)) {
    const entries = members
      .flatMap(({ questions }) => questions)
      .map(({ url, title, answerText }) => ({ id: url, title, text: answerText }));
    const index = buildIndex(entries, { ...vitePressOptions, storeFields: ['title'] });
    await writeFile(join(folder, `${locale}.json`), JSON.stringify(index));
  }
  return folder;
}
