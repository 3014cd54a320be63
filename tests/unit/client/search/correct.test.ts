import { describe, expect, it } from 'vitest';
import { corrections } from '../../../../src/client/search/correct.ts';
import { editDistance } from '../../../../src/client/search/distance.ts';

describe('the distance of two words', () => {
  it.each([
    ['tensor', 'tensor', 0],
    ['tesnor', 'tensor', 1],
    ['tenor', 'tensor', 1],
    ['tensors', 'tensor', 1],
    ['tansor', 'tensor', 1],
    ['teensorr', 'tensor', 2],
  ])('from %s to %s is %i', (from, to, distance) => {
    expect(editDistance(from, to, 3)).toBe(distance);
  });

  it('is cut off beyond the limit', () => {
    expect(editDistance('tensor', 'operator', 2)).toBe(3);
  });
});

describe('the correction of a word', () => {
  const vocabulary = new Map([
    ['tensor', 9],
    ['version', 5],
    ['gpu', 7],
    ['dump', 2],
  ]);

  it('names the nearest word of the site', () => {
    expect(corrections('tesnor', vocabulary).map(({ word }) => word)).toEqual(['tensor']);
  });

  it('leaves short words and numbers alone', () => {
    expect(corrections('gpo', vocabulary)).toEqual([]);
    expect(corrections('3.7.4', vocabulary)).toEqual([]);
  });

  it('does not change the first letter of a short word', () => {
    expect(corrections('jump', vocabulary)).toEqual([]);
  });
});
