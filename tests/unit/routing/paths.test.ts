import { describe, expect, it } from 'vitest';
import { createPaths } from '../../../src/routing/paths.ts';

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
