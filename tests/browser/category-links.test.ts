import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { fixtureContent } from '../support/site.ts';
import { visibleTexts } from '../support/visible-texts.ts';
import { visitSite } from '../support/visitor.ts';

const visitor = visitSite(inject('fixtureSiteUnderBase'));
let page: Page;

async function open(path: string, options?: BrowserContextOptions): Promise<void> {
  page = await visitor.open(path, options);
}

const here = () => decodeURI(page.url().slice(visitor.address('').length));

describe('tags and levels', () => {
  const cards = () => visibleTexts(page, '.card h3 a');

  it('lead from a category to the categories that have them, and combine there', async () => {
    await open('en/v2/installation/');
    await page.locator('.chips a', { hasText: 'CPU' }).click();
    await page.waitForURL(/\?tag=CPU$/);
    expect(here()).toBe('en/v2/?tag=CPU');
    await expect.poll(cards).toEqual(['Installation', 'Operator support']);
    expect(await page.locator('.chips [aria-current]').allInnerTexts()).toEqual(['CPU']);
    await page.locator('.chips a', { hasText: 'Expert' }).click();
    expect(here()).toBe('en/v2/?tag=CPU&level=Expert');
    expect(await cards()).toEqual(['Operator support']);
    expect(await page.locator('output').innerText()).toBe('1 of 2 categories');
    await page.reload();
    await expect.poll(cards).toEqual(['Operator support']);
    await page.locator('.chips a', { hasText: 'CPU' }).click();
    expect(here()).toBe('en/v2/?level=Expert');
    await page.goBack();
    await expect.poll(here).toBe('en/v2/?tag=CPU&level=Expert');
  });

  it('work in Chinese', async () => {
    await open('zh-CN/v2/?level=初级');
    await expect.poll(cards).toEqual(['安装']);
  });

  it('lead to all categories without JavaScript', async () => {
    await open('en/v2/installation/', { javaScriptEnabled: false });
    await page.locator('.chips a', { hasText: 'Linux' }).click();
    expect(here()).toBe('en/v2/?tag=Linux');
    expect(await page.locator('.card:visible').count()).toBe(2);
  });

  it.each(['light', 'dark'] as const)('are without fault for axe, %s', async (colorScheme) => {
    await open('zh-CN/v2/?tag=Ascend', { colorScheme });
    await expect.poll(cards).toHaveLength(1);
    expect(await findViolations(page)).toEqual([]);
  });
});

describe('the links under a question', () => {
  /** Where the links of the questions on the page lead, by question. */
  const links = (name: string) =>
    page.evaluate(
      (text) =>
        [...document.querySelectorAll<HTMLElement>('[data-question]')].map((question) => {
          const link = [...question.querySelectorAll('a')].find(
            (a) => a.textContent.trim() === text,
          );
          return [question.dataset['question'] ?? '', link?.href ?? ''] as const;
        }),
      name,
    );

  it('lead to its line in its file, in the other language where it is not translated', async () => {
    await open('zh-CN/v2/installation/');
    const found = await links('编辑');
    expect(found.map(([id]) => id)).toHaveLength(4);
    for (const [id, href] of found) {
      const [, file = '', line = ''] = /\/content\/(.+)#L(\d+)$/.exec(href) ?? [];
      const lines = (await readFile(join(fixtureContent, file), 'utf8')).split('\n');
      expect(lines[Number(line) - 1]).toContain(`{#${id}}`);
    }
  });

  it('fill in a report with id, version and locale', async () => {
    await open('en/v2/installation/');
    for (const [id, href] of await links('Report')) {
      const { searchParams } = new URL(href);
      expect(searchParams.get('title')).toContain(id);
      expect(searchParams.get('body')).toBe('v2 en');
    }
  });
});
