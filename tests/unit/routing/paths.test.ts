import { describe, expect, it } from 'vitest';
import { assignIds } from '../../../src/faq/ids.ts';
import { buildLinkIndex } from '../../../src/faq/links.ts';
import { createPaths, hrefResolver } from '../../../src/routing/paths.ts';
import { contentFile } from '../../support/upstream.ts';

describe('paths', () => {
  const paths = createPaths('/faq/');
  const address = { locale: 'zh-CN', version: 'r1.2', category: 'installation' } as const;

  it('begin with the base and end pages in a slash', () => {
    expect(paths.root()).toBe('/faq/');
    expect(paths.versionHome('en', 'r1.2')).toBe('/faq/en/r1.2/');
    expect(paths.category(address)).toBe('/faq/zh-CN/r1.2/installation/');
    expect(paths.search('en', 'master')).toBe('/faq/en/master/search/');
  });

  it('name files beside a category', () => {
    expect(paths.categoryJson(address)).toBe('/faq/zh-CN/r1.2/installation/index.json');
  });

  it('escape an id that is not ASCII', () => {
    expect(paths.question(address, '安装')).toBe(
      '/faq/zh-CN/r1.2/installation/#%E5%AE%89%E8%A3%85',
    );
  });
});

describe('a link of an answer', () => {
  const paths = createPaths('/faq/');
  const text = '# Page\n\n## pip {#pip}\n\n### How? {#how}\n\n<!-- formerly: old -->\n\nSo.\n';
  const categories = assignIds([contentFile('r1', 'en', 'a', text)]);
  const from = { version: 'r1', locale: 'en', category: 'b' } as const;

  it.each([
    ['https://x.test/a', 'https://x.test/a'],
    ['//x.test/a', '//x.test/a'],
    ['https://x.test:port', undefined],
    ['mailto:a@x.test', 'mailto:a@x.test'],
    ['javascript:alert(1)', undefined],
    ['a.md', '/faq/en/r1/a/'],
    ['a.md#pip', '/faq/en/r1/a/#pip'],
    ['#how', '/faq/en/r1/a/#how'],
    ['a.md#old', '/faq/en/r1/a/#how'],
    ['a.md#how--step', '/faq/en/r1/a/#how--step'],
    ['gone.md', undefined],
    ['#gone', undefined],
    ['picture.png', undefined],
  ])('%j leads to %j', (url, href) => {
    expect(hrefResolver(from, buildLinkIndex(categories), paths)(url)).toBe(href);
  });
});
