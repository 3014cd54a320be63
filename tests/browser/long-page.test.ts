import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { serveSite, type ServedSite } from '../support/site.ts';

let browser: Browser;
let page: Page;
let served: ServedSite;

beforeAll(async () => {
  served = await serveSite(inject('ownSite'));
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 390, height: 800 } });
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

const open = (path: string) => page.goto(new URL(path, served.url).href);
const questions = () => page.locator('.question');

/** Opens a category and puts sixty copies of its first question before its last one, as a long page has them. */
async function openLong() {
  await open('en/r1.2/installation/');
  await page.evaluate(() => {
    const all = [...document.querySelectorAll('.question')];
    for (let count = 0; count < 60; count += 1) {
      const copy = all[0]?.cloneNode(true) as Element;
      for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
      all.at(-1)?.before(copy);
    }
    for (const late of [...document.querySelectorAll('.question')].slice(9)) {
      late.setAttribute('data-late', 'true');
    }
  });
}

describe('a page with many questions', () => {
  it('lays out what is far from the reader when it is needed, and no sooner', async () => {
    await openLong();
    const isSkipped = (element: Element) =>
      !element.querySelector('.answer')?.checkVisibility({ contentVisibilityAuto: true });
    expect(await questions().last().evaluate(isSkipped)).toBe(true);
    await questions().last().scrollIntoViewIfNeeded();
    await expect.poll(() => questions().last().evaluate(isSkipped)).toBe(false);
  });

  it('is searched to its end by the browser', async () => {
    await openLong();
    const last = questions().last();
    const words = (await last.locator('.answer p').last().textContent())?.slice(0, 30) ?? '';
    expect(words).not.toBe('');
    const isFound = await page.evaluate(
      (text) => (window as unknown as { find(text: string): boolean }).find(text),
      words,
    );
    expect(isFound).toBe(true);
  });

  it('brings its last question into view below the header', async () => {
    await openLong();
    const id = await questions().last().locator('h2, h3').first().getAttribute('id');
    await page.evaluate((hash) => (location.hash = hash), `#${id}`);
    await expect
      .poll(() => page.locator(`[id="${id}"]`).evaluate((h) => h.getBoundingClientRect().top))
      .toBeLessThan(800);
    const header = await page.locator('.top').evaluate((h) => h.getBoundingClientRect().bottom);
    const top = await page.locator(`[id="${id}"]`).evaluate((h) => h.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(header);
  });
});
