import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { visitSite } from '../support/visitor.ts';

const visitor = visitSite(inject('fixtureSiteUnderBase'));
let page: Page;

async function open(path: string, options?: BrowserContextOptions): Promise<void> {
  page = await visitor.open(path, options);
}

describe('the frame of the browser', () => {
  /** The colour that a browser takes from the page. */
  const themeColour = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].find(
          ({ media }) => matchMedia(media).matches,
        )?.content,
    );

  it('follows the theme of the system, then the one that was chosen, on the next page too', async () => {
    await open('en/v2/', { colorScheme: 'light' });
    const light = await themeColour();
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await themeColour();
    expect(dark).not.toBe(light);
    await page.locator('.theme').click();
    expect(await themeColour()).toBe(light);
    await page.goto(visitor.address('en/v2/installation/'));
    await expect.poll(themeColour).toBe(light);
    await page.locator('.theme').click();
    expect(await themeColour()).toBe(dark);
  });
});

describe('the theme', () => {
  it('follows in other tabs what is chosen in one', async () => {
    await open('en/v2/', { colorScheme: 'light' });
    const other = await page.context().newPage();
    await other.goto(visitor.address('en/v2/installation/'));
    const chosen = () => other.evaluate(() => document.documentElement.dataset['theme']);
    await page.locator('.theme').click();
    await expect.poll(chosen).toBe('light');
    await page.locator('.theme').click();
    await expect.poll(chosen).toBe('dark');
    await page.locator('.theme').click();
    await expect.poll(chosen).toBe('auto');
  });
});

describe('motion', () => {
  const duration = () =>
    page.evaluate(
      () => getComputedStyle(document.querySelector('main a') ?? document.body).transitionDuration,
    );

  it('is short, and none for a reader who wants less', async () => {
    await open('en/v2/installation/', { reducedMotion: 'no-preference' });
    expect(Number.parseFloat(await duration())).toBeLessThanOrEqual(0.2);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await duration()).toBe('0s');
  });
});
