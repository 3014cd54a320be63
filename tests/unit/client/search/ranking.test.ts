import { describe, expect, it } from 'vitest';
import { answer } from '../../../../src/client/search/outcome.ts';
import { ranking, type Ranking } from '../../../../src/client/search/rank.ts';
import { makeScope, type Given } from './search-scope.ts';

type Leaf = Exclude<keyof Ranking, 'fields' | 'terms'>;
type Name = Leaf | `fields.${keyof Ranking['fields']}` | `terms.${keyof Ranking['terms']}`;

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
  constant: Name,
  off: number,
  query: string,
  questions: readonly Given[],
  found: string | readonly string[],
])[] = [
  ['fields.title', 0.1, 'size', [ask('text', 'Shapes', 'size'), ask('title', 'A size')], 'title'],
  ['fields.words', 0.1, 'size', [ask('text', 'a', 'size'), ask('word', 'b', '', ['size'])], 'word'],
  ['fields.text', 0, 'tensor', [ask('array'), ask('text', 'Sizes', 'tensor')], 'text'],
  ['fields.synonyms', 0, 'tensor', [ask('array'), ...fruit], 'array'],
  [
    'terms.longer',
    0,
    'conv layer',
    [ask('A layer'), ask('conv2d', 'A layer, conv2d'), ask('conv', 'Shapes', 'conv')],
    'conv2d',
  ],
  ['terms.within', 0, 'gecompiler', [ask('libge_compiler'), ...fruit], 'libge_compiler'],
  [
    'terms.together',
    0,
    'data set',
    [ask('set', 'Set it', 'all data'), ask('dataset', 'A dataset')],
    'dataset',
  ],
  [
    'terms.parts',
    0,
    'set_context mode',
    [
      ask('mode'),
      ask('context', 'Context set by mode'),
      ask('whole', 'Shapes', 'set_context'),
      ask('mode two'),
    ],
    'context',
  ],
  ['terms.corrected', 0, 'tesnor', [...fruit, ask('tensor')], 'tensor'],
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

/** The table with one constant changed. */
function withConstant(name: string, value: number): Ranking {
  const [key = '', inner] = name.split('.');
  if (inner === undefined) return { ...ranking, [key]: value };
  return {
    ...ranking,
    fields: key === 'fields' ? { ...ranking.fields, [inner]: value } : ranking.fields,
    terms: key === 'terms' ? { ...ranking.terms, [inner]: value } : ranking.terms,
  };
}

describe('the constants of the order', () => {
  it('each have a case', () => {
    const names = Object.entries(ranking).flatMap(([key, value]) =>
      typeof value === 'object' ? Object.keys(value).map((inner) => `${key}.${inner}`) : [key],
    );
    expect(cases.map(([name]) => name).toSorted()).toEqual(names.toSorted());
  });

  it.each(cases)('decide what is found: %s', async (name, off, query, questions, expected) => {
    const { list, lookup } = makeScope(questions, 'en', synonyms);
    const find = async (table: Ranking) => {
      const { exact, closest } = await answer(query, list, lookup, { limit: 10 }, table);
      const ids = [...exact, ...closest].map(({ id }) => id);
      return typeof expected === 'string' ? ids[0] : ids;
    };
    expect(await find(ranking)).toEqual(expected);
    expect(await find(withConstant(name, off))).not.toEqual(expected);
  });
});
