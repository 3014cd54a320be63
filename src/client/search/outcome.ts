import { isStopWord } from '../../i18n/stop-words.ts';
import { cut, markedTokens, normalize, tokens } from '../../i18n/words.ts';
import { readQuery, tellingText, type Concept } from './concepts.ts';
import type { Lookup } from './pagefind.ts';
import { rank, ranking, type Field, type Hits, type Ranked, type Ranking } from './rank.ts';
import { correctHan, type Correction } from './spelling.ts';
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
  concepts: readonly Concept[],
  lookup: Lookup,
  { positions }: QuestionList,
): Promise<Hits> {
  const terms = concepts.flatMap((concept) => concept.terms.flatMap(({ lookups }) => lookups));
  const found = await Promise.all(
    [...new Set(terms)].map(async (term) => {
      const hits = [...(await lookup(term))].flatMap(([record, field]): [number, Field][] => {
        const position = positions.get(record);
        return position === undefined ? [] : [[position, field]];
      });
      return [term, new Map(hits)] as const;
    }),
  );
  return new Map(found);
}

/** Looks terms up in what the list holds of each question. */
export function lookUpInList({ questions, positions }: QuestionList): Lookup {
  const records = [...positions].map(([record, position]) => {
    const { title = '', text = '' } = questions[position] ?? {};
    return { record, title: markedTokens(title), text: markedTokens(text) };
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
function marksOf(concepts: readonly Concept[]): Set<string> {
  const terms = concepts
    .filter(({ isWeak }) => !isWeak)
    .flatMap((concept) => concept.terms.filter(({ isLoose }) => isLoose !== true));
  const marks = terms.flatMap(({ lookups }) => lookups).map((lookup) => lookup.replace(/_$/, ''));
  // Single letters and digits, as of `lib.so.1`, stand everywhere.
  return new Set(marks.filter((mark) => !/^[a-z\d]$/.test(mark)));
}

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
  const text = tellingText(query);
  const { concepts, corrections } = readQuery(text, list, table.terms, correcting);
  const hits = await findHits(concepts, lookup, list);
  const isUnknown = (pair: string) => hits.get(`${pair}_`)?.size === 0;
  const misspelt = correcting ? correctHan(text, list.questions, isUnknown) : undefined;
  if (misspelt !== undefined) {
    const corrected = text.replace(misspelt.from, misspelt.to);
    const options = { limit, category, correcting: false };
    return { ...(await answer(corrected, list, lookup, options, table)), corrections: [misspelt] };
  }
  const { exact, closest } = rank(concepts, hits, list, table);
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
    marks: marksOf(concepts),
    categories: namedCategories(query, list),
  };
}
