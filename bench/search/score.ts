import type { BenchQuery } from './queries.ts';

/** What a search engine answered to one query. */
export interface BenchAnswer {
  /** Addresses of the questions found, the best first. */
  readonly urls: readonly string[];
  /** False where the engine says that these are only the closest. */
  readonly exact: boolean;
  readonly milliseconds: number;
}

/** The quality of an engine over some queries. */
export interface Score {
  readonly queries: number;
  /** Mean reciprocal rank of the first right question among the first ten. */
  readonly mrr: number;
  readonly first: number;
  readonly firstThree: number;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

const idOf = (url: string): string => decodeURIComponent(url.slice(url.indexOf('#') + 1));

const rankOf = ({ ids }: BenchQuery, { urls }: BenchAnswer): number =>
  urls.slice(0, 10).findIndex((url) => ids.includes(idOf(url))) + 1;

/** Scores answers to queries that have one. */
export function scoreAnswers(
  pairs: readonly (readonly [query: BenchQuery, answer: BenchAnswer])[],
): Score {
  const ranks = pairs.map(([query, answer]) => rankOf(query, answer));
  return {
    queries: pairs.length,
    mrr: mean(ranks.map((rank) => (rank === 0 ? 0 : 1 / rank))),
    first: mean(ranks.map((rank) => Number(rank === 1))),
    firstThree: mean(ranks.map((rank) => Number(rank >= 1 && rank <= 3))),
  };
}

/** The value that a share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
