import { localeIds, type Locale } from '../../config/locales.ts';
import type { Candidate } from './candidate.ts';
import { matchQuestions, translationRule, versionRule, type Match } from './match.ts';

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

interface Draft {
  id: string | undefined;
  known: Candidate[];
  found: Candidate[];
}

const slotOf = ({ version, locale }: Candidate): string => `${version}/${locale}`;

function canJoin(a: Draft, b: Draft): boolean {
  if (a.id !== undefined && b.id !== undefined) return false;
  const slots = new Set(a.found.map(slotOf));
  return !b.found.some((candidate) => slots.has(slotOf(candidate)));
}

/** Groups that grow: each candidate knows the one that it is in. */
class GroupTable {
  readonly #groupOf = new Map<Candidate, Draft>();
  readonly #groups = new Set<Draft>();

  add(draft: Draft): void {
    this.#groups.add(draft);
    for (const candidate of [...draft.known, ...draft.found]) this.#groupOf.set(candidate, draft);
  }

  /** Joins the groups of two candidates; false where they are known to be different questions. */
  join(a: Candidate, b: Candidate): boolean {
    const [into, from] = [this.#groupOf.get(a), this.#groupOf.get(b)];
    if (into === undefined || from === undefined) return false;
    if (into === from) return true;
    if (!canJoin(into, from)) return false;
    this.#groups.delete(from);
    into.id ??= from.id;
    into.known.push(...from.known);
    into.found.push(...from.found);
    this.add(into);
    return true;
  }

  /** Tells whether two candidates are apart for want of evidence, not because each has a counterpart. */
  mayBeOne(a: Candidate, b: Candidate): boolean {
    const [first, second] = [this.#groupOf.get(a), this.#groupOf.get(b)];
    if (first === undefined || second === undefined || first === second) return false;
    const isTaken = (group: Draft, { version, locale }: Candidate) =>
      group.found.some((one) => one.version === version && one.locale === locale);
    return !isTaken(first, b) && !isTaken(second, a);
  }

  /** Joins groups that matches in more than one locale point to, each too weak by itself. */
  joinAgreeing(weak: readonly Match[]): void {
    const pairs = Map.groupBy(weak, ({ row, column }) => this.#pairKey(row, column));
    for (const matches of pairs.values()) {
      const [first] = matches;
      const agree = new Set(matches.map(({ row }) => row.locale)).size > 1;
      if (agree && first !== undefined) this.join(first.row, first.column);
    }
  }

  #pairKey(a: Candidate, b: Candidate): string {
    const groups = [...this.#groups];
    return [a, b].map((one) => groups.findIndex((group) => group === this.#groupOf.get(one))).join(' ');
  }

  /** The text of each group that a question of `version` and `locale` is compared with. */
  representatives(version: string, locale: Locale): Candidate[] {
    return [...this.#groups].flatMap(({ known, found }) => {
      const isHere = (candidate: Candidate) => candidate.locale === locale;
      const same = known.find((candidate) => isHere(candidate) && candidate.version === version);
      const one = same ?? found.findLast(isHere) ?? known.findLast(isHere);
      return one === undefined ? [] : [one];
    });
  }

  list(): Draft[] {
    return [...this.#groups];
  }
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

/** Which of two copies an older version had is the weakest finding: translations go together first. */
const isCopyChoice = ({ row, column, hasRival }: Match): boolean =>
  hasRival && row.locale === column.locale;

const byStrength = (a: Match, b: Match): number =>
  Number(isCopyChoice(a)) - Number(isCopyChoice(b)) || b.similarity - a.similarity;

/** Candidates of one category and version side by side, in the order of the pages. */
const inPageOrder = (candidates: Candidate[], order: ReadonlyMap<Candidate, number>): Candidate[] =>
  candidates.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));

/**
 * Finds which of the `questions` are one and the same, over all locales and versions, and which ones
 * the content folder has already (`known`, with their ids).
 *
 * `versions` are in order of age. Version by version, the questions of both locales are paired with
 * one another and with what older versions and the content folder have; the strongest pairs are
 * joined first, and nothing is joined that would put two questions of one page version into a group.
 */
export function groupQuestions(
  questions: readonly Candidate[],
  known: readonly KnownGroup[],
  versions: readonly string[],
): Grouping {
  const table = new GroupTable();
  const unsure: Match[] = [];
  for (const { id, members } of known) table.add({ id, known: [...members], found: [] });
  const all = [...known.flatMap(({ members }) => members), ...questions];
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
    const sure = matches.flatMap((each) => each.sure).toSorted(byStrength);
    unsure.push(...sure.filter(({ row, column }) => !table.join(row, column)));
    const weak = matches.flatMap((each) => each.unsure);
    table.joinAgreeing(weak.filter(({ row, column }) => row.locale === column.locale));
    unsure.push(...weak);
  }
  return { groups: table.list(), unsure: unsure.filter(({ row, column }) => table.mayBeOne(row, column)) };
}
