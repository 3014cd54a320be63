import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { visitSite } from '../support/visitor.ts';

const visitor = visitSite(inject('ownSite'));
let page: Page;

async function open(path: string, width: number, options: BrowserContextOptions = {}) {
  page = await visitor.open(path, { viewport: { width, height: 800 }, ...options });
}

const category = 'en/r1.2/backend-running/';
const locales = ['en', 'zh-CN'] as const;

/** The box of the first element that matches and shows. */
async function boxOf(selector: string) {
  const box = await page.locator(`${selector}:visible`).first().boundingBox();
  if (box === null) throw new Error(`Unexpected absence of ${selector}`);
  return box;
}

const style = (selector: string, property: string, pseudo?: string) =>
  page
    .locator(selector)
    .first()
    .evaluate(
      (element, [name, part]) => getComputedStyle(element, part).getPropertyValue(name ?? ''),
      [property, pseudo],
    );

describe('the header', () => {
  it('takes the focus without moving the page, and keeps the question in view', async () => {
    await open(category, 1280);
    const id = 'run-task-error-logs';
    await page.evaluate((question) => {
      document.getElementById(question)?.scrollIntoView();
    }, id);
    // What comes near is laid out first.
    const isStill = () =>
      page.evaluate(async () => {
        const place = scrollY;
        for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
        return place === scrollY;
      });
    await expect.poll(isStill).toBe(true);
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(1000);
    for (let press = 0; press < 8; press += 1) {
      await page.keyboard.press('Tab');
      const place = await page.evaluate(() => [
        document.activeElement?.closest('.skip, .top') !== null,
        scrollY,
      ]);
      if (place[0] !== true) break;
      expect(place[1]).toBe(before);
    }
    const language = page.locator('header a[hreflang]');
    await language.focus();
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect(await language.getAttribute('href')).toMatch(new RegExp(`#${id}$`));
  });

  it.each([1440, 1920])('shares its width with content and footer at %i pixels', async (width) => {
    await open('en/', width);
    const brand = await boxOf('.top .brand');
    const theme = await boxOf('.top .theme');
    const main = await boxOf('main');
    const note = await boxOf('.bottom p');
    expect([main.x, note.x]).toEqual([brand.x, brand.x]);
    expect(theme.x + theme.width).toBeCloseTo(main.x + main.width, 0);
  });

  it('has few stops of the Tab key before the text', async () => {
    await open(category, 1440);
    const stops = await page.evaluate(() => {
      const main = document.querySelector('main');
      return [...document.querySelectorAll('a[href], button')].filter(
        (element) =>
          element.checkVisibility() &&
          main !== null &&
          element.compareDocumentPosition(main) === Node.DOCUMENT_POSITION_FOLLOWING,
      ).length;
    });
    expect(stops).toBeLessThan(12);
  });
});

describe('a category', () => {
  it.each(
    locales.flatMap((locale) => [
      `${locale}/r1.2/backend-running/`,
      // Below a banner, with a section.
      `${locale}/master/installation/`,
    ]),
  )('shows its first question high on the screen, at %s', async (path) => {
    await open(path, 1440);
    expect((await boxOf('.question h3')).y).toBeLessThan(400);
    await page.setViewportSize({ width: 390, height: 844 });
    expect((await boxOf('.question h3')).y).toBeLessThan(420);
    expect(await page.locator('.intro dl, .intro li').count()).toBe(0);
  });

  it('marks the question of a deep link on a phone, and keeps the triangle on the screen', async () => {
    await open(`${category}#early-stopping`, 390);
    expect(await style('.question :target', 'background-color', '::before')).toBe(
      await style('.question:has(:target) .answer a, .top .mark', 'color').then(() =>
        page.evaluate(() => {
          const probe = document.createElement('p');
          probe.style.color = 'var(--accent)';
          document.body.append(probe);
          const { color } = getComputedStyle(probe);
          probe.remove();
          return color;
        }),
      ),
    );
    const { x } = await boxOf('.question:has(:target)');
    const offset = async (selector: string) =>
      x + Number.parseFloat(await style(selector, 'left', '::before'));
    expect(await offset('.question :target')).toBeGreaterThanOrEqual(0);
    expect(await offset('.question:has(:target) summary')).toBeGreaterThan(2);
  });

  it('opens its list of categories by the button on a laptop, not at the bottom', async () => {
    await open(category, 1024);
    await page.getByRole('button', { name: 'Categories' }).click();
    const list = await boxOf('#cats');
    expect(list.y).toBeLessThan(300);
    expect(list.width).toBeLessThan(400);
  });

  it('closes its list of questions where one is chosen, also by the code in its title', async () => {
    await open(category, 390);
    await page.locator('[popovertarget=toc]').click();
    await page.locator('#toc:popover-open a > code').first().click();
    await page.locator('#toc:popover-open').waitFor({ state: 'detached' });
  });

  it('has titles of two lines at most in its list, and code in titles that is no link', async () => {
    await open(category, 1440);
    const heights = await page
      .locator('#toc li a')
      .evaluateAll((links) => links.map(({ clientHeight }) => clientHeight));
    expect(Math.max(...heights)).toBeLessThan(56);
    expect(await style('.question h3 code', 'color')).toBe(await style('.question h3', 'color'));
    expect(await style('.question h3', 'text-wrap-style')).toBe('balance');
  });

  it.each([
    ['of a category', 'zh-CN/r1.2/backend-running/', '.question h3 code'],
    ['of a home', 'zh-CN/master/', '.common a > code'],
  ])('leaves a gap around code in Chinese titles %s', async (_name, path, code) => {
    await open(path, 1440);
    expect(Number.parseFloat(await style(code, 'margin-left'))).toBeGreaterThan(0);
  });

  it('leaves no particle alone on the last line of a Chinese title', async () => {
    await open('zh-CN/r1.2/installation/', 390);
    const lastLines = await page.locator('.question h3').evaluateAll((titles) =>
      titles.map((title) => {
        const range = document.createRange();
        range.selectNodeContents(title);
        const boxes = [...range.getClientRects()];
        const bottom = Math.max(...boxes.map((box) => box.bottom));
        const last = boxes.filter((box) => bottom - box.bottom < box.height / 2);
        return last.reduce((width, box) => width + box.width, 0);
      }),
    );
    expect(lastLines.length).toBeGreaterThan(20);
    // Two characters, such as 吗？, are 40 pixels wide.
    expect(Math.min(...lastLines)).toBeGreaterThan(45);
  });

  it('keeps the name of a language off its code on a phone', async () => {
    await open(category, 390);
    const label = await boxOf('.code:has(pre[data-language]) .copy');
    const top = await style('.code pre[data-language]', 'padding-top');
    expect(Number.parseFloat(top)).toBeGreaterThanOrEqual(label.height - 2);
  });

  it('ends with where to ask', async () => {
    await open(category, 1280);
    expect(await page.locator('main .unanswered a').last().getAttribute('href')).toBe(
      'https://host.example/owner/faq/issues',
    );
  });

  it('is printed with site, version and address, its titles with their answers', async () => {
    await open(category, 794);
    await page.emulateMedia({ media: 'print' });
    const printed = await page.locator('body').innerText();
    for (const text of ['MindSpore FAQ', 'r1.2', `/${category}`]) expect(printed).toContain(text);
    expect(await page.locator('.switch a:visible').count()).toBe(1);
    expect(await style('summary', 'break-after')).toBe('avoid');
  });

  it('has a hint in its filter that can be read in the dark', async () => {
    await open(category, 1280, { colorScheme: 'dark' });
    const hint = await style('#filter', 'color', '::placeholder');
    expect(hint).toBe(await style('.intro .lead', 'color'));
  });
});

describe('the home of a version', () => {
  it.each(locales)('names the version in its title, once, in %s', async (locale) => {
    await open(`${locale}/`, 390);
    const title = await page.title();
    expect(title).toMatch(/MindSpore.*r1\.2/);
    expect(title.match(/r1\.2/g)).toHaveLength(1);
    expect(await page.locator('meta[property="og:title"]').getAttribute('content')).toMatch(
      /MindSpore/,
    );
    expect(await page.locator('main').innerText()).not.toMatch(/r1\.1|master/);
  });

  it.each(locales.flatMap((locale) => [`${locale}/`, `${locale}/master/`]))(
    'begins its cards above the fold of a phone, at %s',
    async (path) => {
      await open(path, 390);
      await page.setViewportSize({ width: 390, height: 844 });
      expect((await boxOf('.card')).y).toBeLessThan(844);
      expect(await page.locator('.card p').count()).toBe(await page.locator('.card').count());
    },
  );

  it('offers the common questions of the version, each by its title', async () => {
    await open('en/r1.2/', 1280);
    const hrefs = await page
      .locator('.common a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs.length).toBeGreaterThanOrEqual(5);
    expect(hrefs).toContain('/en/r1.2/installation/#pip-ssl-certificate');
  });

  it('leads to the error messages of the version, and each of these to its answer', async () => {
    await open('en/r1.2/', 1280);
    await page.getByRole('link', { name: /All error messages/ }).click();
    await page.waitForURL(/\/en\/r1\.2\/errors\/$/);
    await page.locator('main a[href$="#pip-ssl-certificate"]').first().click();
    await page.waitForURL(/\/en\/r1\.2\/installation\/#pip-ssl-certificate$/);
  });
});

it('the numbers of the state of the translations stand on the line of their category', async () => {
  await open('en/status/', 390);
  expect(await style('tbody td', 'vertical-align')).toBe('baseline');
});
