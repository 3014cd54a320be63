import { describe, expect, it } from 'vitest';
import { answer } from '../../../../src/client/search/searcher.ts';
import { ranking, type Ranking } from '../../../../src/client/search/rank.ts';
import { makeScope, type Given } from './search-scope.ts';

const ask = (id: string, title = id, text = '', words: string[] = []): Given => ({
  id,
  title,
  text,
  words,
});
const fruit = ['apple', 'pear', 'plum', 'fig', 'grape', 'melon'].map((name) => ask(name));
const limits = ['a', 'b', 'c', 'd', 'e'].map((id) => ask(id, `tensor size limit ${id}`));
const synonyms = [['array', 'tensor']];

/** With a constant `found` is found, or found first; with `off` in its place it is not. */
const cases: readonly (readonly [
  constant: keyof Ranking,
  off: number,
  query: string,
  questions: readonly Given[],
  found: string | readonly string[],
])[] = [
  ['title', 0.1, 'size', [ask('text', 'Shapes', 'size'), ask('title', 'A size')], 'title'],
  ['words', 0.1, 'size', [ask('text', 'a', 'size'), ask('word', 'b', '', ['size'])], 'word'],
  ['text', 0, 'tensor', [ask('array'), ask('text', 'Sizes', 'tensor')], 'text'],
  ['synonyms', 0, 'tensor', [ask('array'), ...fruit], 'array'],
  [
    'weakWord',
    1,
    'banana tensor problem',
    [ask('problem'), ask('tensor'), ask('tensor two'), ...fruit],
    'tensor',
  ],
  ['titleShare', 0, 'tensor', [ask('long', 'tensor beside others'), ask('tensor')], 'tensor'],
  [
    'leastEvidence',
    0,
    'quantum banana republic tensor',
    [ask('tensor'), ask('tensors'), ...fruit.slice(0, 2)],
    [],
  ],
  [
    'enough',
    99,
    'tensor size limit',
    [...limits, ask('close', 'tensor size'), ...fruit],
    ['a', 'b', 'c', 'd', 'e'],
  ],
];

describe('the constants of the order', () => {
  it('each have a case', () => {
    expect(cases.map(([name]) => name).toSorted()).toEqual(Object.keys(ranking).toSorted());
  });

  it.each(cases)('decide what is found: %s', async (name, off, query, questions, expected) => {
    const { list, lookup } = makeScope(questions, 'en', synonyms);
    const find = async (table: Ranking) => {
      const { exact, closest } = await answer(query, list, lookup, {}, table);
      const ids = [...exact, ...closest].map(({ id }) => id);
      return typeof expected === 'string' ? ids[0] : ids;
    };
    expect(await find(ranking)).toEqual(expected);
    expect(await find({ ...ranking, [name]: off })).not.toEqual(expected);
  });
});
