import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { serveSite, type ServedSite } from '../support/site.ts';

interface SearchElement extends HTMLElement {
  search(
    query: string,
    options?: { locale?: string; version?: string; limit?: number },
  ): Promise<{ exact: boolean; results: Record<string, string>[] }>;
}

let browser: Browser;
let context: BrowserContext;
let page: Page;
let served: ServedSite;
let complaints: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterEach(() => context.close());

const open = (path: string) => page.goto(new URL(path, served.url).href);
const input = () => page.locator('faq-search input');
const dialog = () => page.locator('faq-search dialog');
const results = () => page.locator('faq-search a[data-search-result]');
const status = () => page.locator('faq-search [role=status]');

async function ask(words: string): Promise<void> {
  await page.keyboard.press('/');
  await input().fill(words);
}

const search = (query: string, options: object = {}) =>
  page.evaluate(
    async ([text, request]) => {
      await customElements.whenDefined('faq-search');
      const element = document.querySelector<SearchElement>('faq-search');
      return element?.search(text, request);
    },
    [query, options] as const,
  );

describe.each([
  ['the root', inject('fixtureSite')],
  ['a base path', inject('fixtureSiteUnderBase')],
] as const)('the search of a site at %s', (_name, site) => {
  beforeAll(async () => {
    served = await serveSite(site);
  });
  afterAll(() => served.close());
  afterEach(() => {
    expect(complaints).toEqual([]);
  });

  it('opens with the button, with / and with Ctrl+K, and closes with Escape', async () => {
    await open('en/v2/');
    for (const act of [
      () => page.locator('faq-search > button').click(),
      () => page.keyboard.press('/'),
      () => page.keyboard.press('Control+k'),
    ]) {
      await act();
      await expect
        .poll(() => input().evaluate((field) => field === document.activeElement))
        .toBe(true);
      await page.keyboard.type('p');
      await page.keyboard.press('Escape');
      // It is hidden at once; keys are for the page again when it is closed.
      expect(await dialog().isVisible()).toBe(false);
      await page.locator('faq-search dialog:not([open])').waitFor({ state: 'attached' });
    }
  });

  it('leads from a few letters to the question with the keyboard alone, and marks the words', async () => {
    await open('en/v2/');
    await page.keyboard.press('/');
    await page.keyboard.type('parse_err');
    await results().first().waitFor();
    expect(await results().first().locator('mark').first().innerText()).toContain('parse_error');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/en\/v2\/installation\/#parse-error-101$/);
    await page.locator('.clear-marks').waitFor();
    expect(await page.evaluate(() => CSS.highlights.has('faq-search'))).toBe(true);
    await page.locator('.clear-marks').click();
    expect(await page.evaluate(() => CSS.highlights.has('faq-search'))).toBe(false);
  });

  it('marks the words in the answer too', async () => {
    await open('en/v2/');
    await ask('parse_error driver');
    await results().first().click();
    await page.locator('.clear-marks').waitFor();
    const places = await page.evaluate(() =>
      [...(CSS.highlights.get('faq-search') ?? [])].map(
        (range) => (range as Range).startContainer.parentElement?.closest('.answer') !== null,
      ),
    );
    expect(new Set(places)).toEqual(new Set([true, false]));
  });

  it('says how many there are, and names the category', async () => {
    await open('zh-CN/v2/');
    await ask('算子');
    await expect.poll(() => status().innerText()).toMatch(/^\d+个问题/);
    expect(await results().first().locator('.where').innerText()).toBe('算子支持');
  });

  it('answers programs', async () => {
    await open('en/v2/');
    const answer = await search('Ascend 310', { locale: 'zh-CN', version: 'v2', limit: 3 });
    expect(answer?.exact).toBe(true);
    expect(answer?.results[0]).toEqual({
      url: `${site.base}zh-CN/v2/operator-support/#ascend-310-training`,
      title: '昇腾Ascend 310能训练网络吗？',
      locale: 'zh-CN',
      version: 'v2',
      category: 'operator-support',
    });
  });

  it('answers programs in both locales at once', async () => {
    await open('en/v2/');
    const asked = ['en', 'zh-CN', 'en', 'zh-CN'].map((locale) => ({ locale, version: 'v2' }));
    const answers = await Promise.all(asked.map((scope) => search('Ascend 310', scope)));
    expect(answers.map((answer) => answer?.results[0]?.['locale'])).toEqual(
      asked.map(({ locale }) => locale),
    );
    // Two instances of one module take its WebAssembly from each other, now and then while in use.
    const modules = await page.evaluate(() =>
      performance.getEntriesByType('resource').filter(({ name }) => name.includes('/pagefind.js')),
    );
    expect(modules).toHaveLength(2);
  });

  it('waits while an input method composes', async () => {
    await open('zh-CN/v2/');
    await page.keyboard.press('/');
    const session = await context.newCDPSession(page);
    await session.send('Input.imeSetComposition', {
      text: 'suanzi',
      selectionStart: 6,
      selectionEnd: 6,
    });
    await page.waitForTimeout(400);
    expect(await results().count()).toBe(0);
    await session.send('Input.insertText', { text: '算子' });
    await expect.poll(() => results().count()).toBeGreaterThan(0);
  });

  it('is a page too, whose address holds the query', async () => {
    await open('en/v2/search/?q=python');
    const found = page.locator('faq-search-page a[data-search-result]');
    await found.first().waitFor();
    await page.locator('faq-search-page input').fill('build');
    await page.waitForURL(/\?q=build$/);
    await expect.poll(() => found.first().getAttribute('href')).toContain('#build-time');
  });

  it('helps on where nothing is found: with the error messages, and a place to ask where the maintainer set one', async () => {
    await open('en/v2/search/?q=zzzz');
    await page.locator('.help').waitFor();
    const links = await page
      .locator('.help a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    const ask = site.base === '/' ? [] : ['https://host.example/owner/faq/issues'];
    expect(links).toEqual([`${site.base}en/v2/errors/`, ...ask]);
  });

  it('does not leave the site', async () => {
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL('/', served.url).href)) foreign.push(request.url());
    });
    await open('en/v2/');
    await ask('python');
    await results().first().waitFor();
    expect(foreign).toEqual([]);
  });
});

describe('the search of the site itself', () => {
  beforeAll(async () => {
    served = await serveSite(inject('ownSite'));
  });
  afterAll(() => served.close());

  it.each([
    ['en/master/', 'parse_error', 'conda-parse-error-101'],
    ['en/master/', 'ValueError: wrong shape of image', 'wrong-shape-of-image'],
    ['en/r1.2/', 'uninstal mindspore', 'uninstall-mindspore'],
    ['zh-CN/master/', '矩阵转置', 'matrix-transpose'],
    ['zh-CN/master/', '度裁', 'gradient-clipping'],
    ['zh-CN/r1.2/', 'pip 代理', 'pip-proxy-error'],
  ])('finds, at %s, for %s the question %s', async (path, words, id) => {
    await open(path);
    await ask(words);
    await expect.poll(() => results().first().getAttribute('href')).toMatch(new RegExp(`#${id}$`));
  });

  it.each(['算子', '昇腾', 'Ascend 310'])('finds in Chinese: %s', async (words) => {
    await open('zh-CN/r1.2/');
    expect((await search(words))?.exact).toBe(true);
  });

  it.each([
    ['en/master/', 'tesnor variance', '“tensor”'],
    ['zh-CN/master/', '自动井行', '“自动并行”'],
  ])('shows a correction at %s, and searches as typed when asked to', async (path, words, to) => {
    await open(path);
    await ask(words);
    const line = page.locator('faq-search .corrected');
    await line.waitFor();
    expect(await line.innerText()).toContain(to);
    await line.locator('button').click();
    await expect.poll(() => line.isVisible()).toBe(false);
  });

  it('searches all versions when they are chosen', async () => {
    await open('en/master/');
    await ask('conv3d');
    await page.locator('.help').waitFor();
    await page.locator('faq-search select[name=version]').selectOption('all');
    await expect.poll(() => results().first().locator('.where').innerText()).toContain('r1.2');
  });

  it('names the versions that have what this one lacks', async () => {
    await open('en/master/');
    await ask('conv3d');
    const link = page.locator('.elsewhere a[href*="/en/r1.2/search/?q=conv3d"]');
    await link.waitFor();
    await link.click();
    await page.locator('faq-search-page a[data-search-result]').first().waitFor();
  });

  it('remembers searches on the device until they are cleared', async () => {
    await open('en/master/');
    await ask('protobuf version');
    await results().first().click();
    await open('en/master/');
    await page.keyboard.press('/');
    await page.locator('.recent li a').waitFor();
    expect(await page.locator('.recent li a').innerText()).toBe('protobuf version');
    await page.locator('.recent .clear').click();
    expect(await page.evaluate(() => localStorage.getItem('faq-recent-searches'))).toBeNull();
  });

  it('gives nothing, or the closest, for what has no answer', async () => {
    await open('en/master/');
    for (const query of ['chocolate cake recipe', 'football results', '红烧肉怎么做']) {
      expect((await search(query))?.exact, query).toBe(false);
    }
  });
});
