/**
 * Counts the edits (insert, delete, replace, swap of neighbours) that turn one word into the other.
 * Gives `limit + 1` as soon as there are more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const tooFar = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return tooFar;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (previous[column] ?? tooFar) + 1,
        (current[column - 1] ?? tooFar) + 1,
        (previous[column - 1] ?? tooFar) + (same ? 0 : 1),
      );
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped && row > 1 && column > 1) {
        cost = Math.min(cost, (beforePrevious[column - 2] ?? tooFar) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return tooFar;
    [beforePrevious, previous] = [previous, current];
  }
  return previous[b.length] ?? tooFar;
}

/** A piece of a text that resembles another one. */
export interface Resemblance {
  readonly text: string;
  readonly edits: number;
}

/** All that was sought is there, only swapped or parted: that resembles more than a replaced character. */
const lightCost = 0.75;

/**
 * Finds the piece of a text that is the fewest edits (insert, delete, replace, swap of neighbours) away
 * from `sought`, the longest of those. Gives none beyond `limit` edits.
 */
export function resemblance(sought: string, text: string, limit: number): Resemblance | undefined {
  const size = sought.length;
  // For each prefix of `sought`: the edits up to the current position of the text, and where the piece starts.
  let beforePrevious: Cell[] = [];
  let previous: Cell[] = Array.from({ length: size + 1 }, (_, row) => ({ edits: row, start: 0 }));
  let best: Resemblance | undefined;
  for (let position = 1; position <= text.length; position += 1) {
    const current: Cell[] = [{ edits: 0, start: position }];
    for (let row = 1; row <= size; row += 1) {
      const same = sought[row - 1] === text[position - 1];
      let cell = fewer(
        after(previous[row - 1], same ? 0 : 1),
        fewer(after(previous[row], lightCost), after(current[row - 1], 1)),
      );
      const isSwapped =
        sought[row - 1] === text[position - 2] && sought[row - 2] === text[position - 1];
      if (isSwapped && !same && row > 1)
        cell = fewer(after(beforePrevious[row - 2], lightCost), cell);
      current.push(cell);
    }
    const { edits, start } = current[size] ?? far;
    const length = position - start;
    if (
      edits <= limit &&
      (best === undefined ||
        edits < best.edits ||
        (edits === best.edits && length > best.text.length))
    ) {
      best = { text: text.slice(start, position), edits };
    }
    [beforePrevious, previous] = [previous, current];
  }
  return best;
}

interface Cell {
  readonly edits: number;
  readonly start: number;
}

const far: Cell = { edits: Infinity, start: 0 };
const after = ({ edits, start }: Cell = far, cost: number): Cell => ({
  edits: edits + cost,
  start,
});
const fewer = (a: Cell, b: Cell): Cell => (a.edits <= b.edits ? a : b);
