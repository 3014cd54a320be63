import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { fixtureContent } from '../support/site.ts';
import { visitSite } from '../support/visitor.ts';

const visitor = visitSite(inject('fixtureSiteUnderBase'));
let page: Page;

async function open(path: string, options?: BrowserContextOptions): Promise<void> {
  page = await visitor.open(path, options);
}

describe('the links under a question', () => {
  /** Where the links of the questions on the page lead, by question. */
  const links = (name: string) =>
    page.evaluate(
      (text) =>
        [...document.querySelectorAll('.question')].map((question) => {
          const link = [...question.querySelectorAll('a')].find(
            (a) => a.textContent.trim() === text,
          );
          return [question.querySelector('h2, h3')?.id ?? '', link?.href ?? ''] as const;
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
