import { describe, expect, it } from 'vitest';
import { hasRival, isSomeonesBest } from '../../../../src/import/pair/comparison.ts';

describe('isSomeonesBest', () => {
  it.each([
    ['the best of its row and its column', 1, 1, true],
    ['the best of its row', 0, 1, true],
    ['the best of its column', 1, 0, true],
    ['what the others left over', 0, 0, false],
  ])('knows %s', (_name, row, column, isBest) => {
    const table = [
      [0.3, 0.5],
      [0.4, 0.6],
    ];
    expect(isSomeonesBest(table, row, column)).toBe(isBest);
  });
});

describe('hasRival', () => {
  it.each([
    ['a copy', [[0.8, 0.77]], true],
    ['nothing like it', [[0.8, 0.5]], false],
    ['a near copy of the same text', [[1, 0.97]], false],
    ['the same text twice', [[1, 1]], true],
  ])('sees %s', (_name, table, isRivalled) => {
    expect(hasRival(table, 0, 0)).toBe(isRivalled);
  });
});
