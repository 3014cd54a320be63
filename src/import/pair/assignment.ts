/** One pair of an assignment: places in the rows and columns of its table. */
export interface Assigned {
  readonly row: number;
  readonly column: number;
}

/** Rows and columns are counted from 1; 0 stands for none. */
interface State {
  readonly size: number;
  readonly cost: (row: number, column: number) => number;
  readonly rowPotential: Float64Array;
  readonly columnPotential: Float64Array;
  /** The row that each column is given to. */
  readonly rowOf: Int32Array;
}

const at = (array: Float64Array | Int32Array, index: number): number => array[index] ?? 0;

function shiftPotentials(state: State, used: Uint8Array, slack: Float64Array, delta: number): void {
  const { size, rowPotential, columnPotential, rowOf } = state;
  for (let column = 0; column <= size; column += 1) {
    if (used[column] === 1) {
      const row = at(rowOf, column);
      rowPotential[row] = at(rowPotential, row) + delta;
      columnPotential[column] = at(columnPotential, column) - delta;
    } else slack[column] = at(slack, column) - delta;
  }
}

/** Finds the cheapest way from a row to a free column; gives the column and the way back. */
function findPath(state: State, row: number): { column: number; previous: Int32Array } {
  const { size, cost, rowPotential, columnPotential, rowOf } = state;
  const slack = new Float64Array(size + 1).fill(Infinity);
  const used = new Uint8Array(size + 1);
  const previous = new Int32Array(size + 1);
  rowOf[0] = row;
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
    shiftPotentials(state, used, slack, delta);
    column = next;
  } while (at(rowOf, column) !== 0);
  return { column, previous };
}

/** Hands each column on the way over to the row of the one before it. */
function takePath({ rowOf }: State, end: number, previous: Int32Array): void {
  let column = end;
  do {
    const before = at(previous, column);
    rowOf[column] = at(rowOf, before);
    column = before;
  } while (column !== 0);
}

/**
 * Gives each row at most one column, and each column at most one row, such that the sum of `scores`
 * (rows of equal length) is the greatest. Pairs with a score of 0 or less are left out.
 *
 * The Hungarian method in its form with potentials; cubic time.
 */
export function assign(scores: readonly (readonly number[])[]): Assigned[] {
  const size = Math.max(scores.length, scores[0]?.length ?? 0);
  const scoreOf = (row: number, column: number) => Math.max(0, scores[row - 1]?.[column - 1] ?? 0);
  const state: State = {
    size,
    cost: (row, column) => -scoreOf(row, column),
    rowPotential: new Float64Array(size + 1),
    columnPotential: new Float64Array(size + 1),
    rowOf: new Int32Array(size + 1),
  };
  for (let row = 1; row <= size; row += 1) {
    const { column, previous } = findPath(state, row);
    takePath(state, column, previous);
  }
  return [...state.rowOf.entries()]
    .filter(([column, row]) => column > 0 && scoreOf(row, column) > 0)
    .map(([column, row]) => ({ row: row - 1, column: column - 1 }));
}
