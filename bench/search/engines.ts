import type { Page } from 'playwright-core';
import type { BenchQuery } from './queries.ts';
import type { BenchAnswer } from './score.ts';

/** A way to search, as a reader's browser does it. */
export interface Engine {
  readonly name: string;
  /** Loads what it needs into a page of the site, and asks it all queries, one after the other. */
  ask(page: Page, queries: readonly BenchQuery[]): Promise<BenchAnswer[]>;
}

/** The element that holds the search of a page. */
interface FaqSearch extends HTMLElement {
  search(
    query: string,
    options: { version?: string; limit?: number },
  ): Promise<{ exact: boolean; results: { url: string }[] }>;
}

interface PagefindModule {
  init(): Promise<void>;
  search(
    query: string,
    options?: { filters: { version: string } },
  ): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<{ url: string; sub_results: { url: string }[] }>;
}

interface MiniSearchModule {
  readonly default: {
    loadJSON(json: string, options: object): MiniSearchIndex;
  };
}

interface MiniSearchIndex {
  search(query: string, options: { filter: (result: { id: string }) => boolean }): { id: string }[];
}

/** The search of the site, through the method of its element. */
export const site: Engine = {
  name: 'this search',
  ask: (page, queries) =>
    page.evaluate(async (asked) => {
      const element = document.querySelector<FaqSearch>('faq-search');
      if (element === null) throw new Error('no faq-search');
      const answers: BenchAnswer[] = [];
      for (const { query, version } of asked) {
        const start = performance.now();
        const { exact, results } = await element.search(query, { version, limit: 10 });
        const urls = results.map(({ url }) => url);
        answers.push({ urls, exact, milliseconds: performance.now() - start });
      }
      return answers;
    }, queries),
};

/** Pagefind over whole pages: a page of the version counts with the questions of its sub-results. */
export const pagefindOnPages: Engine = {
  name: 'Pagefind on category pages',
  ask: (page, queries) =>
    page.evaluate(async (asked) => {
      const address = '/pagefind-pages/pagefind.js';
      const pagefind = (await import(address)) as PagefindModule;
      await pagefind.init();
      const answers: BenchAnswer[] = [];
      for (const { query, version } of asked) {
        const start = performance.now();
        const { results } = await pagefind.search(query);
        const pages = await Promise.all(results.slice(0, 12).map((result) => result.data()));
        const urls = pages
          .filter(({ url }) => url.includes(`/${version}/`))
          .flatMap(({ sub_results }) => sub_results.map(({ url }) => url))
          .filter((url) => url.includes('#'));
        answers.push({ urls, exact: true, milliseconds: performance.now() - start });
      }
      return answers;
    }, queries),
};

/** Pagefind over one record for each question, asked for the query as it is or word by word. */
const pagefindOnRecords = (name: string, isWordByWord: boolean): Engine => ({
  name,
  ask: (page, queries) =>
    page.evaluate(
      async ([asked, byWord]) => {
        const address = '/pagefind-records/pagefind.js';
        const pagefind = (await import(address)) as PagefindModule;
        await pagefind.init();
        const segmenter = new Intl.Segmenter(document.documentElement.lang, {
          granularity: 'word',
        });
        const wordsOf = (query: string): string[] =>
          [...segmenter.segment(query)]
            .filter(({ isWordLike }) => isWordLike)
            .map(({ segment }) => segment);
        const answers: BenchAnswer[] = [];
        for (const { query, version } of asked) {
          const start = performance.now();
          const found = new Map<string, { result: PagefindResult; score: number }>();
          for (const text of byWord ? wordsOf(query) : [query]) {
            const { results } = await pagefind.search(text, { filters: { version } });
            for (const result of results) {
              const score = (found.get(result.id)?.score ?? 0) + result.score;
              found.set(result.id, { result, score });
            }
          }
          const best = [...found.values()].sort((a, b) => b.score - a.score).slice(0, 10);
          const records = await Promise.all(best.map(({ result }) => result.data()));
          const urls = records.map(({ url }) => url);
          answers.push({ urls, exact: true, milliseconds: performance.now() - start });
        }
        return answers;
      },
      [queries, isWordByWord] as const,
    ),
});

/** MiniSearch over one index of all versions, loaded whole. */
const miniSearch = (name: string, folder: string): Engine => ({
  name,
  ask: (page, queries) =>
    page.evaluate(
      async ([asked, at]) => {
        const [library, options] = [`${at}minisearch.js`, `${at}options.mjs`];
        const [{ default: MiniSearch }, { default: settings }, json] = await Promise.all([
          import(library) as Promise<MiniSearchModule>,
          import(options) as Promise<{ default: object }>,
          fetch(`${at}${document.documentElement.lang}.json`).then((r) => r.text()),
        ]);
        const index = MiniSearch.loadJSON(json, settings);
        return asked.map(({ query, version }): BenchAnswer => {
          const start = performance.now();
          const filter = ({ id }: { id: string }): boolean => id.includes(`/${version}/`);
          const urls = index.search(query, { filter }).map(({ id }) => id);
          return { urls: urls.slice(0, 10), exact: true, milliseconds: performance.now() - start };
        });
      },
      [queries, folder] as const,
    ),
});

/** What the search of the site is compared with. */
export const otherEngines: readonly Engine[] = [
  pagefindOnPages,
  pagefindOnRecords('Pagefind on a record a question', false),
  pagefindOnRecords('… asked word by word', true),
  miniSearch('MiniSearch as in VitePress', '/mini-search/vitepress/'),
  miniSearch('MiniSearch tuned', '/mini-search/tuned/'),
];
