import { assign } from './assignment.ts';
import type { Candidate } from './candidate.ts';
import type { Evidence } from './evidence.ts';
import { localFeatures, neutralFeatures, type Features } from './features.ts';
import { similarities } from './similarity.ts';

/** How two rows of questions are compared, and from which similarity on two are one. */
export interface MatchRule {
  readonly features: (evidence: Evidence) => Features;
  /** Enough by itself. */
  readonly sure: number;
  /** Enough where category and neighbours speak for the pair as well. */
  readonly likely: number;
  /** Enough to ask people. */
  readonly ask: number;
}

/** One question in two locales. */
export const translationRule: MatchRule = {
  features: neutralFeatures,
  sure: 0.4,
  likely: 0.2,
  ask: 0.15,
};

/** One question in two versions of one locale. */
export const versionRule: MatchRule = {
  features: localFeatures,
  sure: 0.45,
  likely: 0.3,
  ask: 0.2,
};

/** A question of `rows` and one of `columns`, and how much their contents have in common. */
export interface Match {
  readonly row: Candidate;
  readonly column: Candidate;
  readonly similarity: number;
  /** Whether another pair of `row` or `column` has as much in common: one of them is a copy. */
  readonly hasRival: boolean;
}

export interface Matches {
  readonly sure: Match[];
  /** The best that was left, for people to decide. */
  readonly unsure: Match[];
}

interface Surroundings {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

const contextShare = 0.03;
const neededSigns = 2;
const copyTolerance = 0.05;

function surroundingsOf(candidates: readonly Candidate[]): Surroundings[] {
  const isSamePage = (a: Candidate, b: Candidate | undefined) =>
    b !== undefined && a.category === b.category && a.version === b.version;
  return candidates.map((candidate, index) => ({
    before: isSamePage(candidate, candidates[index - 1]) ? index - 1 : undefined,
    after: isSamePage(candidate, candidates[index + 1]) ? index + 1 : undefined,
  }));
}

/** Counts what speaks for a pair besides its contents: the category, the neighbours on both sides. */
type CountSigns = (row: number, column: number) => number;

function signsOf(
  rows: readonly Candidate[],
  columns: readonly Candidate[],
  columnOf: ReadonlyMap<number, number>,
): CountSigns {
  const rowPlaces = surroundingsOf(rows);
  const columnPlaces = surroundingsOf(columns);
  const agree = (row: number | undefined, column: number | undefined) =>
    row !== undefined && column !== undefined && columnOf.get(row) === column;
  return (row, column) => {
    const signs = [
      rows[row]?.category === columns[column]?.category,
      agree(rowPlaces[row]?.before, columnPlaces[column]?.before),
      agree(rowPlaces[row]?.after, columnPlaces[column]?.after),
    ];
    return signs.filter(Boolean).length;
  };
}

function compare(rows: readonly Candidate[], columns: readonly Candidate[], rule: MatchRule) {
  const table = similarities(
    rows.map(({ evidence }) => rule.features(evidence)),
    columns.map(({ evidence }) => rule.features(evidence)),
  );
  return table.map((line, row) =>
    line.map((similarity, column) => {
      const [a, b] = [rows[row]?.explicitId, columns[column]?.explicitId];
      if (a === undefined || b === undefined) return similarity;
      return a === b ? 1 : 0;
    }),
  );
}

function hasRival(table: readonly (readonly number[])[], row: number, column: number): boolean {
  const limit = (table[row]?.[column] ?? 0) - copyTolerance;
  const isRival = (similarity: number | undefined, isOther: boolean) =>
    isOther && similarity !== undefined && similarity >= limit;
  return (
    table.some((line, other) => isRival(line[column], other !== row)) ||
    (table[row] ?? []).some((similarity, other) => isRival(similarity, other !== column))
  );
}

/**
 * Finds which question of `rows` is which one of `columns`, each at most once. The assignment with
 * the greatest similarity in all is taken; category and neighbours decide between equal contents and
 * help where contents say little, but never pair by themselves.
 */
export function matchQuestions(
  rows: readonly Candidate[],
  columns: readonly Candidate[],
  rule: MatchRule,
): Matches {
  const table = compare(rows, columns, rule);
  const best = (signs: CountSigns) =>
    assign(
      table.map((line, row) =>
        line.map((similarity, column) =>
          similarity === 0 ? 0 : similarity + contextShare * signs(row, column),
        ),
      ),
    );
  const first = best(signsOf(rows, columns, new Map()));
  const anchors = first.filter(({ row, column }) => (table[row]?.[column] ?? 0) >= rule.sure);
  const signs = signsOf(rows, columns, new Map(anchors.map(({ row, column }) => [row, column])));
  const matches: Matches = { sure: [], unsure: [] };
  for (const { row, column } of best(signs)) {
    const [from, to] = [rows[row], columns[column]];
    const similarity = table[row]?.[column] ?? 0;
    if (from === undefined || to === undefined) continue;
    const isSure =
      similarity >= rule.sure || (similarity >= rule.likely && signs(row, column) >= neededSigns);
    const match = { row: from, column: to, similarity, hasRival: hasRival(table, row, column) };
    if (isSure) matches.sure.push(match);
    else if (similarity >= rule.ask) matches.unsure.push(match);
  }
  return matches;
}
