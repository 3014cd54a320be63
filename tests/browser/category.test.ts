import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { serveSite, type ServedSite } from '../support/site.ts';
import { visibleTexts } from '../support/visible-texts.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let fixture: ServedSite;
let own: ServedSite;

beforeAll(async () => {
  [browser, fixture, own] = await Promise.all([
    launchBrowser(),
    serveSite(inject('fixtureSiteUnderBase')),
    serveSite(inject('ownSite')),
  ]);
});
afterAll(() => Promise.all([browser.close(), fixture.close(), own.close()]));
afterEach(() => context.close());

/** Opens a page of the fixture in a window of its own. */
async function open(
  path: string,
  options: BrowserContextOptions = {},
  site = fixture,
): Promise<void> {
  context = await browser.newContext({ viewport: { width: 1280, height: 600 }, ...options });
  page = await context.newPage();
  await page.goto(new URL(path, site.url).href);
}

const here = () => decodeURI(page.url().slice(fixture.url.length));

/** The ids of the questions whose answers are to be seen. */
const answersShown = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('.question')]
      .filter((question) => question.querySelector('.answer')?.checkVisibility() === true)
      .map((question) => question.querySelector('h3')?.id),
  );

const titlesLeft = (selector: string) => visibleTexts(page, selector);

const foldAll = () => page.locator('.tools button').click();
const filter = () => page.getByRole('textbox', { name: /Filter the questions|筛选本页问题/ });
const all = ['python-version', 'parse-error-101', 'build-time', 'docker-image'];

describe('the questions of a category', () => {
  it('are open at first, each heading in its summary', async () => {
    await open('en/v2/installation/');
    expect(await answersShown()).toEqual(all);
    expect(await page.locator('summary > h3').count()).toBe(all.length);
    expect(await page.getByRole('heading', { level: 3 }).count()).toBe(all.length);
  });

  it('are closed and opened one by one', async () => {
    await open('en/v2/installation/');
    await page.locator('summary', { hasText: 'How long' }).click();
    expect(await answersShown()).not.toContain('build-time');
    await page.locator('summary', { hasText: 'How long' }).click();
    expect(await answersShown()).toContain('build-time');
  });

  it('are closed and opened all at once by a button that says which', async () => {
    await open('en/v2/installation/');
    const button = page.locator('.tools button');
    expect(await button.innerText()).toBe('Collapse all');
    await button.click();
    expect(await answersShown()).toEqual([]);
    await expect.poll(() => button.innerText()).toBe('Expand all');
    await page.locator('summary').first().click();
    await expect.poll(() => button.innerText()).toBe('Collapse all');
    await button.click();
    await button.click();
    expect(await answersShown()).toEqual(all);
  });

  it('are open where a link leads to one that was closed, each time that it is followed', async () => {
    await open('en/v2/installation/');
    const link = page.locator('#toc a[href="#build-time"]');
    for (const message of ['the first time', 'the second time']) {
      await foldAll();
      await link.click();
      await expect.poll(answersShown, { message }).toEqual(['build-time']);
      expect(here()).toBe('en/v2/installation/#build-time');
    }
  });

  it('stay open where a part of the title is selected to copy it', async () => {
    await open('en/v2/installation/');
    const box = await page.locator('#parse-error-101').boundingBox();
    if (box === null) throw new Error('Unexpected heading without a box');
    await page.mouse.move(box.x + 4, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 120, box.y + 10, { steps: 4 });
    await page.mouse.up();
    expect(await page.evaluate(() => String(getSelection()))).toContain('parse');
    expect(await answersShown()).toContain('parse-error-101');
  });

  it('say once under the answer where versions differ, and keep the rest behind a menu', async () => {
    await open('en/v2/installation/');
    const below = (id: string) => page.locator(`.question:has(#${id}) .below`);
    expect(await below('python-version').innerText()).toMatch(/^Changed in v2\s+Copy link\s+…$/);
    expect(await below('docker-image').innerText()).toMatch(/^New in v2\s+Copy link\s+…$/);
    expect(await below('build-time').innerText()).toMatch(/^Copy link\s+…$/);
    expect(await page.locator('.below a[hreflang]').count()).toBe(0);
    expect((await below('python-version').boundingBox())?.height).toBeLessThan(40);
  });

  it('have one menu open at a time, which closes where a reader turns elsewhere', async () => {
    await open('en/v2/installation/');
    const menu = (id: string) => page.locator(`.question:has(#${id}) .more`);
    await menu('build-time').locator('summary').click();
    expect(await menu('build-time').getByText('Report').isVisible()).toBe(true);
    await menu('docker-image').locator('summary').click();
    expect(await menu('build-time').getByText('Report').isVisible()).toBe(false);
    await page.locator('h1').click();
    expect(await page.locator('.more[open]').count()).toBe(0);
  });

  it('describe each of their links and buttons by their heading', async () => {
    await open('en/v2/installation/');
    const described = await page.evaluate(() =>
      [...document.querySelectorAll('.permalink, .below a, .below button, .more summary')].map(
        (element) => [
          element.getAttribute('aria-describedby'),
          element.closest('.question')?.querySelector('h3')?.id,
        ],
      ),
    );
    expect(described.length).toBeGreaterThan(4 * all.length);
    for (const [description, question] of described) expect(description).toBe(question);
  });

  it('are open where a former id in the address leads to one', async () => {
    await open('en/v2/installation/');
    await foldAll();
    await page.evaluate(() => (location.hash = '#which-python'));
    await expect.poll(answersShown).toEqual(['python-version']);
    expect(here()).toBe('en/v2/installation/#python-version');
  });

  it('are all printed, closed or not', async () => {
    await open('en/v2/installation/');
    await foldAll();
    await page.emulateMedia({ media: 'print' });
    expect(await answersShown()).toEqual(all);
    expect(await page.locator('.tools').isVisible()).toBe(false);
  });

  it('are found in the page by the browser, though closed', async () => {
    await open('en/v2/installation/');
    await foldAll();
    const state = await page.evaluate(() => {
      const answer = document.querySelector('details');
      return answer && getComputedStyle(answer, '::details-content').contentVisibility;
    });
    // What `display: none` hides, no browser finds.
    expect(state).toBe('hidden');
  });

  it('keep their link behind the heading, not in the summary', async () => {
    await open('en/v2/installation/');
    expect(await page.locator('summary a, summary button').count()).toBe(0);
    const parts = page.locator('.question:has(#build-time) :is(h3, .permalink)');
    expect(await parts.evaluateAll((found) => found.map(({ tagName }) => tagName))).toEqual([
      'H3',
      'A',
    ]);
    await parts.last().click();
    expect(here()).toBe('en/v2/installation/#build-time');
  });
});

describe('the filter of a category', () => {
  it('leaves the questions and the list of them that hold all words, in any width and case', async () => {
    await open('en/v2/installation/');
    await filter().fill('ＰＩＰ parse');
    await expect
      .poll(() => titlesLeft('.question h3'))
      .toEqual(['parse_error.101 when importing the package']);
    expect(await titlesLeft('#toc li')).toEqual(['parse_error.101 when importing the package']);
    expect(await titlesLeft('h2, #toc .part')).toEqual(['pip', 'pip']);
    expect(await page.locator('.tools output').innerText()).toBe('1 of 4 questions');
  });

  it('finds words of the answers, and not those of the buttons and links around them', async () => {
    await open('en/v2/installation/');
    await filter().fill('hour');
    await expect.poll(() => titlesLeft('.question h3')).toEqual(['How long does a build take?']);
    for (const word of ['Copy', 'History', 'Report']) {
      await filter().fill(word);
      await expect.poll(() => titlesLeft('.question h3')).toEqual([]);
    }
  });

  it('finds Chinese without spaces', async () => {
    await open('zh-CN/v2/installation/');
    await filter().fill('驱动');
    await expect.poll(() => titlesLeft('.question h3')).toEqual(['导入软件包时报parse_error.101']);
    expect(await page.locator('.tools output').innerText()).toBe('共4个问题，符合1个');
  });

  it('waits for an input method to finish', async () => {
    await open('zh-CN/v2/installation/');
    await filter().fill('编');
    await expect.poll(() => titlesLeft('.question h3')).toEqual(['编译要多久？']);
    const input = await context.newCDPSession(page);
    await input.send('Input.imeSetComposition', { text: 'yi', selectionStart: 2, selectionEnd: 2 });
    expect(await filter().inputValue()).toBe('编yi');
    expect(await titlesLeft('.question h3')).toEqual(['编译要多久？']);
    await input.send('Input.insertText', { text: '码' });
    await expect.poll(() => titlesLeft('.question h3')).toEqual([]);
  });

  it('offers to search all categories for what this one lacks', async () => {
    await open('en/v2/installation/');
    await filter().fill('lstm add');
    const offer = page.getByRole('link', { name: 'Search all categories for “lstm add”' });
    await offer.waitFor();
    await filter().fill('docker');
    await expect.poll(() => page.locator('.tools a').isVisible()).toBe(false);
    await filter().fill('lstm add');
    await offer.click();
    await page.waitForURL(/\/search\/\?q=lstm\+add$/);
  });

  it('gives way to a link to a question that it hides', async () => {
    await open('en/v2/installation/');
    await filter().fill('hour');
    await expect.poll(() => titlesLeft('.question h3')).toHaveLength(1);
    await page.evaluate(() => (location.hash = '#docker-image'));
    await expect.poll(() => titlesLeft('.question h3')).toHaveLength(all.length);
    expect(await filter().inputValue()).toBe('');
  });

  it('is used, cleared and left with the keyboard alone', async () => {
    await open('en/v2/installation/');
    await filter().focus();
    await page.keyboard.type('docker');
    await expect.poll(() => titlesLeft('.question h3')).toEqual(['Is there a Docker image?']);
    await page.keyboard.press('Escape');
    await expect.poll(() => titlesLeft('.question h3')).toHaveLength(all.length);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await answersShown()).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await answersShown()).toEqual(['python-version']);
  });
});

describe('a reader without JavaScript', () => {
  const withoutScript = { javaScriptEnabled: false } as const;
  const isVisible = (selector: string) => page.locator(selector).first().isVisible();

  it('reads all answers, and is offered no tool that does nothing', async () => {
    await open('en/v2/installation/', withoutScript);
    for (const id of all) expect(await isVisible(`.question:has(#${id}) .answer`)).toBe(true);
    expect(await isVisible('.tools')).toBe(false);
  });
});

describe.each([
  ['en', 'light'],
  ['zh-CN', 'dark'],
] as const)('axe finds nothing in %s, %s', (locale, colorScheme) => {
  it.each([1280, 390])('with questions closed and filtered, at %i pixels', async (width) => {
    const viewport = { width, height: 800 };
    await open(`${locale}/r1.2/backend-running/`, { colorScheme, viewport }, own);
    await filter().fill('gpu');
    await expect.poll(() => page.locator('.question:visible').count()).toBeLessThan(10);
    await page.locator('summary:visible').first().click();
    expect(await findViolations(page)).toEqual([]);
  });
});
