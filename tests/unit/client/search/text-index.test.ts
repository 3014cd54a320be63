import { describe, expect, it } from 'vitest';
import { createTextIndex } from '../../../../src/client/search/text-index.ts';
import { lexicon, makeRecord, makeScope } from './search-scope.ts';

const index = createTextIndex(
  makeScope([
    makeRecord('context', 'What does set_context do?', 'context.set_context(mode=GRAPH_MODE)。'),
    makeRecord('relations', 'Why are relations slow?', 'A relational lookup, İ→relate.'),
    makeRecord('training', '如何训练网络？', '训练时间和分布式训练。', { category: 1 }),
    makeRecord('flies', 'Time flies', 'A naïve fly.', { names: ['图'], words: ['wings'] }),
  ]),
  lexicon,
);

const found = (token: string): number[] => [...index.weights(token).keys()];
const weight = (token: string, position: number): number => index.weights(token).get(position) ?? 0;

describe('the index of a scope', () => {
  it.each([
    ['set_context', [0]],
    ['context', [0]],
    ['mod', [0]],
    ['relat', [1]],
    ['训练', [2]],
    ['naïve', [3]],
    ['wing', [3]],
    ['图', [3]],
    ['e', []],
    ['训', []],
    ['text', []],
  ])('knows where %s stands', (token, positions) => {
    expect(found(token)).toEqual(positions);
  });

  it('finds the forms of a word whose ending is another letter than that of its stem', () => {
    expect(found('fly')).toEqual([3]);
    expect(weight('fly', 3)).toBeGreaterThan(weight('naïve', 3));
  });

  it('counts a word more in a title, and the more often it stands there', () => {
    expect(weight('set_context', 0)).toBeGreaterThan(weight('mod', 0));
    expect(weight('训练', 2)).toBeGreaterThan(weight('时间', 2));
  });

  it('adds the words of a category, which are no less rare for it', () => {
    expect(found('error')).toEqual([2]);
    expect(index.rarity('error')).toBe(index.rarityOf(0));
  });

  it('lists the words that begin with some letters, and how often each is written', () => {
    expect([...index.written.beginningWith('rel')].toSorted()).toEqual([
      'relate',
      'relational',
      'relations',
    ]);
    expect([...index.written.beginningWith('set')].toSorted()).toEqual(['set', 'set_context']);
    expect(index.written.counts().get('set_context')).toBe(1);
    expect(index.written.counts().get('context')).toBe(3);
  });

  it('lists the pairs of Han', () => {
    expect(index.hanPairs()).toContain('布式');
    expect(index.hanPairs()).not.toContain('图');
  });

  it('finds phrases within a text, but none that reach from one text into the next', () => {
    const phrases = index.questions.map(({ phrase }) => phrase);
    expect(phrases[3]).toContain('a naïve fly');
    expect(phrases[3]).not.toContain('time flies a');
    expect(phrases[0]).not.toContain('\n context \n');
  });
});
