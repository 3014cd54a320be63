import { describe, expect, it } from 'vitest';
import { pagefindRecords, searchList, searchRecords } from '../../../src/outputs/search-records.ts';
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
  makeCategory('r1/en/old', [
    makeQuestion('tls', { title: 'An older title', searchWords: ['TLS block'] }),
  ]),
  makeCategory('r2/zh-CN/errors', [
    makeQuestion('tls', { title: '静态块报错', searchWords: ['线程'] }),
  ]),
]);
const scopes = searchRecords(index, paths, {
  terms: [],
  synonyms: [
    ['out of memory', '内存不足'],
    ['fail', 'crash', '崩溃'],
    ['openmp', 'threads'],
  ],
});
const scope = (version: string, locale: string) =>
  scopes.filter((each) => each.version === version && each.locale === locale);
const questions = (version: string, locale: string) =>
  scope(version, locale).flatMap(({ categories }) => categories.flatMap((each) => each.questions));

describe('the records of the search', () => {
  it('are one for each question of a version and locale, with its address', () => {
    expect(scopes.map(({ version, locale }) => `${version} ${locale}`)).toEqual(
      versions.flatMap(({ id }) => [`${id} en`, `${id} zh-CN`]),
    );
    expect(questions('r2', 'en').map(({ url }) => url)).toEqual(['/faq/en/r2/errors/#tls']);
  });

  it('fold blanks of the answer', () => {
    expect(questions('r2', 'en')[0]?.text).toBe('Set it.');
  });

  it("know the authors' words in both languages and in every version", () => {
    const words = ['TLS block', 'OpenMP', '线程'];
    expect(questions('r2', 'en')[0]?.words).toEqual(words);
    expect(questions('r1', 'en')[0]?.words).toEqual(words);
  });
});

describe('what Pagefind is handed', () => {
  const [english] = scope('r2', 'en').flatMap(pagefindRecords);
  const [chinese] = scope('r2', 'zh-CN').flatMap(pagefindRecords);

  it('has each token in the best of its fields only, ended by a mark', () => {
    expect(english?.meta['t']).toBe('libgompso1_ libgomp_ so_ 1_ fail_');
    expect(english?.meta['w']).toContain('openmp_');
    expect(english?.content).toBe('set_ it_');
    expect(english?.meta['s']?.split(' ')).toEqual(
      expect.arrayContaining(['crash_', '崩溃_', 'thread_']),
    );
    expect(english?.meta['s']).not.toContain('fail_');
  });

  it('has pairs of Han, and no synonym of what the question does not name', () => {
    expect(chinese?.meta['t']?.split(' ')).toEqual(expect.arrayContaining(['静态_', '态块_']));
    expect(chinese?.meta['s']).not.toContain('内存_');
  });

  it('names a language that Pagefind leaves alone', () => {
    expect([english?.language, chinese?.language]).toEqual(['und-en', 'und-zh-cn']);
  });
});

describe('the list of a scope', () => {
  const [english] = scope('r2', 'en');
  const list = (ids: ReadonlyMap<string, string>) => english && searchList(english, ids);

  it('has the Latin words that stand in nothing that it shows', () => {
    const found = list(new Map([['/faq/en/r2/errors/#tls', 'a']]));
    expect(found?.categories[0]?.questions[0]).toEqual({
      record: 'a',
      id: 'tls',
      title: 'libgomp.so.1 fails',
      text: 'Set it.',
    });
    expect(found?.vocabulary).toBe('block crash fail openmp threads tls');
  });

  it.each([
    ['is whole where it is short', 'Do this.', 'Do this.'],
    ['ends between words', `${'word '.repeat(29)}identifier`, `${'word '.repeat(28)}word…`],
    ['has no mark before its dots', `${'字'.repeat(149)}，又`, `${'字'.repeat(149)}…`],
    [
      'has none where a sentence ends it',
      'sentence. '.repeat(16),
      `${'sentence. '.repeat(14)}sentence…`,
    ],
  ])('shows the beginning of an answer, which %s', (_, answerText, shown) => {
    const faq = buildFaqIndex(versions, [
      makeCategory('r2/en/c', [makeQuestion('a', { answerText })]),
    ]);
    const [records] = searchRecords(faq, paths, { terms: [] }).filter(
      ({ categories }) => categories.length > 0,
    );
    const found = records && searchList(records, new Map([['/faq/en/r2/c/#a', 'a']]));
    expect(found?.categories[0]?.questions[0]?.text).toBe(shown);
  });

  it('refuses a question that Pagefind has no record of', () => {
    expect(() => list(new Map())).toThrow('/faq/en/r2/errors/#tls');
  });
});
