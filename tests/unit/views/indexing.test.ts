import { describe, expect, it } from 'vitest';
import { buildFaqIndex } from '../../../src/routing/faq-index.ts';
import { categoryIndexing, indexedTranslation } from '../../../src/views/indexing.ts';
import { makeCategory, makeQuestion, versions } from '../../support/categories.ts';

const current = makeCategory('r2/en/c', [makeQuestion('a'), makeQuestion('b')]);
const part = makeCategory('r1/en/c', [makeQuestion('a')]);
const changed = makeCategory('master/en/c', [makeQuestion('a', { answerMarkdown: 'other' })]);
const translated = makeCategory('r2/zh-CN/c', [makeQuestion('a')]);
const index = buildFaqIndex(versions, [current, part, changed, translated]);

describe('what search engines index', () => {
  it('is the current version', () => {
    expect(categoryIndexing(index, current)).toEqual({ canonical: current, isIndexed: true });
  });

  it('is the current text where another version says the same', () => {
    expect(categoryIndexing(index, part)).toEqual({ canonical: current, isIndexed: true });
  });

  it('is not a version that says something else', () => {
    expect(categoryIndexing(index, changed)).toEqual({ canonical: changed, isIndexed: false });
  });

  it('pairs the locales of the current version alone', () => {
    expect(indexedTranslation(index, current)).toBe(translated);
    expect(indexedTranslation(index, part)).toBeUndefined();
  });
});
