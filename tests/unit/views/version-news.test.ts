import { describe, expect, it } from 'vitest';
import { buildFaqIndex } from '../../../src/routing/faq-index.ts';
import { countNews, versionNews } from '../../../src/views/version-news.ts';
import { makeCategory, makeQuestion, versions } from '../../support/categories.ts';

const index = buildFaqIndex(versions, [
  makeCategory('r1/en/a', [
    makeQuestion('edited', { answerMarkdown: 'Old' }),
    makeQuestion('gone'),
  ]),
  makeCategory('r2/en/b', [makeQuestion('edited'), makeQuestion('one')], { order: 2 }),
  makeCategory('r2/en/a', [makeQuestion('two'), makeQuestion('three')], { order: 1 }),
]);

describe('what is new in a version', () => {
  it('is told by kind and category', () => {
    const news = versionNews(index, 'r2', 'en');
    const told = news?.parts.map(({ kind, count, categories }) => [
      kind,
      count,
      categories.map(({ category, members }) => [
        `${category.version}/${category.category}`,
        ...members.map(({ question }) => question.id),
      ]),
    ]);
    expect(news?.previous).toBe('r1');
    expect(told).toEqual([
      [
        'added',
        3,
        [
          ['r2/a', 'two', 'three'],
          ['r2/b', 'one'],
        ],
      ],
      ['changed', 1, [['r2/b', 'edited']]],
      ['removed', 1, [['r1/a', 'gone']]],
    ]);
  });

  it('is unknown for the oldest version', () => {
    expect(versionNews(index, 'r1', 'en')).toBeUndefined();
    expect(countNews(index, 'r1', 'en')).toBeUndefined();
  });

  it('is counted without what is gone', () => {
    expect(countNews(index, 'r2', 'en')).toBe(4);
    expect(countNews(index, 'master', 'en')).toBe(0);
  });
});
