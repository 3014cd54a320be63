import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/config/locales.ts';
import { buildFaqIndex } from '../../../src/routing/faq-index.ts';
import { historyIds, questionHistory } from '../../../src/views/question-history.ts';
import { makeCategory, makeQuestion, versions } from '../../support/categories.ts';

type Texts = Partial<Record<Locale, (string | undefined)[]>>;

/** An index of one question, whose text is given by locale and version. */
const indexOf = (texts: Texts) =>
  buildFaqIndex(
    versions,
    Object.entries(texts).flatMap(([locale, ofLocale]) =>
      ofLocale.flatMap((answerMarkdown, position) =>
        answerMarkdown === undefined
          ? []
          : [
              makeCategory(`${versions[position]?.id}/${locale}/c`, [
                makeQuestion('q', { answerMarkdown }),
              ]),
            ],
      ),
    ),
  );

const historyOf = (texts: Texts) => questionHistory(indexOf(texts), 'en', 'q');
const stagesOf = (texts: Texts) =>
  historyOf(texts)?.stages.map(({ places }) => places.map(({ version }) => version.id).join(' '));

describe('the stages of a question', () => {
  const cases: [string, Texts, string[]][] = [
    ['fold versions that say the same', { en: ['a', 'a', 'b'] }, ['r1 r2', 'master']],
    ['part at each change', { en: ['a', 'b', 'a'] }, ['r1', 'r2', 'master']],
    ['reach over a version that lacks it', { en: ['a', undefined, 'a'] }, ['r1 master']],
    ['start where it is new', { en: [undefined, 'a', 'a'] }, ['r2 master']],
    [
      'fold two languages where one of them tells that nothing changed',
      { en: [undefined, 'a', 'a'], 'zh-CN': ['甲', '甲', undefined] },
      ['r1 r2 master'],
    ],
    [
      'part where the languages cannot be compared',
      { en: [undefined, 'a', 'a'], 'zh-CN': ['甲', undefined, undefined] },
      ['r1', 'r2 master'],
    ],
  ];

  it.each(cases)('%s', (_name, texts, expected) => {
    expect(stagesOf(texts)).toEqual(expected);
  });

  it('know the text that came before', () => {
    const [first, second] = historyOf({ en: ['a', 'a', 'b'] })?.stages ?? [];
    expect(first?.before).toBeUndefined();
    expect(second?.before?.category.version).toBe('r2');
  });
});

describe('the history of a question', () => {
  it('gives every version its state', () => {
    const states = historyOf({ en: [undefined, 'a', 'b'] })?.versions.map(({ state }) => state);
    expect(states).toEqual(['absent', 'new', 'changed']);
  });

  it('counts a question that the other locale had before as not new', () => {
    const history = historyOf({ en: [undefined, 'a'], 'zh-CN': ['甲', '甲'] });
    expect(history?.versions.map(({ state }) => state)).toEqual(['first', 'same', 'absent']);
  });

  it('takes its title from the current version, else from the newest that has it', () => {
    expect(historyOf({ en: ['a', 'a', 'a'] })?.shown.category.version).toBe('r2');
    expect(historyOf({ en: ['a', undefined, 'a'] })?.shown.category.version).toBe('master');
  });

  it('is missing for an id that no version has', () => {
    expect(questionHistory(indexOf({ en: ['a'] }), 'en', 'other')).toBeUndefined();
  });

  it('is there for ids that an author wrote only', () => {
    const index = buildFaqIndex(versions, [
      makeCategory('r1/en/c', [makeQuestion('a'), makeQuestion('b', { explicitId: false })]),
      makeCategory('r2/zh-CN/c', [makeQuestion('a'), makeQuestion('c')]),
    ]);
    expect(historyIds(index)).toEqual(['a', 'c']);
  });
});
