import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { serveSite, type ServedSite } from '../support/site.ts';

let browser: Browser;
let served: ServedSite;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveSite(inject('ownSite'))]);
});
afterAll(() => Promise.all([browser.close(), served.close()]));

/** Opens a path in a window of its own, works with the page, and closes it. */
async function visit<Result>(
  path: string,
  view: { width: number; theme?: 'light' | 'dark' },
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({
    viewport: { width: view.width, height: 800 },
    colorScheme: view.theme ?? 'light',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    await page.goto(`${served.url}${path}`);
    return await work(page);
  } finally {
    await context.close();
  }
}

const ofLocale = (locale: string) => [
  `${locale}/`,
  `${locale}/r1.1/`,
  `${locale}/r1.2/installation/`,
  `${locale}/master/frontend-compile/`,
  `${locale}/r1.2/search/`,
  `${locale}/r1.2/errors/`,
  `${locale}/about/`,
  `${locale}/questions/pynative-vs-graph-mode/`,
  `${locale}/questions/lite-model-visualization/`,
  `${locale}/master/changes/`,
  `${locale}/r1.1/changes/`,
  `${locale}/status/`,
];
const paths = ['', '404.html', 'zh-CN/404.html', ...ofLocale('en'), ...ofLocale('zh-CN')];
const views = [1280, 390].flatMap((width) =>
  (['light', 'dark'] as const).map((theme) => ({ width, theme })),
);

/** Opens the search dialog and asks it something that it finds. */
async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await page.locator('dialog a[data-search-result]').first().waitFor();
}

it('axe finds a fault that is there', async () => {
  const violations = await visit('en/about/', { width: 1280 }, async (page) => {
    await page.evaluate(() =>
      document.querySelector('main')?.append(document.createElement('img')),
    );
    return findViolations(page);
  });
  expect(violations).toEqual([expect.stringContaining('image-alt')]);
});

describe.each(views)('axe finds nothing at $width pixels in the $theme theme', (view) => {
  it.each(paths)('on /%s', async (path) => {
    expect(await visit(path, view, findViolations)).toEqual([]);
  });

  it.each([
    ['en', 'pip'],
    ['zh-CN', '算子'],
  ])('in the search dialog with results, in %s', async (locale, words) => {
    const violations = await visit(`${locale}/r1.2/installation/`, view, async (page) => {
      await search(page, words);
      return findViolations(page);
    });
    expect(violations).toEqual([]);
  });

  it.each(['cats', 'toc'])('in the open sheet %s', async (id) => {
    const violations = await visit('en/r1.2/installation/', view, async (page) => {
      await page.evaluate((sheet) => {
        document.getElementById(sheet)?.showPopover();
      }, id);
      return findViolations(page);
    });
    expect(violations).toEqual([]);
  });
});

/** What the keyboard reaches, and which bar lies over an edge of it. Runs in the page. */
const focusedPlace = () => {
  const element = document.activeElement;
  if (element === null || element === document.body) return undefined;
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const label = `${element.tagName} ${element.textContent.trim().slice(0, 40)}`;
  const isOutside = bottom <= 0 || top >= innerHeight;
  const [middle, centre] = [(top + bottom) / 2, (left + right) / 2];
  const edges = [
    [centre, top + 1],
    [centre, bottom - 1],
    [left + 1, middle],
    [right - 1, middle],
  ] as const;
  const bars = edges.map(([x, y]) => document.elementFromPoint(x, y)?.closest('.top, .dock'));
  const cover = bars.find((bar) => bar && !bar.contains(element));
  return { label, problem: isOutside ? 'out of view' : (cover?.className ?? '') };
};

/** Presses a key until the focus leaves the page; the elements that were reached and not seen. */
async function hiddenFocus(page: Page, key: string): Promise<string[]> {
  const problems: string[] = [];
  for (let press = 0; press < 600; press += 1) {
    await page.keyboard.press(key);
    const place = await page.evaluate(focusedPlace);
    if (place === undefined) return problems;
    if (place.problem !== '') problems.push(`${place.label}: ${place.problem}`);
  }
  throw new Error('Unexpected end: the focus has not left the page after 600 presses');
}

describe('the focus', () => {
  const cases = [1280, 390].flatMap((width) =>
    ['Tab', 'Shift+Tab'].map((key) => [key, width] as const),
  );
  it.each(cases)('is never under a bar, by %s at %i pixels', async (key, width) => {
    const problems = await visit('en/r1.2/installation/', { width }, (page) =>
      hiddenFocus(page, key),
    );
    expect(problems).toEqual([]);
  });

  it('comes back from the search that closes, and stays in one that is opened again at once', async () => {
    await visit('en/r1.2/', { width: 1280 }, async (page) => {
      const field = page.locator('faq-search input:focus');
      await page.locator('faq-search > button').click();
      await field.waitFor();
      await page.keyboard.press('Escape');
      await page.locator('faq-search > button:focus').waitFor();
      await page.evaluate(() => {
        for (const key of ['/', 'Escape', '/']) {
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        }
      });
      await page.waitForTimeout(300);
      expect(await page.locator('faq-search dialog:modal').isVisible()).toBe(true);
      expect(await field.count()).toBe(1);
    });
  });
});

/** Targets below 24 pixels that are not part of a line of text. Runs in the page. */
const smallTargets = () => {
  const isInText = (element: Element) =>
    getComputedStyle(element).display === 'inline' && element.closest('p, li, td, h1, h2, h3');
  return [...document.querySelectorAll('a[href], button, input, summary, label')]
    .filter((element) => element.checkVisibility() && !isInText(element))
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ element, box }) => box.width > 1 && !element.matches('.skip'))
    .filter(({ element }) => !element.matches('label input'))
    .filter(({ box }) => box.width < 24 || box.height < 24)
    .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width}×${box.height}`);
};

describe('targets', () => {
  it.each(paths.flatMap((path) => [1280, 390].map((width) => [path, width] as const)))(
    'are 24 pixels at least on /%s at %i pixels',
    async (path, width) => {
      expect(await visit(path, { width }, (page) => page.evaluate(smallTargets))).toEqual([]);
    },
  );
});

describe('a page', () => {
  it.each(paths)('at /%s is no wider than a screen of 320 pixels', async (path) => {
    const overflow = await visit(path, { width: 320 }, (page) =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      }),
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
