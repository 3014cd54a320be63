import { isStopWord } from '../../i18n/stop-words.ts';
import { indexTokens, normalize, tokens } from '../../i18n/words.ts';
import type { categoryJson } from '../../outputs/category-copies.ts';
import { readQuery, tellingText, type Concept } from './concepts.ts';
import { rank, ranking, type Found, type Hits } from './rank.ts';
import {
  readList,
  remember,
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
  /** Id of the category that the search is narrowed down to; empty for all. */
  readonly category?: string;
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
  // A title takes the place of the text, which comes before it.
  const texts = (['text', 'title'] as const).flatMap((field) =>
    questions.map(({ record, [field]: text }) => ({ record, field, has: indexTokens(text) })),
  );
  return (term) => {
    const found = texts.filter(({ has }) => has.some((token) => token.startsWith(term)));
    return Promise.resolve(new Map(found.map(({ record, field }) => [record, field])));
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
  { category = '', correcting = true }: AnswerOptions = {},
  table = ranking,
): Promise<Outcome> {
  const text = tellingText(query);
  const { concepts, corrections } = readQuery(text, list, correcting);
  const hits = await lookUp(concepts, lookup);
  const isUnknown = (pair: string) => {
    const found = hits.get(`${pair}_`);
    return found !== undefined && !list.questions.some(({ record }) => found.has(record));
  };
  const misspelt = correcting ? correctHan(text, list.text, isUnknown) : undefined;
  if (misspelt !== undefined) {
    const corrected = text.replace(misspelt.from, misspelt.to);
    const options = { category, correcting: false };
    return { ...(await answer(corrected, list, lookup, options, table)), corrections: [misspelt] };
  }
  const { exact, closest } = rank(concepts, hits, list, table);
  const inCategory = (all: readonly Found[]) =>
    all.filter((found) => category === '' || found.category.id === category);
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

/** The JSON that stands beside the page of a category. */
type CategoryCopy = ReturnType<typeof categoryJson>;

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
  const quoted = query.matchAll(/["“”]([^"“”]+)["“”]/g);
  const phrases = Array.from(quoted, ([, phrase = '']) => fold(phrase));
  if (phrases.length === 0) return outcome;
  const checked = outcome.exact.map(async (found) => {
    const { questions } = await copyOf(found.category.url);
    const answerText = questions.find(({ id }) => id === found.id)?.answerText ?? '';
    const text = fold(`${found.title}\n${answerText}`);
    return phrases.every((phrase) => text.includes(phrase)) ? [found] : [];
  });
  const exact = (await Promise.all(checked)).flat();
  const closest = exact.length > 0 ? [] : [...outcome.exact, ...outcome.closest];
  return { ...outcome, exact, closest };
}

/** Of the copies of a question in a language the first, the best of all questions first. */
function merge(all: readonly Found[]): Found[] {
  const copies = Map.groupBy(all, ({ scope, id }) => `${scope.locale} ${id}`);
  return [...copies.values()]
    .flatMap(([first]) => first ?? [])
    .toSorted((a, b) => b.score - a.score);
}

/** Puts the answers of several scopes into one; what was corrected is told of the first. */
function mergeOutcomes(outcomes: readonly Outcome[]): Outcome {
  const exact = merge(outcomes.flatMap((outcome) => outcome.exact));
  const all = merge([...exact, ...outcomes.flatMap(({ closest }) => closest)]);
  const closest = all.filter((found) => !exact.includes(found));
  const marks = new Set(outcomes.flatMap((outcome) => [...outcome.marks]));
  return { corrections: [], categories: [], ...outcomes[0], exact, closest, marks };
}

/** Where else a query finds something, or may do so. */
export interface Elsewhere {
  readonly scope: Scope;
  /** The number of questions that have all words, where it is known. */
  readonly count: number | undefined;
}

/** Makes what searches a site; it loads what it needs once, for an empty query too. */
export function createSearcher({ json, pagefind }: Sources) {
  const loadPagefind = remember(pagefind);
  const loadCopy = remember((category: string) => json<CategoryCopy>(`${category}index.json`));
  const loadList = remember(async (scope: Scope) =>
    readList(scope, await json<ListFile>(scope.list)),
  );
  const searchIn =
    (load: (scope: Scope) => Promise<readonly [QuestionList, Lookup]>) =>
    async (query: string, scopes: readonly Scope[], options?: AnswerOptions): Promise<Outcome> => {
      const outcomes = scopes.map(async (scope) =>
        withPhrases(query, await answer(query, ...(await load(scope)), options), loadCopy),
      );
      return mergeOutcomes(await Promise.all(outcomes));
    };
  /** Searches scopes as one; the first is the reader's own, the others follow by precedence. */
  const search = searchIn((scope) => Promise.all([loadList(scope), loadPagefind(scope.locale)]));
  const count = async (query: string, scope: Scope): Promise<number> =>
    (await search(query, [scope], { correcting: false })).exact.length;
  return {
    search,
    /** Answers from the lists alone, titles and beginnings, while Pagefind is loaded. */
    preview: searchIn(async (scope) => {
      const list = await loadList(scope);
      return [list, lookUpInList(list)];
    }),
    /**
     * Looks where else a query finds something. The scopes are counted where `outcome` is empty, and those
     * with nothing left out; else each is offered without a count, which would cost as much as a search.
     */
    lookElsewhere: async (query: string, scopes: readonly Scope[], { exact, closest }: Outcome) => {
      const isEmpty = exact.length + closest.length === 0;
      const found = scopes.map(async (scope): Promise<Elsewhere> => {
        // What cannot be loaded is offered without a count.
        const counted = isEmpty ? await count(query, scope).catch(() => undefined) : undefined;
        return { scope, count: counted };
      });
      return (await Promise.all(found)).filter((each) => each.count !== 0);
    },
  };
}

export type Searcher = ReturnType<typeof createSearcher>;
