import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { parsePage } from '../support/html.ts';

const site = inject('fixtureSite');

async function hrefs(path: string, selector: string): Promise<unknown[]> {
  const { select } = parsePage(await readFile(join(site.dir, path, 'index.html'), 'utf8'));
  return select(selector).map(({ properties }) => properties['href']);
}

describe('the switchers of a category', () => {
  const cases = [
    [
      'the same category',
      'en/v2/installation',
      'body > header a[data-version=v1]',
      '/en/v1/installation/',
    ],
    [
      'the renamed category',
      'en/v1/operators',
      'body > header a[data-version=v2]',
      '/en/v2/operator-support/',
    ],
    [
      'the former name',
      'en/v2/operator-support',
      'body > header a[data-version=v1]',
      '/en/v1/operators/',
    ],
    [
      'the other locale',
      'en/v1/operators',
      'body > header a[hreflang=zh-CN]',
      '/zh-CN/v1/operators/',
    ],
    ['the same page from home', 'en/v1', 'body > header a[data-version=v2]', '/en/v2/'],
    [
      'the search of a version',
      'zh-CN/v1/search',
      'body > header a[data-version=v2]',
      '/zh-CN/v2/search/',
    ],
  ] as const;

  it.each(cases)('lead to %s', async (_name, path, selector, target) => {
    expect(await hrefs(path, selector)).toEqual([target]);
  });
});

describe('a question', () => {
  it('links to the versions that differ, and to no other', async () => {
    const question = '.question:has(#python-version) .below';
    expect(await hrefs('en/v1/installation', `${question} > a`)).toEqual([
      '/en/v2/installation/#python-version',
    ]);
    const same = '.question:has(#cpu-operators) .below';
    expect(await hrefs('en/v1/operators', `${same} > a`)).toEqual([]);
  });

  it('has no link to a version that lacks it', async () => {
    const question = '.question:has(#docker-image)';
    expect(await hrefs('en/v2/installation', `${question} .below a[href*="/v1/"]`)).toEqual([]);
  });
});
