import { describe, expect, it } from 'vitest';
import { ranking, type Ranking } from '../../../../src/client/search/rank.ts';
import { answer } from '../../../../src/client/search/outcome.ts';
import { makeScope, type Given } from './search-scope.ts';

type Leaf = Exclude<keyof Ranking, 'fields' | 'terms'>;
type Name = Leaf | `fields.${keyof Ranking['fields']}` | `terms.${keyof Ranking['terms']}`;

/** What a constant decides: with it `best` is found first, with `off` in its place it is not. */
interface Case {
  readonly off: number;
  readonly query: string;
  readonly questions: readonly Given[];
  /** Ids of all that is found, or of the first. */
  readonly all?: readonly string[];
  readonly best?: string;
  readonly locale?: 'zh-CN';
  readonly synonyms?: readonly (readonly string[])[];
}

const filler: readonly Given[] = ['apple', 'pear', 'plum', 'fig', 'grape', 'melon'].map(
  (title) => ({ title }),
);

const cases: Readonly<Record<Name, Case>> = {
  'fields.title': {
    off: 0.1,
    query: 'tensor',
    questions: [
      { id: 'text', title: 'Sizes', text: 'tensor' },
      { id: 'title', title: 'A large tensor of some kind' },
    ],
    best: 'title',
  },
  'fields.words': {
    off: 0.1,
    query: 'tensor',
    questions: [
      { id: 'text', title: 'Sizes', text: 'tensor' },
      { id: 'words', title: 'Shapes', words: ['tensor'] },
    ],
    best: 'words',
  },
  'fields.text': {
    off: 0,
    query: 'tensor',
    questions: [
      { id: 'synonym', title: 'array' },
      { id: 'text', title: 'Sizes', text: 'tensor' },
    ],
    synonyms: [['array', 'tensor']],
    best: 'text',
  },
  'fields.synonyms': {
    off: 0,
    query: 'tensor',
    questions: [{ id: 'synonym', title: 'array' }, ...filler],
    synonyms: [['array', 'tensor']],
    best: 'synonym',
  },
  'terms.beginning': {
    off: 0,
    query: 'tens',
    questions: [{ id: 'tensor', title: 'tensor' }, ...filler],
    best: 'tensor',
  },
  'terms.longer': {
    off: 0,
    query: 'conv layer',
    questions: [
      { id: 'layer', title: 'A layer' },
      { id: 'conv2d', title: 'A layer, conv2d' },
      { id: 'conv', title: 'Shapes', text: 'conv' },
    ],
    best: 'conv2d',
  },
  'terms.contained': {
    off: 0,
    query: 'gecompiler',
    questions: [{ id: 'name', title: 'libge_compiler' }, ...filler],
    best: 'name',
  },
  'terms.together': {
    off: 0,
    query: 'data set',
    questions: [
      { id: 'set', title: 'Set it', text: 'all data' },
      { id: 'dataset', title: 'A dataset' },
    ],
    best: 'dataset',
  },
  'terms.apart': {
    off: 0,
    query: 'ascend310',
    questions: [...filler, { id: 'ascend', title: 'On Ascend 310' }],
    best: 'ascend',
  },
  'terms.parts': {
    off: 0,
    query: 'set_context mode',
    questions: [
      { id: 'mode', title: 'Mode' },
      { id: 'context', title: 'Context set by mode' },
      { id: 'whole', title: 'Shapes', text: 'set_context' },
    ],
    best: 'context',
  },
  'terms.corrected': {
    off: 0,
    query: 'tesnor',
    questions: [...filler, { id: 'tensor', title: 'A tensor' }],
    best: 'tensor',
  },
  'terms.shortened': {
    off: 0,
    query: '太慢',
    locale: 'zh-CN',
    questions: [
      { id: 'slow', title: '编译很慢' },
      { id: 'other', title: '梯度裁剪' },
    ],
    best: 'slow',
  },
  weakWord: {
    off: 1,
    query: 'banana tensor problem',
    questions: [
      { id: 'problem', title: 'problem' },
      { id: 'tensor', title: 'tensor' },
      { title: 'tensor two' },
      ...filler,
    ],
    best: 'tensor',
  },
  coverage: {
    off: 0,
    query: 'tensor shape size limit width',
    questions: [
      { id: 'title', title: 'tensor shape' },
      { id: 'words', title: 'fruit', words: ['size', 'limit', 'width'] },
      ...filler,
    ],
    best: 'words',
  },
  phrase: {
    off: 0,
    query: 'mixed precision',
    questions: [
      { id: 'apart', title: 'precision when mixed' },
      { id: 'together', title: 'when mixed precision' },
    ],
    best: 'together',
  },
  titleAsked: {
    off: 0,
    query: 'tensor size limit',
    questions: [
      { id: 'words', title: 'Shapes', words: ['tensor', 'size', 'limit'] },
      { id: 'title', title: 'size of any other new big tensor', text: 'limit' },
    ],
    best: 'title',
  },
  titleShare: {
    off: 0,
    query: 'tensor',
    questions: [
      { id: 'long', title: 'tensor beside all other things' },
      { id: 'short', title: 'a tensor' },
    ],
    best: 'short',
  },
  leastEvidence: {
    off: 0,
    query: 'quantum banana republic tensor',
    questions: [{ title: 'tensor' }, { title: 'tensors' }, ...filler.slice(0, 2)],
    all: [],
  },
  closestShare: {
    off: 0,
    query: 'precision tensor',
    questions: [
      { id: 'title', title: 'precision' },
      { id: 'text', title: 'Shapes', text: 'tensor' },
    ],
    all: ['title'],
  },
  enough: {
    off: 99,
    query: 'tensor size limit',
    questions: [
      ...['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, title: `tensor size limit ${id}` })),
      { id: 'close', title: 'tensor size' },
      ...filler,
    ],
    all: ['a', 'b', 'c', 'd', 'e'],
  },
};

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

async function found(
  { query, questions, locale, synonyms, all }: Case,
  table: Ranking,
): Promise<readonly string[]> {
  const { list, lookup } = makeScope(questions, locale, synonyms);
  const { exact, closest } = await answer(query, list, lookup, { limit: 10 }, table);
  const ids = [...exact, ...closest].map(({ id }) => id);
  return all === undefined ? ids.slice(0, 1) : ids;
}

const names = Object.entries(ranking).flatMap(([key, value]) =>
  typeof value === 'object' ? Object.keys(value).map((inner) => `${key}.${inner}`) : [key],
);

describe('the constants of the order', () => {
  it('each have a case', () => {
    expect(Object.keys(cases).toSorted()).toEqual(names.toSorted());
  });

  it.each(Object.entries(cases))('decide what is found: %s', async (name, each) => {
    const expected = each.all ?? [each.best];
    expect(await found(each, ranking)).toEqual(expected);
    expect(await found(each, withConstant(name, each.off))).not.toEqual(expected);
  });
});
