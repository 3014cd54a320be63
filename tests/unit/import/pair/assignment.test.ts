import { describe, expect, it } from 'vitest';
import { assign } from '../../../../src/import/pair/assignment.ts';

/** The greatest sum that any assignment reaches, by trying all of them. */
function bestSum(scores: number[][], row = 0, taken = new Set<number>()): number {
  const line = scores[row];
  if (line === undefined) return 0;
  const choices = line.map((score, column) =>
    taken.has(column) ? 0 : score + bestSum(scores, row + 1, new Set([...taken, column])),
  );
  return Math.max(bestSum(scores, row + 1, taken), ...choices);
}

const sumOf = (scores: number[][]): number =>
  assign(scores).reduce((sum, { row, column }) => sum + (scores[row]?.[column] ?? 0), 0);

describe('assign', () => {
  it('prefers the greatest sum to the greatest single score', () => {
    const pairs = assign([
      [0.9, 0.8],
      [0.8, 0.1],
    ]);
    expect(pairs).toEqual([
      { row: 1, column: 0 },
      { row: 0, column: 1 },
    ]);
  });

  it('leaves out pairs without a score', () => {
    expect(
      assign([
        [0, 0.5],
        [0, 0],
      ]),
    ).toEqual([{ row: 0, column: 1 }]);
    expect(assign([])).toEqual([]);
    expect(assign([[], []])).toEqual([]);
  });

  it('reaches the greatest sum for tables of any shape', () => {
    let seed = 7;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    for (let round = 0; round < 60; round += 1) {
      const [rows, columns] = [1 + (round % 5), 1 + (round % 4)];
      const scores = Array.from({ length: rows }, () => Array.from({ length: columns }, random));
      expect(sumOf(scores)).toBeCloseTo(bestSum(scores), 9);
    }
  });
});
