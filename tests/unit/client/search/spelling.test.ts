import { describe, expect, it } from 'vitest';
import { correct, correctHan } from '../../../../src/client/search/spelling.ts';

const vocabulary = ['conv3d', 'gradient', 'gradients', 'protobuf', 'sensor', 'set', 'tensor'];

describe('the correction of a word', () => {
  it.each([
    ['tesnor', 'tensor'],
    ['tensr', 'tensor'],
    ['gradeint', 'gradient'],
    ['protobuff', 'protobuf'],
  ])('takes %s for %s', (from, to) => {
    expect(correct(from, { vocabulary, text: '' })).toBe(to);
  });

  it('keeps the first letter', () => {
    expect(correct('tencor', { vocabulary, text: '' })).toBe('tensor');
  });

  it('takes of words that are as near the one that questions use most', () => {
    const of = (text: string) => correct('eror', { vocabulary: ['err', 'error'], text });
    expect([of('err error error'), of('err')]).toEqual(['error', 'err']);
  });

  it.each(['sat', 'conv2d', 'banana', '310'])('leaves %s alone', (word) => {
    expect(correct(word, { vocabulary, text: '' })).toBeUndefined();
  });
});

describe('the correction of a run of Han', () => {
  const text = '如何启用自动并行？自动并行的条件；自动求导';
  const isUnknown = (pair: string) => !text.includes(pair);

  it.each([
    ['自动井行', '自动并行'],
    ['动自并行', '自动并行'],
    ['自动求到', '自动求导'],
    ['用自动并性吗', '自动并行'],
  ])('finds for %s: %s', (query, to) => {
    const found = correctHan(query, text, isUnknown);
    expect(query.replace(found?.from ?? query, found?.to ?? '')).toContain(to);
  });

  it.each(['香蕉', '红烧肉', '自动并行'])('leaves %s alone', (query) => {
    expect(correctHan(query, text, isUnknown)).toBeUndefined();
  });
});
