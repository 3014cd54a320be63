import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { serveSite, type ServedSite } from '../support/site.ts';

const bases = [
  ['the root', inject('fixtureSite')],
  ['a base path', inject('fixtureSiteUnderBase')],
] as const;

let browser: Browser;
let context: BrowserContext;
let page: Page;
let served: ServedSite;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const open = (path: string) => page.goto(new URL(path, served.url).href);
const here = () => page.url().slice(served.url.length);
const header = (selector: string) => page.locator(`header ${selector}`).first();

/** Where the top of a question stands below the lower edge of the header, in pixels. */
const clearOfHeader = (id: string) =>
  page.evaluate((questionId) => {
    const heading = document.getElementById(questionId)?.getBoundingClientRect();
    const bar = document.querySelector('header')?.getBoundingClientRect();
    return (heading?.top ?? -1) - (bar?.bottom ?? 0);
  }, id);

describe.each(bases)('a reader of a site at %s', (_name, site) => {
  beforeAll(async () => {
    served = await serveSite(site);
  });
  afterAll(() => served.close());
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 600 } });
    page = await context.newPage();
  });
  afterEach(() => context.close());

  it('comes from the first page to an answer', async () => {
    await open('');
    await page.locator('main a[hreflang=en], main a[href$="/en/"]').first().click();
    await page.locator('main a[href$="/v2/installation/"]').first().click();
    expect(here()).toBe('en/v2/installation/');
    await page.locator('a[href$="#build-time"]:visible').first().click();
    expect(here()).toBe('en/v2/installation/#build-time');
    expect(await page.locator('.question:has(#build-time)').innerText()).toContain(
      'About an hour.',
    );
  });

  it('lands on a deep link clear of the header, with the focus on the question', async () => {
    await open('en/v2/installation/#build-time');
    await expect.poll(() => clearOfHeader('build-time')).toBeGreaterThanOrEqual(0);
    expect(await clearOfHeader('build-time')).toBeLessThan(300);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('build-time');
  });

  it('comes by a former id to the question, and the address becomes the present one', async () => {
    await open('en/v2/installation/#which-python');
    await expect.poll(here).toBe('en/v2/installation/#python-version');
  });

  it('switches the language and keeps the question of the address', async () => {
    await open('en/v2/installation/#build-time');
    await header('a[hreflang=zh-CN]').click();
    expect(decodeURI(here())).toBe('zh-CN/v2/installation/#build-time');
  });

  it('switches the version and keeps the question, though its category was renamed', async () => {
    await open('en/v1/operators/#ascend-310-training');
    await header('a[data-version=v2]').click();
    expect(here()).toBe('en/v2/operator-support/#ascend-310-training');
  });

  it('keeps the question at the top of the view where the address names none', async () => {
    await open('en/v1/operators/');
    await page.evaluate(() => document.body.style.setProperty('padding-bottom', '3000px'));
    await page.evaluate(() => {
      const heading = document.getElementById('ascend-310-training');
      window.scrollTo({ top: (heading?.getBoundingClientRect().top ?? 0) + scrollY - 80 });
    });
    // `click()` would scroll the page first, for all that the header is in view.
    const box = await header('a[data-version=v2]').boundingBox();
    await page.mouse.click((box?.x ?? 0) + 8, (box?.y ?? 0) + 8);
    await page.waitForURL(/operator-support/);
    expect(here()).toBe('en/v2/operator-support/#ascend-310-training');
  });

  it('is told on arrival that the version lacks the question, and where it is', async () => {
    await open('en/v2/installation/#docker-image');
    await header('a[data-version=v1]').click();
    expect(here()).toBe('en/v1/installation/#docker-image');
    const notice = page.locator('main .note:visible').first();
    await notice.waitFor();
    expect(await notice.innerText()).toContain('This question is not in v1.');
    await notice.getByRole('link').click();
    expect(here()).toBe('en/questions/docker-image/');
  });

  it('is told nothing of an id that no question has', async () => {
    await open('en/v1/installation/#no-such-question');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('#lacking').isVisible()).toBe(false);
  });

  it('copies the link of a question', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open('en/v2/installation/');
    await page.locator('.question:has(#build-time)').hover();
    await page
      .locator('.question:has(#build-time)')
      .getByRole('button', { name: 'Copy link' })
      .click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(new URL('en/v2/installation/#build-time', served.url).href);
  });

  it('chooses a theme that lasts', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await open('en/v2/');
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    for (let press = 0; press < 3 && (await background()) === light; press += 1) {
      await page.locator('header .theme').click();
    }
    const dark = await background();
    expect(dark).not.toBe(light);
    await open('en/v2/installation/');
    expect(await background()).toBe(dark);
  });

  it('is told on a missing page what there is', async () => {
    const response = await open('zh-CN/v2/no-such-category/');
    expect(response?.status()).toBe(404);
    await page.locator('main a[href$="/zh-CN/v2/"]').first().click();
    expect(decodeURI(here())).toBe('zh-CN/v2/');
  });

  it('is offered on a missing page the categories whose name is close, and a search', async () => {
    await open('en/v1/instalation/#python');
    const close = page.locator('main .lost').first().locator('.near a:visible');
    expect(await close.allInnerTexts()).toEqual(['Installation (v1)']);
    const field = page.locator('main .lost').first().getByRole('searchbox');
    expect(await field.inputValue()).toBe('python');
    await field.press('Enter');
    await page.waitForURL(/en\/v1\/search\/\?q=python$/);
  });

  it('meets no error and no breach of the security policy on any page', async () => {
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('response', (response) => {
      if (response.status() >= 400) problems.push(response.url());
    });
    for (const path of [
      '',
      'en/',
      'en/v2/',
      'en/v2/installation/',
      'zh-CN/about/',
      'zh-CN/v1/search/',
    ]) {
      await open(path);
    }
    expect(problems).toEqual([]);
  });
});

describe('a reader without JavaScript', () => {
  beforeAll(async () => {
    served = await serveSite(inject('fixtureSite'));
  });
  afterAll(() => served.close());
  beforeEach(async () => {
    context = await browser.newContext({ javaScriptEnabled: false });
    page = await context.newPage();
  });
  afterEach(() => context.close());

  it('reads every answer and follows the links of a question to other versions', async () => {
    await open('en/v1/installation/');
    const question = page.locator('.question:has(#python-version)');
    expect(await question.locator('.answer').isVisible()).toBe(true);
    await question.getByRole('link', { name: 'Differs in v2' }).click();
    expect(here()).toBe('en/v2/installation/#python-version');
  });

  it('switches language and version in the header', async () => {
    await open('en/v1/operators/');
    await header('a[data-version=v2]').click();
    await header('a[hreflang=zh-CN]').click();
    expect(decodeURI(here())).toBe('zh-CN/v2/operator-support/');
  });

  it('finds the list of all questions in place of the search', async () => {
    await open('zh-CN/v2/search/');
    await page.locator('main a[href$="#ascend-310-training"]').click();
    expect(decodeURI(here())).toBe('zh-CN/v2/operator-support/#ascend-310-training');
  });
});

describe('a page', () => {
  const viewports = [320, 390, 768, 1440];
  beforeAll(async () => {
    served = await serveSite(inject('ownSite'));
  });
  afterAll(() => served.close());

  it.each(viewports)('is not wider than a screen of %i pixels', async (width) => {
    context = await browser.newContext({ viewport: { width, height: 800 } });
    page = await context.newPage();
    for (const path of [
      '',
      'en/',
      'en/r1.2/installation/',
      'zh-CN/r1.2/network-models/',
      '404.html',
    ]) {
      await open(path);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
    await context.close();
  });
});
