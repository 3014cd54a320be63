import { isStopWord } from '../../i18n/stop-words.ts';
import { indexTokens, normalize, tokens } from '../../i18n/words.ts';
import { readQuery, tellingText, type Concept } from './concepts.ts';
import { rank, ranking, type Found, type Hits } from './rank.ts';
import {
  readList,
  remember,
  type Field,
  type ListFile,
  type Lookup,
  type QuestionList,
  type Scope,
  type SearchCategory,
} from './scope.ts';
import { correctHan, type Correction } from './spelling.ts';

/** What a search gives. */
export interface Outcome {
  /** Questions that have all words, the best first. */
  readonly exact: readonly Found[];
  /** The closest of the others. */
  readonly closest: readonly Found[];
  readonly corrections: readonly Correction[];
  /** Tokens to mark in titles and texts. */
  readonly marks: ReadonlySet<string>;
  /** Categories whose name is what was looked for. */
  readonly categories: readonly SearchCategory[];
}

interface AnswerOptions {
  /** Id of the category that the search is narrowed down to. */
  readonly category?: string | undefined;
  /** False leaves misspelt words as they are. */
  readonly correcting?: boolean;
}

async function lookUp(concepts: readonly Concept[], lookup: Lookup): Promise<Hits> {
  const terms = new Set(concepts.flatMap((concept) => concept.terms.flat()));
  return new Map(
    await Promise.all([...terms].map(async (term) => [term, await lookup(term)] as const)),
  );
}

/** Looks terms up in what the list holds of each question. */
function lookUpInList({ questions }: QuestionList): Lookup {
  const all = questions.map(({ record, title, text }) => ({
    record,
    title: indexTokens(title),
    text: indexTokens(text),
  }));
  return (term) => {
    const isIn = (found: readonly string[]) => found.some((token) => token.startsWith(term));
    const found = all.flatMap(({ record, title, text }): [string, Field][] => {
      if (isIn(title)) return [[record, 'title']];
      return isIn(text) ? [[record, 'text']] : [];
    });
    return Promise.resolve(new Map(found));
  };
}

/** What the words of the query, as typed or corrected, are marked by. */
function marksOf(concepts: readonly Concept[]): Set<string> {
  const telling = concepts.filter(({ isWeak }) => !isWeak);
  const marks = telling.flatMap(({ terms }) => terms.flat()).map((term) => term.replace('_', ''));
  // Single letters and digits, as of `lib.so.1`, stand everywhere.
  return new Set(marks.filter((mark) => !/^[a-z\d]$/.test(mark)));
}

const tellingTokens = (text: string): string =>
  tokens(text)
    .filter((token) => !isStopWord(token))
    .join(' ');

/** The categories whose name, or whose id, is the query. */
function namedCategories(query: string, { categories }: QuestionList): SearchCategory[] {
  const asked = tellingTokens(query);
  return categories.filter(({ id, title }) =>
    [title, id.replaceAll('-', ' ')].some((name) => tellingTokens(name) === asked),
  );
}

/** Answers a query from a scope. */
export async function answer(
  query: string,
  list: QuestionList,
  lookup: Lookup,
  { category, correcting = true }: AnswerOptions = {},
  table = ranking,
): Promise<Outcome> {
  const text = tellingText(query);
  const { concepts, corrections } = readQuery(text, list, correcting);
  const hits = await lookUp(concepts, lookup);
  const isUnknown = (pair: string) => {
    const found = hits.get(`${pair}_`);
    return found !== undefined && !list.questions.some(({ record }) => found.has(record));
  };
  const misspelt = correcting ? correctHan(text, list, isUnknown) : undefined;
  if (misspelt !== undefined) {
    const corrected = text.replace(misspelt.from, misspelt.to);
    const options = { category, correcting: false };
    return { ...(await answer(corrected, list, lookup, options, table)), corrections: [misspelt] };
  }
  const { exact, closest } = rank(concepts, hits, list, table);
  const inCategory = (all: readonly Found[]) =>
    all.filter((found) => category === undefined || found.category.id === category);
  const withAll = inCategory(exact);
  return {
    exact: withAll,
    closest: withAll.length >= table.enough ? [] : inCategory(closest),
    corrections,
    marks: marksOf(concepts),
    categories: namedCategories(query, list),
  };
}

/** Where the search gets its files from. */
export interface Sources {
  /** Reads JSON whose shape the caller knows, since the same build wrote it. */
  readonly json: <Shape>(url: string) => Promise<Shape>;
  readonly pagefind: (locale: string) => Promise<Lookup>;
}

/** Searches scopes as one; the first is the reader's own, the others follow in order of precedence. */
type SearchScopes = (
  query: string,
  scopes: readonly Scope[],
  options?: AnswerOptions,
) => Promise<Outcome>;

/** What is read of the JSON that stands beside the page of a category. */
export interface CategoryCopy {
  readonly questions: readonly { readonly url: string; readonly answerText: string }[];
}

/** Folds a text for looking up phrases: lower case, and a blank for what is no letter or number. */
const fold = (text: string): string =>
  normalize(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Takes what lacks a phrase that the query has in quotation marks for close at best: the index knows no
 * order of words, the texts do.
 */
async function withPhrases(
  query: string,
  outcome: Outcome,
  copyOf: (category: string) => Promise<CategoryCopy>,
): Promise<Outcome> {
  const quoted = [...query.matchAll(/["“”]([^"“”]+)["“”]/g)];
  const phrases = quoted.map(([, phrase = '']) => fold(phrase));
  if (phrases.length === 0) return outcome;
  const hasPhrases = await Promise.all(
    outcome.exact.map(async ({ url, title, category }) => {
      const { questions } = await copyOf(category.url);
      const whole = questions.find((question) => question.url === url)?.answerText ?? '';
      const text = fold(`${title}\n${whole}`);
      return phrases.every((phrase) => text.includes(phrase));
    }),
  );
  const exact = outcome.exact.filter((_, position) => hasPhrases[position]);
  return {
    ...outcome,
    exact,
    closest: exact.length > 0 ? [] : [...outcome.exact, ...outcome.closest],
  };
}

/** Puts lists into one: of the copies of a question in a language, the first stands for all. */
function merge(lists: readonly (readonly Found[])[]): Found[] {
  const copies = Map.groupBy(lists.flat(), ({ scope, id }) => `${scope.locale} ${id}`);
  return [...copies.values()]
    .flatMap(([first]) => first ?? [])
    .toSorted((a, b) => b.score - a.score);
}

/** Puts the answers of several scopes into one. */
function mergeOutcomes(outcomes: readonly Outcome[]): Outcome {
  const exact = merge(outcomes.map((outcome) => outcome.exact));
  const all = merge([exact, ...outcomes.map((outcome) => outcome.closest)]);
  const [own] = outcomes;
  return {
    exact,
    closest: all.filter((found) => !exact.includes(found)),
    corrections: own?.corrections ?? [],
    categories: own?.categories ?? [],
    marks: new Set(outcomes.flatMap(({ marks }) => [...marks])),
  };
}

/** Makes what searches a site; it loads what it needs once, for an empty query too. */
export function createSearcher({ json, pagefind }: Sources) {
  const loadPagefind = remember(pagefind);
  const loadCopy = remember((category: string) => json<CategoryCopy>(`${category}index.json`));
  const loadList = remember(async (scope: Scope) =>
    readList(scope, await json<ListFile>(scope.list)),
  );
  const searchIn =
    (load: (scope: Scope) => Promise<readonly [QuestionList, Lookup]>): SearchScopes =>
    async (query, scopes, options) => {
      const outcomes = scopes.map(async (scope) =>
        withPhrases(query, await answer(query, ...(await load(scope)), options), loadCopy),
      );
      return mergeOutcomes(await Promise.all(outcomes));
    };
  return {
    search: searchIn((scope) => Promise.all([loadList(scope), loadPagefind(scope.locale)])),
    /** Answers from the lists alone, titles and beginnings, while Pagefind is loaded. */
    preview: searchIn(async (scope) => {
      const list = await loadList(scope);
      return [list, lookUpInList(list)];
    }),
  };
}

export type Searcher = ReturnType<typeof createSearcher>;

/** Where else a query finds something, or may do so. */
export interface Elsewhere {
  readonly scope: Scope;
  /** The number of questions that have all words, where it is known. */
  readonly count: number | undefined;
}

/**
 * Looks where else a query finds something. The scopes are counted where `outcome` is empty, and those
 * with nothing left out; else each is offered without a count, which would cost as much as a search.
 */
export async function findElsewhere(
  search: SearchScopes,
  query: string,
  scopes: readonly Scope[],
  { exact, closest }: Outcome,
): Promise<Elsewhere[]> {
  const count = async (scope: Scope): Promise<number> =>
    (await search(query, [scope], { correcting: false })).exact.length;
  const found = scopes.map(async (scope) => ({
    scope,
    // What cannot be loaded is offered without a count.
    count:
      exact.length + closest.length > 0 ? undefined : await count(scope).catch(() => undefined),
  }));
  return (await Promise.all(found)).filter(({ count: known }) => known !== 0);
}
