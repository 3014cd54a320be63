import { localeIds, type Locale } from '../../config/locales.ts';
import { compareAmong, type Text } from './comparison.ts';

/** A question as the pairing sees it. Candidates of a category stand in its order. */
export interface Candidate {
  readonly version: string;
  readonly locale: Locale;
  readonly category: string;
  readonly title: string;
  /** The id that its author wrote, if any. */
  readonly explicitId: string | undefined;
  /** Where it stands, as `path:line`. */
  readonly source: string;
  readonly text: Text;
}

/** One question in all locales and versions in which it was found. */
export interface Group {
  /** The id that it has in the content folder, if it is there. */
  readonly id: string | undefined;
  /** The same question as the content folder has it. */
  readonly known: readonly Candidate[];
  /** The question as it was read upstream: at most once in a version and locale, in order of age. */
  readonly found: readonly Candidate[];
}

/** Two questions that may be one, and how much they have in common. */
export interface Match {
  readonly row: Candidate;
  readonly column: Candidate;
  readonly similarity: number;
}

export interface Grouping {
  readonly groups: Group[];
  /** Pairs that may be one question, and were left apart. */
  readonly unsure: Match[];
  /** Questions that were not compared, since too many of their version have their title. */
  readonly crowded: Candidate[];
}

/** From which similarity on two texts are one question, and from which one people are asked. */
const limits = {
  translation: { sure: 0.4, ask: 0.2 },
  version: { sure: 0.45, ask: 0.3 },
} as const;

/** Texts in two languages are never as alike as those of two versions; this makes up for it. */
const translationBonus = 0.2;

/** Questions of one title beyond these are not compared: each has all the others to be told from. */
const mostAlike = 30;

const isTranslation = ({ row, column }: Match): boolean => row.locale !== column.locale;

const limitsOf = (match: Match) => (isTranslation(match) ? limits.translation : limits.version);

const scopeOf = ({ version, locale }: Candidate): string => `${version}/${locale}`;

/** Groups that grow: each candidate knows the one that it is in. */
class GroupTable {
  readonly #groupOf = new Map<Candidate, Group>();
  readonly #groups = new Set<Group>();
  readonly #order: ReadonlyMap<Candidate, number>;

  /** `order` is that of age, then that of the pages. */
  constructor(order: ReadonlyMap<Candidate, number>) {
    this.#order = order;
  }

  add(group: Group): void {
    this.#groups.add(group);
    for (const candidate of [...group.known, ...group.found]) this.#groupOf.set(candidate, group);
  }

  join(match: Match): void {
    const united = this.#united(match);
    if (united === undefined) return;
    for (const candidate of [match.row, match.column]) {
      const group = this.#groupOf.get(candidate);
      if (group !== undefined) this.#groups.delete(group);
    }
    this.add(united);
  }

  /** Tells whether two candidates are apart for want of evidence, not because each has a counterpart. */
  mayBeOne(match: Match): boolean {
    const isApart = this.#groupOf.get(match.row) !== this.#groupOf.get(match.column);
    return isApart && this.#united(match) !== undefined;
  }

  list(): Group[] {
    const firstOf = ({ found: [first] }: Group) =>
      (first && this.#order.get(first)) ?? Number.MAX_SAFE_INTEGER;
    return [...this.#groups].toSorted((a, b) => firstOf(a) - firstOf(b));
  }

  /** The group that two candidates would be in; nothing where they are known to be different questions. */
  #united({ row, column }: Match): Group | undefined {
    const [a, b] = [this.#groupOf.get(row), this.#groupOf.get(column)];
    if (a === undefined || b === undefined || a === b) return a;
    if (a.id !== undefined && b.id !== undefined) return undefined;
    const placeOf = (one: Candidate) => this.#order.get(one) ?? 0;
    const found = [...a.found, ...b.found].toSorted((x, y) => placeOf(x) - placeOf(y));
    const written = new Set(found.flatMap(({ explicitId }) => explicitId ?? []));
    if (written.size > 1 || new Set(found.map(scopeOf)).size < found.length) return undefined;
    return { id: a.id ?? b.id, known: [...a.known, ...b.known], found };
  }
}

function sortMatches(matches: readonly Match[]): Match[] {
  const strength = (match: Match) =>
    match.similarity + (isTranslation(match) ? translationBonus : 0);
  const isSameCategory = ({ row, column }: Match) => Number(row.category === column.category);
  return matches.toSorted(
    (a, b) => strength(b) - strength(a) || isSameCategory(b) - isSameCategory(a),
  );
}

/** The texts of a group in a locale, each once for a category. */
function textsOf({ known, found }: Group, locale: Locale): Candidate[] {
  const texts = new Map<Text, Map<string, Candidate>>();
  for (const one of [...known, ...found].filter((candidate) => candidate.locale === locale)) {
    const ofText = texts.get(one.text) ?? new Map<string, Candidate>();
    texts.set(one.text, ofText.set(one.category, one));
  }
  return [...texts.values()].flatMap((ofText) => [...ofText.values()]);
}

/** What the content folder has of the very texts of a version; copies in the order of their page. */
function matchInPlace(questions: readonly Candidate[], inContent: readonly Candidate[]): Match[] {
  const byText = Map.groupBy(inContent, ({ text }) => text);
  return questions.flatMap((row) => {
    const columns = byText.get(row.text) ?? [];
    const samePage = columns.findIndex(({ category }) => category === row.category);
    const [column] = columns.splice(Math.max(0, samePage), 1);
    return column === undefined ? [] : [{ row, column, similarity: 1 }];
  });
}

/** Leaves out questions of a title that a locale of a version has too often. */
function withoutCrowds(candidates: readonly Candidate[]): Set<Candidate> {
  const crowds = Map.groupBy(candidates, (one) => `${scopeOf(one)} ${one.title}`);
  return new Set([...crowds.values()].flatMap((crowd) => crowd.slice(0, mostAlike)));
}

type MatchOf = (row: Candidate, column: Candidate) => Match[];

/** The best match of each question of a version with each older group. */
function matchOlder(rows: readonly Candidate[], groups: readonly Group[], match: MatchOf): Match[] {
  return localeIds.flatMap((locale) => {
    const texts = groups.map((group) => textsOf(group, locale)).filter(({ length }) => length > 0);
    return rows
      .filter((row) => row.locale === locale)
      .flatMap((row) =>
        texts.flatMap((columns) =>
          sortMatches(columns.flatMap((column) => match(row, column))).slice(0, 1),
        ),
      );
  });
}

function matchTranslations(rows: readonly Candidate[], match: MatchOf): Match[] {
  const [first, second] = localeIds.map((locale) => rows.filter((one) => one.locale === locale));
  return (first ?? []).flatMap((row) => (second ?? []).flatMap((column) => match(row, column)));
}

/**
 * Finds which of the `questions` are one and the same, over all locales and versions, and which ones
 * the content folder has already (`known`, with their ids).
 *
 * `versions` are in order of age. Version by version, questions are compared with their translations
 * and with all texts that other versions have; the strongest pairs are joined first, those of a text
 * that the content folder has in its place before all. Nothing is joined that would put two questions
 * of one locale and version into a group, and place decides only between equal texts.
 */
export function groupQuestions(
  questions: readonly Candidate[],
  known: readonly Pick<Group, 'id' | 'known'>[],
  versions: readonly string[],
): Grouping {
  const inContent = known.flatMap((group) => group.known);
  const byAge = questions.toSorted(
    (a, b) => versions.indexOf(a.version) - versions.indexOf(b.version),
  );
  const table = new GroupTable(new Map(byAge.map((question, at) => [question, at])));
  for (const { id, known: members } of known) table.add({ id, known: members, found: [] });
  const compared = withoutCrowds([...inContent, ...questions]);
  const scopes = Map.groupBy(compared, scopeOf);
  const compare = compareAmong([...scopes.values()].map((list) => list.map(({ text }) => text)));
  const match: MatchOf = (row, column) => {
    const areWritten = row.explicitId !== undefined && column.explicitId !== undefined;
    const isSame = row.explicitId === column.explicitId;
    const similarity = areWritten ? Number(isSame) : compare(row.text, column.text);
    const found = { row, column, similarity };
    return similarity < limitsOf(found).ask ? [] : [found];
  };
  const onlyCompared = ({ id, known: members, found }: Group): Group[] => {
    const isCompared = (one: Candidate) => compared.has(one);
    const group = { id, known: members.filter(isCompared), found: found.filter(isCompared) };
    return group.known.length + group.found.length > 0 ? [group] : [];
  };
  const unsure: Match[] = [];
  for (const version of versions) {
    const here = byAge.filter((question) => question.version === version);
    const rows = here.filter((question) => compared.has(question));
    const older = matchOlder(rows, table.list().flatMap(onlyCompared), match);
    for (const question of here) table.add({ id: undefined, known: [], found: [question] });
    const contentHere = inContent.filter((one) => one.version === version);
    for (const one of matchInPlace(here, contentHere)) table.join(one);
    const matches = sortMatches([...matchTranslations(rows, match), ...older]);
    for (const one of matches) if (one.similarity >= limitsOf(one).sure) table.join(one);
    unsure.push(...matches);
  }
  return {
    groups: table.list(),
    unsure: unsure.filter((one) => table.mayBeOne(one)),
    crowded: questions.filter((one) => !compared.has(one)),
  };
}
