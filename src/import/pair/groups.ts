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
}

/** From which similarity on two texts are one question, and from which one people are asked. */
const limits = {
  translation: { sure: 0.4, ask: 0.2 },
  version: { sure: 0.45, ask: 0.3 },
} as const;

/** From this similarity on, the content folder has the text that was read. */
const sameText = 0.9;

const limitsOf = ({ row, column }: Match) =>
  row.locale === column.locale ? limits.version : limits.translation;

const scopeOf = ({ version, locale }: Candidate): string => `${version}/${locale}`;

/** Groups that grow: each candidate knows the one that it is in. */
class GroupTable {
  readonly #groupOf = new Map<Candidate, Group>();
  readonly groups = new Set<Group>();

  add(group: Group): void {
    this.groups.add(group);
    for (const candidate of [...group.known, ...group.found]) this.#groupOf.set(candidate, group);
  }

  /** The group that two candidates would be in; nothing where they are known to be different questions. */
  #united({ row, column }: Match): Group | undefined {
    const [a, b] = [this.#groupOf.get(row), this.#groupOf.get(column)];
    if (a === undefined || b === undefined || a === b) return a;
    if (a.id !== undefined && b.id !== undefined) return undefined;
    const found = [...b.found, ...a.found];
    const written = new Set(found.flatMap(({ explicitId }) => explicitId ?? []));
    if (written.size > 1 || new Set(found.map(scopeOf)).size < found.length) return undefined;
    return { id: a.id ?? b.id, known: [...a.known, ...b.known], found };
  }

  join(match: Match): void {
    const united = this.#united(match);
    if (united === undefined) return;
    for (const candidate of [match.row, match.column]) {
      const group = this.#groupOf.get(candidate);
      if (group !== undefined) this.groups.delete(group);
    }
    this.add(united);
  }

  /** Tells whether two candidates are apart for want of evidence, not because each has a counterpart. */
  mayBeOne(match: Match): boolean {
    const isApart = this.#groupOf.get(match.row) !== this.#groupOf.get(match.column);
    return isApart && this.#united(match) !== undefined;
  }
}

/** Texts in two languages are never as alike as those of two versions; this makes up for it. */
const translationBonus = 0.2;

function sortMatches(matches: readonly Match[]): Match[] {
  const strength = ({ row, column, similarity }: Match) =>
    similarity + (row.locale === column.locale ? 0 : translationBonus);
  const isSameCategory = ({ row, column }: Match) => Number(row.category === column.category);
  return matches.toSorted(
    (a, b) => strength(b) - strength(a) || isSameCategory(b) - isSameCategory(a),
  );
}

const best = (matches: readonly Match[]): Match[] =>
  matches.length < 2 ? [...matches] : sortMatches(matches).slice(0, 1);

/** The texts of a group in a locale, each once for a category. */
function textsOf({ known, found }: Group, locale: Locale): Candidate[] {
  const texts = new Map<Text, Map<string, Candidate>>();
  for (const one of [...known, ...found].filter((candidate) => candidate.locale === locale)) {
    const ofText = texts.get(one.text) ?? new Map<string, Candidate>();
    texts.set(one.text, ofText.set(one.category, one));
  }
  return [...texts.values()].flatMap((ofText) => [...ofText.values()]);
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
  const table = new GroupTable();
  for (const { id, known: members } of known) table.add({ id, known: members, found: [] });
  const inContent = new Set(known.flatMap((group) => group.known));
  const scopes = Map.groupBy([...inContent, ...questions], scopeOf);
  const compare = compareAmong([...scopes.values()].map((list) => list.map(({ text }) => text)));
  const match = (row: Candidate, column: Candidate): Match => {
    const areWritten = row.explicitId !== undefined && column.explicitId !== undefined;
    const isWritten = row.explicitId === column.explicitId;
    const similarity = areWritten ? Number(isWritten) : compare(row.text, column.text);
    return { row, column, similarity };
  };
  const unsure: Match[] = [];
  for (const version of versions) {
    const here = questions.filter((question) => question.version === version);
    const past = localeIds.map((locale) => ({
      rows: here.filter((question) => question.locale === locale),
      texts: [...table.groups].map((group) => textsOf(group, locale)),
    }));
    for (const question of here) table.add({ id: undefined, known: [], found: [question] });
    const older = past.flatMap(({ rows, texts }) =>
      rows.flatMap((row) => texts.flatMap((columns) => best(columns.map((column) => match(row, column))))),
    );
    const [first = [], second = []] = past.map(({ rows }) => rows);
    const translations = first.flatMap((row) => second.map((column) => match(row, column)));
    const inPlace = older.filter(
      ({ row, column, similarity }) =>
        similarity >= sameText && inContent.has(column) && scopeOf(row) === scopeOf(column),
    );
    for (const one of sortMatches(inPlace)) table.join(one);
    const sorted = sortMatches([...translations, ...older]);
    for (const one of sorted) if (one.similarity >= limitsOf(one).sure) table.join(one);
    unsure.push(...sorted.filter((one) => one.similarity >= limitsOf(one).ask));
  }
  return { groups: [...table.groups], unsure: unsure.filter((one) => table.mayBeOne(one)) };
}
