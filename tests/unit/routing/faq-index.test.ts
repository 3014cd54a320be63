import { describe, expect, it } from 'vitest';
import { buildFaqIndex } from '../../../src/routing/faq-index.ts';
import { makeCategory, makeQuestion, versions } from '../../support/categories.ts';

describe('the index of the FAQ', () => {
  const index = buildFaqIndex(versions, [
    makeCategory('r2/en/late', [makeQuestion('x')], { order: 2 }),
    makeCategory('r2/en/early', [makeQuestion('y')], { order: 1 }),
    makeCategory('r2/en/also-early', [], { order: 1 }),
  ]);

  it('sorts categories by order, then by name', () => {
    const names = index.categories('r2', 'en').map(({ category }) => category);
    expect(names).toEqual(['also-early', 'early', 'late']);
  });

  it('finds a question with its category', () => {
    expect(index.question('r2', 'en', 'x')?.category.category).toBe('late');
    expect(index.question('r2', 'zh-CN', 'x')).toBeUndefined();
  });

  it('knows the current version', () => {
    expect(index.currentVersion.id).toBe('r2');
  });

  it('gives nothing for a version without content', () => {
    expect(index.categories('master', 'en')).toEqual([]);
  });
});
