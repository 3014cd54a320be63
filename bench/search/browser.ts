import type { Page } from 'playwright-core';
import type { BenchQuery } from './queries.ts';
import type { BenchAnswer } from './score.ts';

/** The element that holds the search of a page. */
export interface FaqSearch extends HTMLElement {
  search(
    query: string,
    options: { version?: string; limit?: number },
  ): Promise<{ exact: boolean; results: { url: string }[] }>;
}

/** Asks the search of a page all queries, through the method of its element. */
export async function askSite(page: Page, queries: readonly BenchQuery[]): Promise<BenchAnswer[]> {
  return page.evaluate(async (asked) => {
    const element = document.querySelector<FaqSearch>('faq-search');
    if (element === null) throw new Error('no faq-search');
    const answers: BenchAnswer[] = [];
    for (const { query, version } of asked) {
      const start = performance.now();
      const { exact, results } = await element.search(query, { version, limit: 10 });
      const ids = results.map(({ url }) => decodeURIComponent(url.slice(url.indexOf('#') + 1)));
      answers.push({ ids, exact, milliseconds: performance.now() - start });
    }
    return answers;
  }, queries);
}

interface PagefindModule {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  readonly url: string;
  readonly sub_results: { readonly url: string }[];
}

/**
 * Asks Pagefind over whole pages. A page counts with the questions that its sub-results name, in
 * order; those of other versions are left out.
 */
export async function askPages(page: Page, queries: readonly BenchQuery[]): Promise<BenchAnswer[]> {
  return page.evaluate(async (asked) => {
    const address = '/pagefind-pages/pagefind.js';
    const pagefind = (await import(address)) as PagefindModule;
    await pagefind.init();
    const answers: BenchAnswer[] = [];
    for (const { query, version } of asked) {
      const start = performance.now();
      const { results } = await pagefind.search(query);
      const pages = await Promise.all(results.slice(0, 12).map((result) => result.data()));
      const ids = pages
        .filter(({ url }) => url.includes(`/${version}/`))
        .flatMap(({ sub_results }) => sub_results.filter(({ url }) => url.includes('#')))
        .map(({ url }) => decodeURIComponent(url.slice(url.indexOf('#') + 1)));
      answers.push({ ids, exact: true, milliseconds: performance.now() - start });
    }
    return answers;
  }, queries);
}
