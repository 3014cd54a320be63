import { assign } from './assignment.ts';
import type { Candidate } from './candidate.ts';
import { compare, hasRival, isSomeonesBest } from './comparison.ts';
import type { MatchRule } from './match-rule.ts';

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
    // What neither side likes best is what the others left over, wherever it stands.
    const isLikely =
      similarity >= rule.likely &&
      signs(row, column) >= neededSigns &&
      isSomeonesBest(table, row, column);
    const isSure = similarity >= rule.sure || isLikely;
    const match = { row: from, column: to, similarity, hasRival: hasRival(table, row, column) };
    if (isSure) matches.sure.push(match);
    else if (similarity >= rule.ask) matches.unsure.push(match);
  }
  return matches;
}
