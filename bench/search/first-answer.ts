import type { Browser, Page } from 'playwright-core';
import type { FaqSearch } from './browser.ts';
import { vitePressOptions } from './mini-search.ts';
import { percentile } from './score.ts';

/** Fresh visits to a page that a time is the median of. */
const visits = 9;

/** Loads the search of a page, and asks it. */
const askSite = (page: Page, query: string): Promise<number> =>
  page.evaluate(async (text) => {
    const start = performance.now();
    const element = document.querySelector<FaqSearch>('faq-search');
    const found = await element?.search(text, {});
    if (found?.results[0] === undefined) throw new Error(`nothing for ${text}`);
    return performance.now() - start;
  }, query);

interface MiniSearchModule {
  readonly default: {
    loadJSON(json: string, options: object): { search(query: string): readonly object[] };
  };
}

/** Loads MiniSearch and its index, and asks it. */
const askMiniSearch = (page: Page, query: string): Promise<number> =>
  page.evaluate(
    async ([text, options]) => {
      const start = performance.now();
      const library = '/mini-search/minisearch.js';
      const [{ default: MiniSearch }, json] = await Promise.all([
        import(library) as Promise<MiniSearchModule>,
        fetch(`/mini-search/${document.documentElement.lang}.json`).then((r) => r.text()),
      ]);
      const found = MiniSearch.loadJSON(json, options).search(text);
      if (found.length === 0) throw new Error(`nothing for ${text}`);
      return performance.now() - start;
    },
    [query, { ...vitePressOptions, storeFields: ['title'] }] as const,
  );

async function medianTime(
  browser: Browser,
  url: string,
  ask: (page: Page) => Promise<number>,
): Promise<number> {
  const times: number[] = [];
  // The first visit makes the server ready and does not count.
  for (let visit = 0; visit <= visits; visit += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'networkidle' });
    const time = await ask(page);
    if (visit > 0) times.push(time);
    await context.close();
  }
  return percentile(times, 0.5);
}

/** Milliseconds from nothing loaded to the first answer, of this search and of MiniSearch. */
export async function timeFirstAnswers(
  browser: Browser,
  url: string,
  query: string,
): Promise<{ site: number; miniSearch: number }> {
  return {
    site: await medianTime(browser, url, (page) => askSite(page, query)),
    miniSearch: await medianTime(browser, url, (page) => askMiniSearch(page, query)),
  };
}
