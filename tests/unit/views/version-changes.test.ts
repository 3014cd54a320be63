import { describe, expect, it } from 'vitest';
import { buildFaqIndex } from '../../../src/routing/faq-index.ts';
import { countNews, versionChanges, versionNews } from '../../../src/views/version-changes.ts';
import { makeCategory, makeQuestion, versions } from '../../support/categories.ts';

const index = buildFaqIndex(versions, [
  makeCategory('r1/en/c', [makeQuestion('kept'), makeQuestion('edited'), makeQuestion('gone')]),
  makeCategory('r2/en/c', [
    makeQuestion('kept'),
    makeQuestion('edited', { answerMarkdown: 'new words' }),
    makeQuestion('added'),
  ]),
]);

describe('the changes of a version', () => {
  it('are what is new, changed and gone against the version before', () => {
    const changes = versionChanges(index, 'r2', 'en');
    expect(changes?.previous).toBe('r1');
    expect(changes?.added.map(({ question }) => question.id)).toEqual(['added']);
    expect(changes?.changed.map(({ question }) => question.id)).toEqual(['edited']);
    expect(changes?.removed.map(({ question }) => question.id)).toEqual(['gone']);
  });

  it('are none for the oldest version', () => {
    expect(versionChanges(index, 'r1', 'en')).toBeUndefined();
  });
});

const newsIndex = buildFaqIndex(versions, [
  makeCategory('r1/en/a', [
    makeQuestion('edited', { answerMarkdown: 'Old' }),
    makeQuestion('gone'),
  ]),
  makeCategory('r2/en/b', [makeQuestion('edited'), makeQuestion('one')], { order: 2 }),
  makeCategory('r2/en/a', [makeQuestion('two'), makeQuestion('three')], { order: 1 }),
]);

describe('what is new in a version', () => {
  it('is told by kind and category', () => {
    const news = versionNews(newsIndex, 'r2', 'en');
    const told = news?.parts.map(({ kind, count, categories }) => [
      kind,
      count,
      categories.map(({ category, questions }) => [
        `${category.version}/${category.category}`,
        ...questions.map(({ question }) => question.id),
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
    expect(versionNews(newsIndex, 'r1', 'en')).toBeUndefined();
    expect(countNews(newsIndex, 'r1', 'en')).toBeUndefined();
  });

  it('is counted without what is gone', () => {
    expect(countNews(newsIndex, 'r2', 'en')).toBe(4);
    expect(countNews(newsIndex, 'master', 'en')).toBe(0);
  });
});
