/** One pair of an assignment: places in the rows and columns of its table. */
export interface Assigned {
  readonly row: number;
  readonly column: number;
}

/**
 * Gives each row at most one column, and each column at most one row, such that the sum of `scores`
 * (rows of equal length) is the greatest. Pairs with a score of 0 or less are left out.
 *
 * The Hungarian method in its form with potentials; cubic time.
 */
export function assign(scores: readonly (readonly number[])[]): Assigned[] {
  const rowCount = scores.length;
  const columnCount = scores[0]?.length ?? 0;
  const size = Math.max(rowCount, columnCount);
  const cost = (row: number, column: number) => -Math.max(0, scores[row - 1]?.[column - 1] ?? 0);
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  const previous = new Int32Array(size + 1);
  const at = (array: Float64Array | Int32Array, index: number): number => array[index] ?? 0;

  for (let row = 1; row <= size; row += 1) {
    rowOf[0] = row;
    const slack = new Float64Array(size + 1).fill(Infinity);
    const used = new Uint8Array(size + 1);
    let column = 0;
    do {
      used[column] = 1;
      const current = at(rowOf, column);
      let delta = Infinity;
      let next = 0;
      for (let other = 1; other <= size; other += 1) {
        if (used[other] === 1) continue;
        const reduced = cost(current, other) - at(rowPotential, current) - at(columnPotential, other);
        if (reduced < at(slack, other)) {
          slack[other] = reduced;
          previous[other] = column;
        }
        if (at(slack, other) < delta) {
          delta = at(slack, other);
          next = other;
        }
      }
      for (let other = 0; other <= size; other += 1) {
        if (used[other] === 1) {
          rowPotential[at(rowOf, other)] = at(rowPotential, at(rowOf, other)) + delta;
          columnPotential[other] = at(columnPotential, other) - delta;
        } else slack[other] = at(slack, other) - delta;
      }
      column = next;
    } while (at(rowOf, column) !== 0);
    do {
      const before = at(previous, column);
      rowOf[column] = at(rowOf, before);
      column = before;
    } while (column !== 0);
  }
  const pairs: Assigned[] = [];
  for (let column = 1; column <= columnCount; column += 1) {
    const row = at(rowOf, column);
    if (row <= rowCount && (scores[row - 1]?.[column - 1] ?? 0) > 0) pairs.push({ row: row - 1, column: column - 1 });
  }
  return pairs;
}
