import { isStopWord } from '../../i18n/stop-words.ts';
import { cut, normalize, stem, tokens } from '../../i18n/words.ts';
import { hanLookupsOf, readQuery, type Concept } from './concepts.ts';
import { emptyOutcome, showQuestion, type Outcome } from './outcome.ts';
import { remember, type Lookup } from './pagefind.ts';
import { fold, rank, ranking, type Field, type Hits, type Ranked, type Ranking } from './rank.ts';
import {
  readList,
  type ListFile,
  type LocaleId,
  type QuestionList,
  type SearchCategory,
  type SearchScope,
} from './scope.ts';
import { knownScope, type SearchSettings } from './settings.ts';

export interface SearchOptions extends SearchScope {
  readonly limit: number;
  /** Id of the category that the search is narrowed down to. */
  readonly category?: string | undefined;
  /** False leaves misspelt words as they are. */
  readonly correcting?: boolean;
}

/** Where the search gets its files from. */
export interface Sources {
  list(url: string): Promise<ListFile>;
  pagefind(locale: LocaleId): Promise<Lookup>;
  /** The whole text of the questions of a category, by the address of each. */
  texts(category: string): Promise<ReadonlyMap<string, string>>;
}

/** Searches scopes; loads what it needs once. */
export interface Searcher {
  search(query: string, options: SearchOptions): Promise<Outcome>;
  /** Answers from the list alone, titles and beginnings, while Pagefind is loaded. */
  preview(query: string, options: SearchOptions): Promise<Outcome>;
  /** Loads what a first search in a scope needs. */
  prepare(scope: SearchScope): Promise<void>;
  categories(scope: SearchScope): Promise<readonly SearchCategory[]>;
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

/** The phrases that a query holds in quotation marks, folded. */
export const quotedPhrases = (query: string): string[] =>
  [...query.matchAll(/["“”]([^"“”]+)["“”]/g)]
    .map(([, phrase = '']) => fold(phrase))
    .filter((phrase) => phrase !== '');

/** Takes what lacks a phrase for close at best. The index knows no order of words, the texts do. */
async function withPhrases(
  outcome: Outcome,
  phrases: readonly string[],
  limit: number,
  textsOf: Sources['texts'],
): Promise<Outcome> {
  const hasPhrases = await Promise.all(
    outcome.exact.map(async ({ url, title }) => {
      const [category = ''] = url.split('#');
      const text = fold(`${title}\n${(await textsOf(category)).get(url) ?? ''}`);
      return phrases.every((phrase) => text.includes(phrase));
    }),
  );
  const exact = outcome.exact.filter((_, position) => hasPhrases[position]);
  const others = exact.length > 0 ? [] : [...outcome.exact, ...outcome.closest];
  return {
    ...outcome,
    exact: exact.slice(0, limit),
    exactCount: exact.length,
    closest: others.slice(0, limit),
  };
}

/** Makes the searcher of a site. */
export function createSearcher(settings: SearchSettings, sources: Sources): Searcher {
  const loadPagefind = remember((locale) => sources.pagefind(locale));
  const lists = new Map<string, Promise<QuestionList>>();
  const loadList = remember(async (url) => sources.list(url));
  const loadTexts = remember((category) => sources.texts(category));
  const listOf = ({ version, locale }: SearchScope): Promise<QuestionList> | undefined => {
    const known = knownScope(settings, version, locale);
    if (known === undefined) return undefined;
    const list =
      lists.get(known.list) ??
      loadList(known.list).then((file) => readList({ version, locale }, file));
    lists.set(known.list, list);
    list.catch(() => lists.delete(known.list));
    return list;
  };
  const ask = async (
    query: string,
    options: SearchOptions,
    lookupOf: (list: QuestionList) => Lookup | Promise<Lookup>,
  ): Promise<Outcome> => {
    const list = listOf(options);
    if (list === undefined || query.trim() === '') return emptyOutcome;
    const [loaded, lookup] = await Promise.all([list, list.then(lookupOf)]);
    return answer(query, loaded, lookup, options);
  };
  return {
    search: async (query, options) => {
      const loading = loadPagefind(options.locale);
      const phrases = quotedPhrases(query);
      if (phrases.length === 0) return ask(query, options, () => loading);
      const all = await ask(query, { ...options, limit: Infinity }, () => loading);
      return withPhrases(all, phrases, options.limit, loadTexts);
    },
    preview: (query, options) => ask(query, options, lookUpInList),
    prepare: async (scope) => {
      await Promise.all([listOf(scope), loadPagefind(scope.locale)]);
    },
    categories: async (scope) => (await listOf(scope))?.categories ?? [],
  };
}
