import { describe, expect, it } from 'vitest';
import {
  createSynonyms,
  pagefindRecords,
  searchRecords,
  vocabularyOf,
} from '../../../src/outputs/search-records.ts';
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
const scopes = searchRecords(index, paths);
const scope = (version: string, locale: string) =>
  scopes.find((each) => each.version === version && each.locale === locale);

describe('the records of the search', () => {
  it('are one for each question of a version and locale, with its address', () => {
    expect(scopes.map(({ version, locale }) => `${version} ${locale}`)).toEqual(
      versions.flatMap(({ id }) => [`${id} en`, `${id} zh-CN`]),
    );
    expect(scope('r2', 'en')?.questions.map(({ url }) => url)).toEqual(['/faq/en/r2/errors/#tls']);
  });

  it('fold blanks of the answer', () => {
    expect(scope('r2', 'en')?.questions[0]?.text).toBe('Set it.');
  });

  it("know the authors' words in both languages and in every version", () => {
    const words = ['TLS block', 'OpenMP', '线程'];
    expect(scope('r2', 'en')?.questions[0]?.words).toEqual(words);
    expect(scope('r1', 'en')?.questions[0]?.words).toEqual(words);
  });
});

describe('what Pagefind is handed', () => {
  const synonymsOf = createSynonyms({
    terms: [],
    synonyms: [
      ['out of memory', '内存不足'],
      ['fail', 'crash', '崩溃'],
      ['openmp', 'threads'],
    ],
  });
  const handed = (version: string, locale: string) => {
    const found = scope(version, locale);
    return found === undefined ? [] : pagefindRecords(found, synonymsOf);
  };
  const [english] = handed('r2', 'en');
  const [chinese] = handed('r2', 'zh-CN');

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

  it('lists the Latin words, each without what it shares with the one before', () => {
    const found = scope('r2', 'en');
    const vocabulary = found === undefined ? '' : vocabularyOf(found, synonymsOf);
    expect(vocabulary).toBe(
      '01 0block 0crash 0fail 4s 0it 0libgomp 7so1 0openmp 0set 1o 0threads 1ls',
    );
  });
});
