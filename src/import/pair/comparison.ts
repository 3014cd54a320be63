import type { Candidate } from './candidate.ts';
import type { MatchRule } from './match-rule.ts';
import { similarities } from '../../faq/compare/similarity.ts';

/** How much questions have in common, row by row. */
export type Comparison = readonly (readonly number[])[];

const copyTolerance = 0.05;
const sameText = 0.995;

const lettersOf = ({ title }: Candidate): string =>
  title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function judge(a: Candidate, b: Candidate, similarity: number, rule: MatchRule): number {
  if (a.explicitId !== undefined && b.explicitId !== undefined)
    return a.explicitId === b.explicitId ? 1 : 0;
  if (similarity < rule.ask) return similarity;
  if (lettersOf(a) === lettersOf(b)) return similarity + rule.titleShare * (1 - similarity);
  return rule.areContradictory(a.evidence, b.evidence) ? 0 : similarity;
}

/** Compares all `rows` with all `columns`. */
export function compare(
  rows: readonly Candidate[],
  columns: readonly Candidate[],
  rule: MatchRule,
): Comparison {
  const table = similarities(
    rows.map(({ evidence }) => rule.features(evidence)),
    columns.map(({ evidence }) => rule.features(evidence)),
  );
  return table.map((line, row) =>
    line.map((similarity, column) => {
      const [a, b] = [rows[row], columns[column]];
      return a === undefined || b === undefined ? similarity : judge(a, b, similarity, rule);
    }),
  );
}

/** Tells whether a row or a column has as much in common with another one, text or copy. */
export function hasRival(table: Comparison, row: number, column: number): boolean {
  const own = table[row]?.[column] ?? 0;
  // Only the same text is a rival of the same text.
  const limit = own >= sameText ? sameText : own - copyTolerance;
  const isRival = (similarity: number | undefined, isOther: boolean) =>
    isOther && similarity !== undefined && similarity >= limit;
  return (
    table.some((line, other) => isRival(line[column], other !== row)) ||
    (table[row] ?? []).some((similarity, other) => isRival(similarity, other !== column))
  );
}

/** Tells whether a row has nothing in common with a column so much as this, or the other way round. */
export function isSomeonesBest(table: Comparison, row: number, column: number): boolean {
  const own = table[row]?.[column] ?? 0;
  return (
    (table[row] ?? []).every((similarity) => similarity <= own) ||
    table.every((line) => (line[column] ?? 0) <= own)
  );
}
