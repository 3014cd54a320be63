import { isStopWord } from '../../i18n/stop-words.ts';
import { cut, normalize, stem, tokens } from '../../i18n/words.ts';
import { hanLookupsOf, readQuery, type Concept, type Correction } from './concepts.ts';
import type { Lookup } from './pagefind.ts';
import { rank, ranking, type Field, type Hits, type Ranked, type Ranking } from './rank.ts';
import type { ListedQuestion, QuestionList, SearchCategory, SearchScope } from './scope.ts';

export interface SearchOptions extends SearchScope {
  readonly limit: number;
  /** Id of the category that the search is narrowed down to. */
  readonly category?: string | undefined;
  /** False leaves misspelt words as they are. */
  readonly correcting?: boolean;
}

/** A question found, as programs get it. */
export interface SearchResult {
  readonly url: string;
  readonly title: string;
  readonly locale: string;
  readonly version: string;
  readonly category: string;
}

/** A question found, as readers see it. */
export interface ShownResult extends SearchResult {
  readonly id: string;
  readonly categoryTitle: string;
  /** The beginning of the answer. */
  readonly text: string;
}

/** What a search gives. */
export interface Outcome {
  /** Questions that have all words, the best first. */
  readonly exact: readonly ShownResult[];
  /** How many have all words, also those that are beyond the limit. */
  readonly exactCount: number;
  /** The closest of the others. */
  readonly closest: readonly ShownResult[];
  readonly corrections: readonly Correction[];
  /** Tokens to mark in titles and texts. */
  readonly marks: ReadonlySet<string>;
  /** Categories whose name is what was looked for. */
  readonly categories: readonly SearchCategory[];
}

export const emptyOutcome: Outcome = {
  exact: [],
  exactCount: 0,
  closest: [],
  corrections: [],
  marks: new Set(),
  categories: [],
};

/** Makes the result that shows a question of a scope. */
export function showQuestion(
  { version, locale }: SearchScope,
  { url, title, category, id, text }: ListedQuestion,
): ShownResult {
  return {
    url,
    title,
    locale,
    version,
    category: category.id,
    id,
    categoryTitle: category.title,
    text,
  };
}

/** Looks terms up among the records of a scope: their positions in its list. */
async function findHits(
  terms: readonly string[],
  lookup: Lookup,
  { positions }: QuestionList,
): Promise<Hits> {
  const found = await Promise.all(
    [...new Set(terms)].map(async (term): Promise<[string, Map<number, Field>]> => {
      const hits = new Map<number, Field>();
      for (const [record, field] of await lookup(term)) {
        const position = positions.get(record);
        if (position !== undefined) hits.set(position, field);
      }
      return [term, hits];
    }),
  );
  return new Map(found);
}

/** Looks terms up in what the list holds of each question. */
export function lookUpInList({ questions, positions }: QuestionList): Lookup {
  const written = (text: string): string[] => tokens(text).map((token) => `${token}_`);
  const records = [...positions].map(([record, position]) => {
    const { title = '', text = '' } = questions[position] ?? {};
    return { record, title: written(title), text: written(text) };
  });
  return (term) => {
    const isIn = (all: readonly string[]): boolean => all.some((token) => token.startsWith(term));
    const found = records.flatMap(({ record, title, text }): [string, Field][] => {
      if (isIn(title)) return [[record, 'title']];
      return isIn(text) ? [[record, 'text']] : [];
    });
    return Promise.resolve(new Map(found));
  };
}

/** What the words of the query, as typed or corrected, are marked by. */
function marksOf(concepts: readonly Concept[], { vocabulary }: QuestionList): Set<string> {
  const terms = concepts
    .filter(({ isWeak }) => !isWeak)
    .flatMap((concept) => concept.terms.filter(({ isLoose }) => isLoose !== true));
  const marks = terms
    .flatMap(({ lookups }) => lookups)
    .flatMap((lookup) =>
      lookup.endsWith('_') ? [lookup.slice(0, -1)] : [lookup, ...startingWith(lookup, vocabulary)],
    );
  // Single letters and digits, as of `lib.so.1`, stand everywhere.
  return new Set(marks.filter((mark) => !/^[a-z\d]$/.test(mark)));
}

const startingWith = (start: string, vocabulary: ReadonlyMap<string, number>): string[] =>
  [...vocabulary.keys()].filter((word) => word.startsWith(start)).map(stem);

const tellingTokens = (text: string): string[] =>
  cut(normalize(text))
    .filter(({ text: word }) => !isStopWord(word.toLowerCase()))
    .flatMap(({ text: word }) => tokens(word));

/** The categories whose name, or whose id, is the query. */
function namedCategories(query: string, { categories }: QuestionList): SearchCategory[] {
  const asked = tellingTokens(query).join(' ');
  return categories.filter(({ id, title }) =>
    [title, id.replaceAll('-', ' ')].some((name) => tellingTokens(name).join(' ') === asked),
  );
}

/** Answers a query from a scope. */
export async function answer(
  query: string,
  list: QuestionList,
  lookup: Lookup,
  { limit, category, correcting = true }: Omit<SearchOptions, 'version' | 'locale'>,
  table: Ranking = ranking,
): Promise<Outcome> {
  const han = await findHits(hanLookupsOf(query), lookup, list);
  const isUnknown = (term: string) => han.get(term)?.size === 0;
  const options = { correcting, weights: table.terms, isUnknown };
  const reading = readQuery(query, list, options);
  const { concepts, corrections } = reading;
  const terms = concepts.flatMap((concept) => concept.terms.flatMap(({ lookups }) => lookups));
  const { exact, closest } = rank(reading, await findHits(terms, lookup, list), list, table);
  const inCategory = (all: readonly Ranked[]) =>
    all.flatMap(({ position }) => {
      const question = list.questions[position];
      const isAsked = category === undefined || question?.category.id === category;
      return question !== undefined && isAsked ? [showQuestion(list, question)] : [];
    });
  const withAll = inCategory(exact);
  return {
    exact: withAll.slice(0, limit),
    exactCount: withAll.length,
    closest:
      withAll.length >= table.enough
        ? []
        : inCategory(closest).slice(0, Math.max(limit - withAll.length, 0)),
    corrections,
    marks: marksOf(concepts, list),
    categories: namedCategories(query, list),
  };
}
