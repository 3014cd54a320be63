import type { Feature, Features } from './features.ts';

type Weigh = (term: string, feature: Feature) => number;

function countUse(all: readonly Features[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const features of all) {
    for (const term of features.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** A term counts by its rarity on the side on which it is more frequent. */
function rarity(rows: readonly Features[], columns: readonly Features[]): Weigh {
  const inRows = countUse(rows);
  const inColumns = countUse(columns);
  const total = Math.max(rows.length, columns.length);
  return (term, { weight, countsAlone }) => {
    const row = inRows.get(term) ?? 0;
    const column = inColumns.get(term) ?? 0;
    if (!countsAlone && (row === 0 || column === 0)) return 0;
    return weight * Math.max(0, Math.log((total + 1) / (Math.max(row, column) + 0.5)));
  };
}

function weighted(features: Features, weigh: Weigh): Map<string, number> {
  const result = new Map<string, number>();
  let squares = 0;
  for (const [term, feature] of features) {
    const value = weigh(term, feature);
    if (value === 0) continue;
    result.set(term, value);
    squares += value * value;
  }
  const length = Math.sqrt(squares);
  for (const [term, value] of result) result.set(term, value / length);
  return result;
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, value] of small) sum += value * (large.get(term) ?? 0);
  return sum;
}

/** Compares all rows with all columns: 0 where they share nothing, 1 where they share everything. */
export function similarities(rows: readonly Features[], columns: readonly Features[]): number[][] {
  const weigh = rarity(rows, columns);
  const rowVectors = rows.map((features) => weighted(features, weigh));
  const columnVectors = columns.map((features) => weighted(features, weigh));
  return rowVectors.map((row) => columnVectors.map((column) => cosine(row, column)));
}

/**
 * Makes the function that compares two questions among `all`: a term counts by how rare it is in all
 * of them.
 */
export function compareWith(all: readonly Features[]): (a: Features, b: Features) => number {
  const weigh = rarity(all, all);
  return (a, b) => cosine(weighted(a, weigh), weighted(b, weigh));
}
