import { localeIds, type Locale } from '../../config/locales.ts';
import { scopeOf, type ParsedCategory, type ParsedQuestion } from '../../faq/parsed.ts';
import { compareAmong, type Text } from './comparison.ts';

/** A question as the pairing sees it. Candidates of a category stand in its order. */
export interface Candidate {
  readonly category: ParsedCategory;
  readonly question: ParsedQuestion;
  /** The id that upstream's author wrote, if any. */
  readonly writtenId: string | undefined;
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
  readonly groups: readonly Group[];
  /** Pairs that may be one question, and were left apart. */
  readonly unsure: readonly Match[];
  /** Questions that were not compared, since too many of their version have their title. */
  readonly crowded: readonly Candidate[];
}

/** From which similarity on two texts are one question, and from which one people are asked. */
const limits = { sure: 0.37, ask: 0.25 } as const;

/** Texts in two languages are never as alike as those of two versions; this makes up for it. */
const translationBonus = 0.2;

/** Questions of one title beyond these are not compared: each has all the others to be told from. */
const mostAlike = 30;

const isTranslation = ({ row, column }: Match): boolean =>
  row.category.locale !== column.category.locale;

const isSameCategory = (a: Candidate, b: Candidate): boolean =>
  a.category.category === b.category.category;

function sortMatches(matches: readonly Match[]): Match[] {
  const strength = (match: Match) =>
    match.similarity + (isTranslation(match) ? translationBonus : 0);
  const inPlace = ({ row, column }: Match) => Number(isSameCategory(row, column));
  return matches.toSorted((a, b) => strength(b) - strength(a) || inPlace(b) - inPlace(a));
}

/** Compares two questions; those that have too little in common give no match. */
type MatchOf = (row: Candidate, column: Candidate) => Match[];

function matcherFor(compared: Iterable<Candidate>): MatchOf {
  const scopes = Map.groupBy(compared, ({ category }) => scopeOf(category)).values();
  const compare = compareAmong([...scopes].map((list) => list.map(({ text }) => text)));
  return (row, column) => {
    const areWritten = row.writtenId !== undefined && column.writtenId !== undefined;
    const similarity = areWritten
      ? Number(row.writtenId === column.writtenId)
      : compare(row.text, column.text);
    return similarity < limits.ask ? [] : [{ row, column, similarity }];
  };
}

function matchTranslations(rows: readonly Candidate[], matchOf: MatchOf): Match[] {
  const [first = [], second = []] = localeIds.map((locale) =>
    rows.filter(({ category }) => category.locale === locale),
  );
  return first.flatMap((row) => second.flatMap((column) => matchOf(row, column)));
}

/** The texts of a group in a locale, each once for a category. */
function textsOf({ known, found }: Group, locale: Locale): Candidate[] {
  const here = [...known, ...found].filter(({ category }) => category.locale === locale);
  const byText = Map.groupBy(here, ({ text }) => text).values();
  return [...byText].flatMap((same) =>
    same.filter((one, at) => same.findIndex((other) => isSameCategory(one, other)) === at),
  );
}

/** The best match of each question of a version with each older group. */
function matchOlder(
  rows: readonly Candidate[],
  groups: readonly Group[],
  compared: ReadonlySet<Candidate>,
  matchOf: MatchOf,
): Match[] {
  return localeIds.flatMap((locale) => {
    const texts = groups
      .map((group) => textsOf(group, locale).filter((one) => compared.has(one)))
      .filter((columns) => columns.length > 0);
    return rows
      .filter(({ category }) => category.locale === locale)
      .flatMap((row) =>
        texts.flatMap((columns) =>
          sortMatches(columns.flatMap((column) => matchOf(row, column))).slice(0, 1),
        ),
      );
  });
}

/** What the content folder has of the very texts of a version; copies in the order of their page. */
function matchInPlace(rows: readonly Candidate[], inContent: readonly Candidate[]): Match[] {
  const byText = Map.groupBy(inContent, ({ text }) => text);
  return rows.flatMap((row) => {
    const columns = byText.get(row.text) ?? [];
    const samePage = columns.findIndex((column) => isSameCategory(row, column));
    const [column] = columns.splice(Math.max(0, samePage), 1);
    return column === undefined ? [] : [{ row, column, similarity: 1 }];
  });
}

/** Leaves out questions of a title that a locale of a version has too often. */
function withoutCrowds(candidates: readonly Candidate[]): Set<Candidate> {
  const crowds = Map.groupBy(
    candidates,
    ({ category, question }) => `${scopeOf(category)} ${question.titleText}`,
  );
  return new Set([...crowds.values()].flatMap((crowd) => crowd.slice(0, mostAlike)));
}

/** Groups that grow: each candidate knows the one that it is in. */
class GroupTable {
  readonly #groupOf = new Map<Candidate, Group>();
  readonly #order: ReadonlyMap<Candidate, number>;

  /** `byAge` has the questions in order of age, then that of the pages. */
  constructor(byAge: readonly Candidate[]) {
    this.#order = new Map(byAge.map((question, at) => [question, at]));
  }

  add(group: Group): void {
    for (const candidate of [...group.known, ...group.found]) this.#groupOf.set(candidate, group);
  }

  join(match: Match): void {
    const united = this.unite(match);
    if (united !== undefined) this.add(united);
  }

  /** The group that two groups would be; nothing where they are one, or known to be two questions. */
  unite({ row, column }: Match): Group | undefined {
    const [a, b] = [this.#groupOf.get(row), this.#groupOf.get(column)];
    if (a === undefined || b === undefined || a === b) return undefined;
    if (a.id !== undefined && b.id !== undefined) return undefined;
    const found = [...a.found, ...b.found].toSorted((x, y) => this.#placeOf(x) - this.#placeOf(y));
    const written = new Set(found.flatMap(({ writtenId }) => writtenId ?? []));
    const scopes = new Set(found.map(({ category }) => scopeOf(category)));
    if (written.size > 1 || scopes.size < found.length) return undefined;
    return { id: a.id ?? b.id, known: [...a.known, ...b.known], found };
  }

  list(): Group[] {
    const groups = [...new Set(this.#groupOf.values())];
    return groups.toSorted((a, b) => this.#placeOf(a.found[0]) - this.#placeOf(b.found[0]));
  }

  #placeOf(candidate: Candidate | undefined): number {
    return (candidate && this.#order.get(candidate)) ?? Number.MAX_SAFE_INTEGER;
  }
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
  const compared = withoutCrowds([...inContent, ...questions]);
  const matchOf = matcherFor(compared);
  const byVersion = Map.groupBy(questions, ({ category }) => category.version);
  const table = new GroupTable(versions.flatMap((version) => byVersion.get(version) ?? []));
  for (const group of known) table.add({ ...group, found: [] });
  const unsure: Match[] = [];
  for (const version of versions) {
    const here = byVersion.get(version) ?? [];
    const rows = here.filter((question) => compared.has(question));
    const older = matchOlder(rows, table.list(), compared, matchOf);
    for (const question of here) table.add({ id: undefined, known: [], found: [question] });
    const contentHere = inContent.filter(({ category }) => category.version === version);
    for (const match of matchInPlace(here, contentHere)) table.join(match);
    const matches = sortMatches([...matchTranslations(rows, matchOf), ...older]);
    for (const match of matches) if (match.similarity >= limits.sure) table.join(match);
    unsure.push(...matches);
  }
  return {
    groups: table.list(),
    unsure: unsure.filter((match) => table.unite(match) !== undefined),
    crowded: questions.filter((question) => !compared.has(question)),
  };
}
