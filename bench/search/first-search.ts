import type { Browser, Page, Request } from 'playwright-core';
import type { Engine } from './engines.ts';
import type { BenchQuery } from './queries.ts';
import { percentile } from './score.ts';

/** What is loaded over the wire, headers included, compressed as a host does it. */
interface Traffic {
  readonly requests: number;
  readonly bytes: number;
}

/** What a first search costs a reader who has loaded nothing of it. */
export interface FirstSearch extends Traffic {
  /** Up to the first result, or to the answer of an engine without an interface. */
  readonly milliseconds: number;
}

/** Fresh visits to a page that the time of an engine is the median of. */
const visits = 9;

/** A line as that of a phone on the way: 150 ms there and back, 1.6 Mbit/s. */
const slowLine = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** Time after which nothing more is loaded, in milliseconds. */
const settling = 2000;

declare global {
  var firstResult: Promise<number>;
}

/** Takes the time from the first key to the first result in the page: waiting from outside polls. */
const watchFirstResult = (page: Page): Promise<void> =>
  page.evaluate(() => {
    globalThis.firstResult = new Promise((resolve) => {
      let start = 0;
      addEventListener('keydown', () => (start ||= performance.now()), { capture: true });
      const observer = new MutationObserver(() => {
        if (document.querySelector('a[data-search-result]') === null) return;
        observer.disconnect();
        resolve(performance.now() - start);
      });
      observer.observe(document.body, { subtree: true, childList: true });
    });
  });

/** Counts from now on what a page and its workers load; call what it gives to end that. */
function countTraffic(page: Page): () => Promise<Traffic> {
  const sizes: Promise<number>[] = [];
  const count = (request: Request): void => {
    sizes.push(request.sizes().then((size) => size.responseHeadersSize + size.responseBodySize));
  };
  page.on('requestfinished', count);
  return async () => {
    // What ends later belongs to no first search, and has no size once the page is closed.
    page.off('requestfinished', count);
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    return { requests: sizes.length, bytes };
  };
}

/** Opens a page afresh, measures the milliseconds of something in it, and counts what that loads. */
async function visit(
  browser: Browser,
  url: string,
  measure: (page: Page) => Promise<number>,
): Promise<FirstSearch> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const endTraffic = countTraffic(page);
  const milliseconds = await measure(page);
  const traffic = await endTraffic();
  await context.close();
  return { milliseconds, ...traffic };
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slowLine);
}

/**
 * Opens a page afresh, types a query into the dialog and waits for the first result; once the page is
 * there, the line may become slow.
 */
export const measureFirstSearch = (
  browser: Browser,
  url: string,
  query: string,
  isSlow = false,
): Promise<FirstSearch> =>
  visit(browser, url, async (page) => {
    await watchFirstResult(page);
    if (isSlow) await slowDown(page);
    await page.keyboard.press('Control+k');
    await page.locator('faq-search input').fill(query);
    const milliseconds = await page.evaluate(() => globalThis.firstResult);
    // What is still under way belongs to the first search too.
    await page.waitForTimeout(settling);
    return milliseconds;
  });

/** Loads an engine into fresh pages, and asks it one query. */
export async function measureFirstAnswer(
  browser: Browser,
  url: string,
  engine: Engine,
  query: BenchQuery,
): Promise<FirstSearch> {
  const ask = async (page: Page): Promise<number> => {
    const start = performance.now();
    await engine.ask(page, [query]);
    return performance.now() - start;
  };
  // The first visit makes the server ready, and its time does not count.
  const { bytes, requests } = await visit(browser, url, ask);
  const times: number[] = [];
  for (let count = 0; count < visits; count += 1) {
    times.push((await visit(browser, url, ask)).milliseconds);
  }
  return { milliseconds: percentile(times, 0.5), requests, bytes };
}
