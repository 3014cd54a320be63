import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { serveSite, type BuiltSite, type ServedSite } from './site.ts';

/** Someone who looks at one site in the tests of a file. */
export interface Visitor {
  /** Address of a page, given by its path below the base of the site. */
  address(path: string): string;
  /** Opens a page in a window of its own, which is closed after the test. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Serves a site and starts a browser for all tests of the file that calls it. */
export function visitSite(site: BuiltSite): Visitor {
  let browser: Browser;
  let context: BrowserContext;
  let served: ServedSite;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launchBrowser(), serveSite(site)]);
  });
  afterAll(() => Promise.all([browser.close(), served.close()]));
  afterEach(() => context.close());
  const address = (path: string) => new URL(path, served.url).href;
  return {
    address,
    open: async (path, options = {}) => {
      context = await browser.newContext(options);
      const page = await context.newPage();
      await page.goto(address(path));
      return page;
    },
  };
}
