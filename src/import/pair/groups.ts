import { localeIds, type Locale } from '../../config/locales.ts';
import type { Candidate } from './candidate.ts';
import { GroupTable } from './group-table.ts';
import { matchQuestions, type Match } from './match.ts';
import { translationRule, versionRule } from './match-rule.ts';

/** One question in all locales and versions in which it was found. */
export interface Group {
  /** The id that it has in the content folder, if it is there. */
  readonly id: string | undefined;
  /** The same question as the content folder has it. */
  readonly known: readonly Candidate[];
  /** The question as it was read upstream: at most once in a version and locale. */
  readonly found: readonly Candidate[];
}

/** A question of the content folder. */
export interface KnownGroup {
  readonly id: string | undefined;
  readonly members: readonly Candidate[];
}

export interface Grouping {
  readonly groups: Group[];
  /** Pairs that may be one question, and were left apart. */
  readonly unsure: Match[];
}

const isOf = (version: string, locale: Locale) => (candidate: Candidate) =>
  candidate.version === version && candidate.locale === locale;

function matchTranslations(questions: readonly Candidate[], version: string) {
  const [first, ...others] = localeIds;
  return others.map((locale) =>
    matchQuestions(
      questions.filter(isOf(version, first)),
      questions.filter(isOf(version, locale)),
      translationRule,
    ),
  );
}

/** From this similarity on, the content folder has the text that was read. */
const sameText = 0.9;

/** Finds what the content folder has of the very texts of a version, copies in the order of the page. */
function matchKnown(here: readonly Candidate[], known: readonly Candidate[], version: string) {
  return localeIds
    .map((locale) => isOf(version, locale))
    .flatMap(
      (isHere) => matchQuestions(here.filter(isHere), known.filter(isHere), versionRule).sure,
    )
    .filter(({ similarity }) => similarity >= sameText);
}

/** Which of two copies an older version had is the weakest finding: translations go together first. */
const isCopyChoice = ({ row, column, hasRival }: Match): boolean =>
  hasRival && row.locale === column.locale;

const byStrength = (a: Match, b: Match): number =>
  Number(isCopyChoice(a)) - Number(isCopyChoice(b)) || b.similarity - a.similarity;

/** Candidates of one category and version side by side, in the order of the pages. */
const inPageOrder = (candidates: Candidate[], order: ReadonlyMap<Candidate, number>): Candidate[] =>
  candidates.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));

/**
 * Brings a question and its translation together which the histories of their texts keep apart: each
 * group has a past in both locales, and none of them a present. The one that is less sure of its past
 * leaves it, unless the content folder says where it belongs.
 */
function reunite(
  table: GroupTable,
  apart: readonly Match[],
  sure: readonly Match[],
  fixed: ReadonlySet<Candidate>,
) {
  const isOfOneLocale = ({ row, column }: Match) => row.locale === column.locale;
  const pastOf = new Map(
    sure.filter(isOfOneLocale).map(({ row, similarity }) => [row, similarity]),
  );
  for (const match of apart) {
    const { row, column, hasRival } = match;
    const isFixed = [row, column].some((one) => fixed.has(one) || one.explicitId !== undefined);
    if (isOfOneLocale(match) || hasRival || isFixed) continue;
    if ((pastOf.get(row) ?? 0) < (pastOf.get(column) ?? 0)) table.move(row, column);
    else table.move(column, row);
  }
}

/**
 * Finds which of the `questions` are one and the same, over all locales and versions, and which ones
 * the content folder has already (`known`, with their ids).
 *
 * `versions` are in order of age. Version by version, the questions of both locales are paired with
 * one another and with what older versions and the content folder have; a text that the content
 * folder has in its place comes first, then the strongest pairs. Nothing is joined that would put two
 * questions of one locale and version into a group.
 */
export function groupQuestions(
  questions: readonly Candidate[],
  known: readonly KnownGroup[],
  versions: readonly string[],
): Grouping {
  const table = new GroupTable(versions);
  const unsure: Match[] = [];
  for (const { id, members } of known) table.add({ id, known: [...members], found: [] });
  const inContent = known.flatMap(({ members }) => members);
  const all = [...inContent, ...questions];
  const order = new Map(all.map((one, at) => [one, at]));
  for (const version of versions) {
    const here = questions.filter((question) => question.version === version);
    const matches = [
      ...localeIds.map((locale) =>
        matchQuestions(
          here.filter(isOf(version, locale)),
          inPageOrder(table.representatives(version, locale), order),
          versionRule,
        ),
      ),
      ...matchTranslations(here, version),
    ];
    for (const question of here) table.add({ id: undefined, known: [], found: [question] });
    const fixed = matchKnown(here, inContent, version);
    for (const { row, column } of fixed) table.join(row, column);
    const sure = matches.flatMap((each) => each.sure).toSorted(byStrength);
    const apart = sure.filter(({ row, column }) => !table.join(row, column));
    reunite(table, apart, sure, new Set(fixed.map(({ row }) => row)));
    unsure.push(...apart);
    const weak = matches.flatMap((each) => each.unsure);
    table.joinAgreeing(weak.filter(({ row, column }) => row.locale === column.locale));
    unsure.push(...weak);
  }
  return {
    groups: table.list(),
    unsure: unsure.filter(({ row, column }) => table.mayBeOne(row, column)),
  };
}
