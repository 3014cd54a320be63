import { describe, expect, it } from 'vitest';
import { buildFaqIndex } from '../../../src/routing/faq-index.ts';
import { coverageCells, translationCoverage } from '../../../src/views/translation-coverage.ts';
import { makeCategory, makeQuestion, versions } from '../../support/categories.ts';

const index = buildFaqIndex(versions, [
  makeCategory('r1/en/a', [
    makeQuestion('both'),
    makeQuestion('english'),
    makeQuestion('made-from-title', { explicitId: false }),
    makeQuestion('moved'),
  ]),
  makeCategory('r1/zh-CN/a', [makeQuestion('both')]),
  makeCategory('r1/zh-CN/b', [makeQuestion('moved'), makeQuestion('chinese')], { order: 2 }),
]);
const coverage = translationCoverage(index, 'r1', [
  { version: 'r1', locale: 'zh-CN', id: 'both' },
  { version: 'r2', locale: 'en', id: 'both' },
]);
const missing = (position: number, locale: 'en' | 'zh-CN') =>
  coverage[position]?.locales[locale].missing.map(({ question }) => question.id);

describe('the coverage of the translations', () => {
  it('lists what a locale lacks in a category and nowhere else has', () => {
    expect(missing(0, 'zh-CN')).toEqual(['english']);
    expect(missing(0, 'en')).toEqual([]);
  });

  it('lists what stands in a category that one locale lacks altogether', () => {
    expect(coverage.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(coverage[1]?.locales.en.category).toBeUndefined();
    expect(missing(1, 'en')).toEqual(['chinese']);
  });

  it('lists what was left behind in the version', () => {
    const { locales } = coverage[0] ?? {};
    expect(locales?.['zh-CN'].stale.map(({ question }) => question.id)).toEqual(['both']);
    expect(locales?.en.stale).toEqual([]);
  });

  it('is summed up for each locale', () => {
    expect(coverageCells(coverage)).toEqual([
      { count: 4, total: 5, stale: 0 },
      { count: 3, total: 4, stale: 1 },
    ]);
  });
});
