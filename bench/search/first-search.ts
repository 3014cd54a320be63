import type { Browser, Page } from 'playwright-core';

/** What a first search costs a reader. */
export interface FirstSearch {
  readonly query: string;
  /** Up to the first result. */
  readonly milliseconds: number;
  /** In all, with what is loaded beside and after the first result. */
  readonly requests: number;
  readonly bytes: number;
}

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

/**
 * Opens a page afresh, types a query into the dialog and waits for the first result; once the page is
 * there, the line may become slow.
 */
export async function measureFirstSearch(
  browser: Browser,
  url: string,
  query: string,
  isSlow = false,
): Promise<FirstSearch> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await page.goto(url, { waitUntil: 'networkidle' });
  let bytes = 0;
  let requests = 0;
  session.on('Network.responseReceived', () => (requests += 1));
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await watchFirstResult(page);
  if (isSlow) await session.send('Network.emulateNetworkConditions', slowLine);
  await page.keyboard.press('Control+k');
  await page.locator('faq-search input').fill(query);
  const milliseconds = await page.evaluate(() => globalThis.firstResult);
  // What is still under way belongs to the first search too.
  await page.waitForTimeout(settling);
  await context.close();
  return { query, requests, bytes, milliseconds };
}
