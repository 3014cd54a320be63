import { describe, expect, it } from 'vitest';
import { localeIds } from '../../../src/config/locales.ts';
import { buildFaqIndex } from '../../../src/routing/faq-index.ts';
import {
  aboutIndexing,
  categoryPageIndexing,
  homeIndexing,
  rootIndexing,
} from '../../../src/views/page-indexing.ts';
import { createPaths } from '../../../src/routing/paths.ts';
import { makeCategory, makeQuestion, versions } from '../../support/categories.ts';

const pair = [
  makeCategory('r2/en/c', [makeQuestion('a')]),
  makeCategory('r2/zh-CN/c', [makeQuestion('a')]),
] as const;
const lone = makeCategory('r2/en/lone', [makeQuestion('b')]);
// It has a translation in its own version, which is not the current one.
const equalCopyInChinese = makeCategory('r1/zh-CN/c', [makeQuestion('a')]);
const equalCopy = makeCategory('r1/en/c', [makeQuestion('a')]);
const differing = makeCategory('master/en/c', [makeQuestion('a', { answerMarkdown: 'Other' })]);
const index = buildFaqIndex(versions, [...pair, lone, equalCopy, equalCopyInChinese, differing]);
const paths = createPaths('/');

describe('a category', () => {
  it('of the current version names its translation, itself and the default', () => {
    for (const category of pair) {
      expect(categoryPageIndexing(index, paths, category)).toEqual({
        canonical: paths.category(category),
        isIndexed: true,
        hreflangs: [
          { hreflang: 'en', path: '/en/r2/c/' },
          { hreflang: 'zh-CN', path: '/zh-CN/r2/c/' },
          { hreflang: 'x-default', path: '/en/r2/c/' },
        ],
      });
    }
  });

  it('without a translation names none', () => {
    expect(categoryPageIndexing(index, paths, lone).hreflangs).toEqual([]);
  });

  it('that repeats the current version points there', () => {
    expect(categoryPageIndexing(index, paths, equalCopy)).toEqual({
      canonical: '/en/r2/c/',
      isIndexed: true,
      hreflangs: [],
    });
  });

  it('that differs from the current version stands for itself and is not indexed', () => {
    expect(categoryPageIndexing(index, paths, differing)).toEqual({
      canonical: '/en/master/c/',
      isIndexed: false,
      hreflangs: [],
    });
  });
});

describe('a front page', () => {
  it('of the current version is kept under the address without a version', () => {
    const { canonical, isIndexed } = homeIndexing(index, paths, { locale: 'en', version: 'r2' });
    expect([canonical, isIndexed]).toEqual(['/en/', true]);
  });

  it('of another version is not indexed', () => {
    const { canonical, isIndexed } = homeIndexing(index, paths, { locale: 'en', version: 'r1' });
    expect([canonical, isIndexed]).toEqual(['/en/r1/', false]);
  });

  it('names the same alternates as the others, the choice of locales as the default', () => {
    const homes = localeIds.map((locale) => homeIndexing(index, paths, { locale, version: 'r2' }));
    const { hreflangs } = rootIndexing(index, paths);
    expect(hreflangs.at(-1)).toEqual({ hreflang: 'x-default', path: '/' });
    for (const home of homes) expect(home.hreflangs).toEqual(hreflangs);
  });
});

it('the about page names itself in every locale', () => {
  expect(aboutIndexing(paths, 'zh-CN').hreflangs.map(({ path }) => path)).toEqual([
    '/en/about/',
    '/zh-CN/about/',
    '/en/about/',
  ]);
});
