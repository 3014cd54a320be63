import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page, Response } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { serveSite, type ServedSite } from '../support/site.ts';

interface SearchElement extends HTMLElement {
  search(
    query: string,
    options: { locale: string; version: string },
  ): Promise<{ results: Record<string, string>[] }>;
}

let browser: Browser;
let context: BrowserContext;
let page: Page;
let served: ServedSite;

beforeAll(async () => {
  served = await serveSite(inject('ownSite'));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(() => context.close());

const open = (path: string) => page.goto(new URL(path, served.url).href);

const search = (query: string, request: { locale: string; version: string }) =>
  page.evaluate(
    async ([text, options]) => {
      await customElements.whenDefined('faq-search');
      return document.querySelector<SearchElement>('faq-search')?.search(text, options);
    },
    [query, request] as const,
  );

describe('what a search loads', () => {
  it('finds in either language, whatever that of the page', async () => {
    await open('en/master/');
    for (const [locale, words] of [
      ['en', 'protobuf version'],
      ['zh-CN', '梯度裁剪'],
    ] as const) {
      const found = await search(words, { locale, version: 'r1.2' });
      expect(found?.results[0], words).toMatchObject({ locale, version: 'r1.2' });
    }
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  it('leads misspelt words to what the rarer of them asks for', async () => {
    await open('en/r1.2/');
    const found = await search('certifcate eror', { locale: 'en', version: 'r1.2' });
    expect(found?.results[0]?.['url']).toContain('#pip-ssl-certificate');
  });

  it('asks for its panel and the list of questions together with the code that reads them, and then for all files of Pagefind', async () => {
    await open('en/r1.2/installation/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const files = () => asked.filter((path) => /\/(?:panel\/|pagefind\/[^/]+)$/.test(path)).sort();
    const holdBack = async (pattern: string) => {
      const { promise, resolve } = Promise.withResolvers<unknown>();
      await page.route(pattern, async (route) => {
        await promise;
        await route.continue();
      });
      return resolve;
    };
    const giveCode = await holdBack('**/start.*.js');
    const givePagefind = await holdBack('**/pagefind.js*');
    const first = ['/en/r1.2/search/panel/', '/pagefind/list.r1.2.en.json'];
    await page.keyboard.press('/');
    await expect.poll(files).toEqual(first);
    giveCode(true);
    const all = [
      ...first,
      '/pagefind/pagefind-entry.json',
      '/pagefind/pagefind.js',
      '/pagefind/pagefind.und-en.pf_meta',
      '/pagefind/wasm.unknown.pagefind',
    ];
    await expect.poll(files, { timeout: 10_000 }).toEqual(all);
    givePagefind(true);
    await page.locator('faq-search input').fill('protobuf');
    await page.locator('.count', { hasText: /^\d+ questions/ }).waitFor();
    expect(files()).toEqual(all);
  });

  it.each([
    ['en/r1.2/', 'tensor size', 125],
    ['en/r1.2/', 'proxy error', 125],
    ['en/master/', 'tesnor variance', 125],
    ['zh-CN/r1.2/', '环境变量', 150],
    ['zh-CN/r1.2/', '梯度裁剪', 150],
    ['zh-CN/master/', '图像数据', 150],
  ])('is little for a first search, at %s for %s', async (path, words, most) => {
    await open(path);
    const responses: Response[] = [];
    page.on('response', (response) => {
      // The icon of the page is no part of the search.
      if (!response.url().endsWith('favicon.svg')) responses.push(response);
    });
    await page.keyboard.press('/');
    await page.locator('faq-search input').fill(words);
    await page.locator('faq-search a[data-search-result]').first().waitFor();
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all(
      responses.map(async (response) => gzipSync(await response.body()).length),
    );
    const sum = sizes.reduce((total, size) => total + size, 0);
    const urls = responses.map((response) => response.url());
    expect(sum / 1024).toBeLessThan(most);
    expect(urls.length, urls.join(' ')).toBeLessThanOrEqual(9);
    expect(new Set(urls).size).toBe(urls.length);
  });
});
