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
