import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { serveSite, type ServedSite } from '../support/site.ts';

let browser: Browser;
let served: ServedSite;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  served = await serveSite(inject('ownSite'));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});
afterEach(() => context.close());

/** Opens a page with a browser window of its own; `prepare` runs before anything is loaded. */
async function visit(path: string, prepare?: (page: Page) => Promise<unknown>): Promise<void> {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await prepare?.(page);
  await page.goto(new URL(path, served.url).href);
}

const input = () => page.locator('faq-search input');
const panels = () => page.locator('faq-search .panel');
const results = () => page.locator('a[data-search-result]');
const status = () => page.locator('.panel [role=status]');
const openDialog = () => page.locator('faq-search > button').click();

async function ask(words: string): Promise<void> {
  await openDialog();
  await input().fill(words);
  await results().first().waitFor();
}

const failures: [string, (route: Route) => Promise<void>][] = [
  ['is gone', (route) => route.abort()],
  ['is an error', (route) => route.fulfill({ status: 503, body: 'busy' })],
  ['is another page', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Hi</h1>' })],
  [
    'is cut off',
    async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({ response, body: body.slice(0, body.length / 2) });
    },
  ],
];

describe('where a file of the search', () => {
  it.each(failures)('%s, the dialog says so and tries again', async (_name, fail) => {
    await visit('en/r1.2/', (fresh) => fresh.route('**/search/panel/', fail));
    await openDialog();
    const alert = page.locator('faq-search dialog > p', { hasText: 'did not load' });
    await alert.waitFor();
    await page.keyboard.press('Escape');
    await openDialog();
    await alert.waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await alert.locator('button').click();
    await panels().waitFor();
    await page.keyboard.press('Escape');
    await openDialog();
    expect(await panels().count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it.each(failures)('%s that holds the questions, no old result stays', async (_name, fail) => {
    await visit('en/r1.2/');
    await ask('protobuf');
    await page.reload();
    await page.route('**/pagefind/**', fail);
    await openDialog();
    await input().fill('protobuf');
    const retry = page.locator('.failed button');
    await retry.waitFor();
    expect(await status().innerText()).toContain('did not load');
    expect(await results().first().isVisible()).toBe(false);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await retry.click();
    await results().first().waitFor();
    expect(await retry.isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('is slow, the dialog opens and says that it is loading; there is one panel ever', async () => {
    await visit('en/r1.2/', (fresh) =>
      fresh.route('**/search/panel/', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 800));
        await route.continue();
      }),
    );
    for (const act of ['open', 'close', 'open', 'close', 'open']) {
      if (act === 'open') await openDialog();
      else await page.keyboard.press('Escape');
    }
    expect(await page.locator('faq-search dialog > p').innerText()).toBe('Search…');
    await panels().waitFor();
    expect(await panels().count()).toBe(1);
  });

  it('that holds the questions is slow, the panel says that it searches', async () => {
    await visit('en/r1.2/', (fresh) =>
      fresh.route('**/pagefind/**', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1500));
        await route.continue();
      }),
    );
    await openDialog();
    await input().fill('protobuf');
    await expect.poll(() => status().innerText()).toBe('Searching…');
    await expect.poll(() => status().innerText(), { timeout: 15_000 }).toMatch(/^\d+ questions/);
  });
});

describe('while Pagefind is loaded', () => {
  it('titles are shown, and the result that the reader moved to stays where it is', async () => {
    await visit('en/r1.2/');
    await page.route('**/pagefind/**', async (route) => {
      const isList = route.request().url().includes('/list.');
      if (!isList) await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await openDialog();
    await input().fill('protobuf');
    await page.locator('li:nth-child(2) > a[data-search-result]').waitFor();
    expect(await status().innerText()).toBe('Searching…');
    await page.keyboard.press('ArrowDown');
    const place = () =>
      page.evaluate(() => {
        const { activeElement: focused } = document;
        return [focused?.getAttribute('href'), focused?.getBoundingClientRect().top];
      });
    const before = await place();
    expect(before[0]).toContain('#');
    const shown = await results().count();
    await expect.poll(() => status().innerText(), { timeout: 10_000 }).toMatch(/^\d+ questions/);
    expect(await place()).toEqual(before);
    expect(await results().count()).toBeGreaterThan(shown);
  });
});

describe('what a search says', () => {
  it('stays while the other language is searched for more', async () => {
    await visit('en/master/');
    await page.route('**/list.*.zh-CN.json', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await openDialog();
    await input().fill('xylophone');
    await expect.poll(() => status().innerText()).toMatch(/^Nothing found/);
    await page.waitForTimeout(600);
    expect(await status().innerText()).toMatch(/^Nothing found/);
  });
});

describe('a browser', () => {
  it('without dialogs gets the search page', async () => {
    await visit('en/r1.2/', (fresh) =>
      fresh.addInitScript('delete HTMLDialogElement.prototype.showModal'),
    );
    await openDialog();
    await page.waitForURL(/\/en\/r1\.2\/search\/$/);
  });

  it('with damaged storage searches all the same', async () => {
    await visit('en/r1.2/', (fresh) =>
      fresh.addInitScript(() => {
        localStorage.setItem('faq-recent-searches', '{"');
        sessionStorage.setItem('faq-search-marks', '[[');
      }),
    );
    await ask('protobuf');
    await results().first().click();
    await page.waitForURL(/#protobuf/);
    expect(complaints).toEqual([]);
  });

  it('that a long text is pasted into answers, and keeps none of it', async () => {
    await visit('en/r1.2/search/');
    await page.locator('faq-search-page input').evaluate((field: HTMLInputElement) => {
      field.value = `${'at frame 0x7f in module '.repeat(40_000)} protobuf version`;
      field.dispatchEvent(new Event('input'));
    });
    await results().first().waitFor();
    expect(page.url().length).toBeLessThan(200);
    await results().first().click();
    await page.waitForURL(/#/);
    expect(await page.evaluate(() => localStorage.getItem('faq-recent-searches'))).toBeNull();
    expect(complaints).toEqual([]);
  });
});
