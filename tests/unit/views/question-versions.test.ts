import { describe, expect, it } from 'vitest';
import { buildFaqIndex } from '../../../src/routing/faq-index.ts';
import { questionVersions } from '../../../src/views/question-history.ts';
import { makeCategory, makeQuestion, versions } from '../../support/categories.ts';

const states = (texts: (string | undefined)[]) => {
  const categories = texts.flatMap((text, position) => {
    const version = versions[position]?.id ?? '';
    return text === undefined
      ? []
      : [makeCategory(`${version}/en/c`, [makeQuestion('q', { answerMarkdown: text })])];
  });
  const index = buildFaqIndex(versions, categories);
  const found = questionVersions(index, (version) => index.question(version, 'en', 'q'));
  return found.map(({ state }) => state);
};

describe('a question through its versions', () => {
  const cases: [string, (string | undefined)[], string[]][] = [
    ['is the same', ['one', 'one', 'one'], ['first', 'same', 'same']],
    ['changes', ['one', 'two', 'two'], ['first', 'changed', 'same']],
    ['is new', [undefined, 'one', 'one'], ['absent', 'new', 'same']],
    ['goes', ['one', undefined, undefined], ['first', 'absent', 'absent']],
    ['comes back', ['one', undefined, 'one'], ['first', 'absent', 'new']],
    [
      'is the same where addresses differ in the version alone',
      ['[a](https://x.example/r1/a.html)', '[a](https://x.example/r2/a.html)', undefined],
      ['first', 'same', 'absent'],
    ],
  ];

  it.each(cases)('%s', (_name, texts, expected) => {
    expect(states(texts)).toEqual(expected);
  });
});
