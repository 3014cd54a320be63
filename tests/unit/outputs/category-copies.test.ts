import { describe, expect, it } from 'vitest';
import { categoryJson, categoryMarkdown } from '../../../src/outputs/category-copies.ts';
import { createPaths } from '../../../src/routing/paths.ts';
import { makeCategory, makeQuestion } from '../../support/categories.ts';

const category = makeCategory('r2/en/c', [makeQuestion('a'), makeQuestion('b', { section: 's' })], {
  sections: [{ id: 's', title: 'Section' }],
  description: 'What it is.',
});

describe('the copies of a category', () => {
  it('give each question its address in JSON', () => {
    expect(categoryJson(category, createPaths('/'))).toEqual({
      version: 'r2',
      locale: 'en',
      category: 'c',
      title: 'Title of c',
      questions: ['a', 'b'].map((id) => ({
        id,
        title: `Title of ${id}`,
        answerText: `Answer of ${id}`,
        answerHtml: `<p>Answer of ${id}</p>`,
        url: `/en/r2/c/#${id}`,
      })),
    });
  });

  it('keep sections and ids in Markdown', () => {
    expect(categoryMarkdown(category).split('\n\n')).toEqual([
      '# Title of c',
      'What it is.',
      '## Title of a {#a}',
      'Answer of a',
      '## Section',
      '### Title of b {#b}',
      'Answer of b\n',
    ]);
  });
});
