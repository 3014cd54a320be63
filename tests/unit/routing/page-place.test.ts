import { describe, expect, it } from 'vitest';
import {
  categoryPlace,
  historyPlace,
  sitePlace,
  versionPlace,
} from '../../../src/routing/page-place.ts';
import { buildFaqIndex } from '../../../src/routing/faq-index.ts';
import { createPaths } from '../../../src/routing/paths.ts';
import { makeCategory, makeQuestion, versions } from '../../support/categories.ts';

const paths = createPaths('/faq/');
const a = makeQuestion('a');
const old = makeCategory('r1/en/old', [a]);
const faq = buildFaqIndex(versions, [
  old,
  makeCategory('r1/zh-CN/old', [a]),
  makeCategory('r2/en/renamed', [a]),
]);

describe('the switchers', () => {
  it('lead from a category to its alternate, else to the home of the version', () => {
    const place = categoryPlace(faq, paths, old);
    expect(place.hrefIn({ version: 'r1', locale: 'zh-CN' })).toBe('/faq/zh-CN/r1/old/');
    expect(place.hrefIn({ version: 'r2', locale: 'en' })).toBe('/faq/en/r2/renamed/');
    expect(place.hrefIn({ version: 'master', locale: 'en' })).toBe('/faq/en/master/');
  });

  it('lead from a category to itself in its own version and locale', () => {
    const place = categoryPlace(faq, paths, old);
    expect(place.hrefIn(place)).toBe('/faq/en/r1/old/');
  });

  it('lead from home to home and from search to search', () => {
    const scope = { version: 'r1', locale: 'en' } as const;
    const there = { version: 'r2', locale: 'zh-CN' } as const;
    expect(versionPlace(scope, paths.versionHome).hrefIn(there)).toBe('/faq/zh-CN/r2/');
    expect(versionPlace(scope, paths.search).hrefIn(there)).toBe('/faq/zh-CN/r2/search/');
  });

  it('lead from the page of a question to it in a version, else to the home of the version', () => {
    const place = historyPlace(faq, paths, 'zh-CN', 'a');
    expect(place.hrefIn({ version: 'r1', locale: 'zh-CN' })).toBe('/faq/zh-CN/r1/old/#a');
    expect(place.hrefIn({ version: 'r2', locale: 'zh-CN' })).toBe('/faq/en/r2/renamed/#a');
    expect(place.hrefIn({ version: 'master', locale: 'zh-CN' })).toBe('/faq/zh-CN/master/');
    expect(place.hrefIn({ version: 'r2', locale: 'en' })).toBe('/faq/en/questions/a/');
  });

  it('lead from about to about in the other locale, and to the homes of the versions', () => {
    const place = sitePlace(faq, paths, 'en', paths.about);
    expect(place).toMatchObject({ version: 'r2', isVersioned: false });
    expect(place.hrefIn({ version: 'r2', locale: 'zh-CN' })).toBe('/faq/zh-CN/about/');
    expect(place.hrefIn({ version: 'r1', locale: 'en' })).toBe('/faq/en/r1/');
  });
});
