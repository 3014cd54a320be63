import { describe, expect, it } from 'vitest';
import {
  hanWords,
  identifierWords,
  pagefindRecords,
} from '../../../src/outputs/pagefind-records.ts';
import { searchRecords } from '../../../src/outputs/search-records.ts';
import { buildFaqIndex } from '../../../src/routing/faq-index.ts';
import { createPaths } from '../../../src/routing/paths.ts';
import { makeCategory, makeQuestion, versions } from '../../support/categories.ts';

const paths = createPaths('/faq/');
const index = buildFaqIndex(versions, [
  makeCategory(
    'r2/en/errors',
    [
      makeQuestion('tls', {
        title: 'libgomp.so.1 fails',
        answerText: 'Set\n\n  it.',
        searchWords: ['OpenMP'],
      }),
    ],
    { title: 'Errors', tags: ['Linux'] },
  ),
  makeCategory('r1/en/old', [makeQuestion('tls', { title: 'An older title' })]),
  makeCategory('r2/zh-CN/errors', [
    makeQuestion('tls', { title: '静态块报错', searchWords: ['线程'] }),
  ]),
]);
const scope = searchRecords(index, 'r2', 'en', paths);

describe('the records of a scope', () => {
  it('hold one record for each question, with its address', () => {
    expect(scope.questions.map(({ url }) => url)).toEqual(['/faq/en/r2/errors/#tls']);
  });

  it('fold blanks of the answer', () => {
    expect(scope.questions[0]?.text).toBe('Set it.');
  });

  it('know what the question is called elsewhere, and the words of both languages', () => {
    expect(scope.questions[0]?.names).toEqual(['静态块报错', 'An older title']);
    expect(scope.questions[0]?.words).toEqual(['OpenMP', '线程']);
  });
});

describe('the records of Pagefind', () => {
  const [record] = pagefindRecords(scope);

  it('hold question and answer, title, category and filters', () => {
    expect(record).toMatchObject({
      url: '/faq/en/r2/errors/#tls',
      content: 'libgomp.so.1 fails\nSet it.',
      language: 'en',
      meta: { title: 'libgomp.so.1 fails', category: 'Errors', version: 'r2', locale: 'en' },
      filters: { version: ['r2'], category: ['errors'], tag: ['Linux'] },
    });
  });

  it('hold parts of identifiers and the words of authors in a field that is not shown', () => {
    expect(record?.meta['words']?.split(' ')).toEqual(
      expect.arrayContaining(['libgomp', 'gomp', 'so', 'OpenMP', '线程']),
    );
  });

  it('name the language as Pagefind looks it up', () => {
    const [chinese] = pagefindRecords(searchRecords(index, 'r2', 'zh-CN', paths));
    expect(chinese?.language).toBe('zh-cn');
    expect(chinese?.meta['words']).toContain('静态');
  });

  it('split identifiers at joints and at case', () => {
    expect(identifierWords('nn.MaxUnpool and set_context')).toEqual(
      expect.arrayContaining(['nn', 'Max', 'Unpool', 'set', 'context']),
    );
  });

  it('hold the pairs of Han beside the words', () => {
    expect(hanWords('自动并行')).toEqual(expect.arrayContaining(['自动', '动并', '并行']));
  });
});
