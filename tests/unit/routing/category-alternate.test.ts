import { describe, expect, it } from 'vitest';
import { buildFaqIndex, categoryAlternate } from '../../../src/routing/faq-index.ts';
import { makeCategory, makeQuestion, versions } from '../../support/categories.ts';

const [a, b, c] = ['a', 'b', 'c'].map((id) => makeQuestion(id)) as [never, never, never];
const old = makeCategory('r1/en/old', [a, b, c]);
const index = buildFaqIndex(versions, [
  old,
  makeCategory('r1/zh-CN/old', [a]),
  makeCategory('r2/en/first', [a]),
  makeCategory('r2/en/second', [b, c]),
  makeCategory('master/en/unrelated', [makeQuestion('z')]),
]);

describe('the alternate of a category', () => {
  it('is the category of the same name', () => {
    const alternate = categoryAlternate(index, old, { version: 'r1', locale: 'zh-CN' });
    expect(alternate).toMatchObject({ category: 'old', locale: 'zh-CN' });
  });

  it('else is the category that holds most of its questions', () => {
    const alternate = categoryAlternate(index, old, { version: 'r2', locale: 'en' });
    expect(alternate).toMatchObject({ category: 'second' });
  });

  it('is the first of two that hold equally many', () => {
    const pair = makeCategory('r1/en/pair', [a, b]);
    const alternate = categoryAlternate(index, pair, { version: 'r2', locale: 'en' });
    expect(alternate).toMatchObject({ category: 'first' });
  });

  it('else is the home of the version', () => {
    expect(categoryAlternate(index, old, { version: 'master', locale: 'en' })).toBeUndefined();
    expect(categoryAlternate(index, old, { version: 'r2', locale: 'zh-CN' })).toBeUndefined();
  });
});
