import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { serveSite, type ServedSite } from '../support/site.ts';

let browser: Browser;
let served: ServedSite;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  served = await serveSite(inject('ownSite'));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});
afterEach(() => context.close());

/** Opens a page with a browser window of its own. */
async function visit(path: string, options: BrowserContextOptions = {}): Promise<void> {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  page = await context.newPage();
  await page.goto(new URL(path, served.url).href);
}

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

const input = () => page.locator('faq-search input');
const panels = () => page.locator('faq-search .panel');
const results = () => page.locator('a[data-search-result]');
const selected = () => page.locator('[data-selected]');
const status = () => page.locator('.panel [role=status]');
const openDialog = () => page.locator('faq-search > button').click();
const isFocused = (selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element === document.activeElement);

async function ask(words: string): Promise<void> {
  await openDialog();
  await input().fill(words);
  await results().first().waitFor();
}

describe('the empty dialog', () => {
  it('suggests common questions and the categories, which the arrow keys reach', async () => {
    await visit('en/r1.2/');
    await openDialog();
    await page.locator('.start .row').first().waitFor();
    const hrefs = await page
      .locator('.start a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toContain('/en/r1.2/installation/#pip-python-version');
    expect(hrefs).toContain('/en/r1.2/mindspore-lite/');
    await page.keyboard.press('ArrowDown');
    expect(await isFocused('.start .row')).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await isFocused('faq-search input')).toBe(true);
    await page.keyboard.type('protobuf');
    await results().first().waitFor();
    expect(await page.locator('.start').isVisible()).toBe(false);
  });

  it('names its keys where there is a keyboard, and not on a phone', async () => {
    await visit('en/r1.2/');
    await openDialog();
    await page.locator('.keys').waitFor();
    await context.close();
    await visit('en/r1.2/', phone);
    await openDialog();
    await panels().waitFor();
    expect(await page.locator('.keys').isVisible()).toBe(false);
  });
});

describe('the keys of the search', () => {
  it('select the first result, move on from there and open what is selected', async () => {
    await visit('en/r1.2/');
    await ask('protobuf');
    const first = await results().nth(0).getAttribute('href');
    expect(await selected().getAttribute('href')).toBe(first);
    await page.keyboard.press('ArrowDown');
    expect(await isFocused('li:nth-child(2) > a[data-search-result]')).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await isFocused('faq-search input')).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(new URL(first ?? '', served.url).href);
  });

  it('lead a letter that is typed on a result to the field', async () => {
    await visit('en/r1.2/');
    await ask('protobuf');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('s');
    expect(await isFocused('faq-search input')).toBe(true);
    expect(await input().inputValue()).toBe('protobufs');
  });

  it('keep the list on the search page, where nothing is selected', async () => {
    await visit('en/r1.2/search/');
    await page.locator('faq-search-page input').fill('protobuf');
    await page.keyboard.press('Enter');
    await results().first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
    expect(new URL(page.url()).pathname).toBe('/en/r1.2/search/');
    expect(await selected().count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#protobuf/);
  });

  it('keep the list on a phone and close its keyboard', async () => {
    await visit('en/r1.2/', phone);
    await ask('protobuf');
    await input().press('Enter');
    await page.waitForTimeout(200);
    expect(new URL(page.url()).hash).toBe('');
    expect(await results().first().isVisible()).toBe(true);
    expect(await isFocused('faq-search input')).toBe(false);
  });
});

describe('the dialog', () => {
  it('keeps the page behind it from scrolling', async () => {
    await visit('en/r1.2/installation/');
    await openDialog();
    await page.mouse.move(20, 500);
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('leads to all that it counted, filters included', async () => {
    await visit('en/r1.2/');
    await ask('mindspore');
    await expect.poll(() => status().innerText()).toMatch(/^\d+ questions/);
    const inAll = await status().innerText();
    await page.locator('faq-search select[name=category]').selectOption('installation');
    await expect.poll(() => status().innerText()).not.toBe(inAll);
    await expect.poll(() => status().innerText()).toMatch(/^\d+ questions/);
    await page.locator('.more a').waitFor();
    const counted = Number(/\d+/.exec(await page.locator('.more a').innerText())?.[0]);
    expect(counted).toBeGreaterThan(12);
    await page.locator('.more a').click();
    await page.waitForURL(/category=installation/);
    await expect.poll(() => results().count()).toBe(counted);
  });

  it('groups many results by category, and names the category of each of a few', async () => {
    await visit('en/r1.2/');
    await ask('install');
    const group = page.locator('.found h3', { hasText: 'Installation' });
    await group.waitFor();
    await input().fill('protobuf warnings');
    await expect.poll(() => group.count()).toBe(0);
    // Titles alone, which may be shown first, are ordered otherwise.
    await expect.poll(() => status().innerText()).toMatch(/^\d+ question/);
    expect(await results().first().locator('.where').innerText()).toBe('Installation');
  });
});

describe('a category that is called what was typed', () => {
  it.each([
    ['en', 'install', 'Installation'],
    ['zh-CN', '安装', '安装'],
  ])('is offered first: in %s, for %s', async (locale, words, name) => {
    await visit(`${locale}/r1.2/`);
    await ask(words);
    await expect.poll(() => selected().locator('strong').innerText()).toBe(name);
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/${locale}/r1\\.2/installation/$`));
  });
});

describe('the search page', () => {
  it('shows all that it counted on demand, and goes on with the first that was not shown', async () => {
    await visit('en/r1.2/search/?q=mindspore');
    await expect.poll(() => status().innerText()).toMatch(/^\d+ questions/);
    const counted = Number(/\d+/.exec(await status().innerText())?.[0]);
    expect(counted).toBeGreaterThan(50);
    const before = await results().count();
    expect(before).toBeLessThan(counted);
    await page.locator('.more a').click();
    await expect.poll(() => results().count()).toBe(counted);
    expect(await page.locator('.more').isVisible()).toBe(false);
    expect(
      await results()
        .nth(before)
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
  });

  it('keeps the query when the language or the version is switched', async () => {
    await visit('en/r1.2/search/?q=protobuf');
    await page.locator('faq-search-page input').fill('tensor');
    await page.waitForURL(/q=tensor/);
    await page.locator('.language a').click();
    await page.waitForURL(/\/zh-CN\/r1\.2\/search\/\?q=tensor$/);
    await page.locator('.switch a[data-version=master]').click();
    await page.waitForURL(/\/zh-CN\/master\/search\/\?q=tensor$/);
  });

  it('reads its filters off the address', async () => {
    await visit('en/master/search/?q=conv3d&version=all');
    await expect.poll(() => results().first().locator('.where').innerText()).toMatch(/· r1\.2$/);
  });

  it('says without JavaScript what is missing, and lists all questions', async () => {
    await visit('en/r1.2/search/', { javaScriptEnabled: false });
    expect(await page.locator('main').innerText()).toContain('The search needs JavaScript');
    expect(await page.locator('[data-all-questions] a').count()).toBeGreaterThan(50);
  });
});

describe('the field of the home page', () => {
  it('shows what is found below it, and leads to the search page', async () => {
    await visit('en/r1.2/');
    const field = page.locator('faq-search-field input');
    await field.fill('protobuf');
    await results().first().waitFor();
    expect(await results().count()).toBeLessThanOrEqual(6);
    await field.fill('');
    await expect.poll(() => results().first().isVisible()).toBe(false);
    await field.fill('tensor');
    await field.press('Enter');
    await page.waitForURL(/\/en\/r1\.2\/search\/\?q=tensor$/);
  });
});

describe('the marks on arrival', () => {
  it('stand in heading and answer alone', async () => {
    await visit('en/master/');
    await ask('protobuf history');
    await results().first().click();
    await page.locator('.clear-marks').waitFor();
    const places = await page.evaluate(() =>
      [...(CSS.highlights.get('faq-search') ?? [])].map(
        ({ startContainer }) => startContainer.parentElement?.closest('h2, h3, .answer') !== null,
      ),
    );
    expect(places.length).toBeGreaterThan(0);
    expect(places).not.toContain(false);
  });
});
