import { normalize } from '../../i18n/words.ts';
import {
  answer,
  emptyOutcome,
  lookUpInList,
  type Outcome,
  type SearchOptions,
  type ShownResult,
} from './outcome.ts';
import { remember, type Lookup } from './pagefind.ts';
import {
  isSameScope,
  readList,
  type ListFile,
  type LocaleId,
  type QuestionList,
  type SearchCategory,
  type SearchScope,
} from './scope.ts';
import { knownScope, type KnownScope, type SearchSettings } from './settings.ts';

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

/** Folds a text for looking up phrases: lower case, and a blank for what is no letter or number. */
const fold = (text: string): string =>
  normalize(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The phrases that a query holds in quotation marks, folded. */
const quotedPhrases = (query: string): string[] =>
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
  const loadTexts = remember((category) => sources.texts(category));
  const loadList = remember(async (url) => {
    const known = settings.scopes.find(({ list }) => list === url);
    return known && readList(known, await sources.list(url));
  });
  const listOf = ({ version, locale }: SearchScope): Promise<QuestionList | undefined> =>
    loadList(knownScope(settings, version, locale)?.list ?? '');
  const ask = async (
    query: string,
    options: SearchOptions,
    lookupOf: (list: QuestionList) => Lookup | Promise<Lookup>,
  ): Promise<Outcome> => {
    const list = await listOf(options);
    if (list === undefined || query.trim() === '') return emptyOutcome;
    return answer(query, list, await lookupOf(list), options);
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

/** Which copy of a question stands for all: that of the reader's own scope, else the current one. */
const precedence = (scope: KnownScope, own: KnownScope | undefined): number =>
  scope === own ? 0 : scope.isCurrent ? 1 : 2;

/** What a question is known by in all its versions. */
const keyOf = ({ locale, id }: ShownResult): string => `${locale} ${id}`;

/**
 * Puts several lists, in order of precedence, into one, taking turns. A question stands in it once a
 * locale, at the best of its places.
 */
function interleave(lists: readonly (readonly ShownResult[])[]): ShownResult[] {
  const shown = new Map<string, ShownResult>();
  for (const result of lists.flat()) {
    if (!shown.has(keyOf(result))) shown.set(keyOf(result), result);
  }
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const keys = Array.from({ length: longest }, (_, position) =>
    lists.flatMap((list) => list[position] ?? []).map(keyOf),
  );
  return [...new Set(keys.flat())].flatMap((key) => shown.get(key) ?? []);
}

/**
 * Searches several scopes as one. The first is the reader's own: its copy of a question is shown, else
 * that of the current version; an unmaintained version never hides it.
 */
export async function searchScopes(
  searcher: Searcher,
  query: string,
  scopes: readonly KnownScope[],
  options: Omit<SearchOptions, 'version' | 'locale'>,
): Promise<Outcome> {
  const [own] = scopes;
  const inOrder = scopes.toSorted((a, b) => precedence(a, own) - precedence(b, own));
  const outcomes = await Promise.all(
    inOrder.map(({ version, locale }) =>
      searcher.search(query, { ...options, limit: Infinity, version, locale }),
    ),
  );
  const [first = emptyOutcome] = outcomes;
  const exact = interleave(outcomes.map((outcome) => outcome.exact));
  const has = new Set(exact.map(keyOf));
  const closest = interleave(outcomes.map((outcome) => outcome.closest)).filter(
    (result) => !has.has(keyOf(result)),
  );
  return {
    exact: exact.slice(0, options.limit),
    exactCount: exact.length,
    closest: closest.slice(0, Math.max(options.limit - exact.length, 0)),
    corrections: first.corrections,
    categories: first.categories,
    marks: new Set(outcomes.flatMap(({ marks }) => [...marks])),
  };
}

/** Where else a query finds something. */
export interface FoundElsewhere {
  readonly scope: KnownScope;
  /** The number of questions that have all words, where it is known. */
  readonly count: number | undefined;
}

/**
 * Looks at the scopes beside `own`, whose outcome is given. The other versions are counted. Another
 * language is counted only where `own` has nothing, since its index costs as much again, and offered
 * without a count otherwise. A scope that has nothing is left out.
 */
export async function findElsewhere(
  searcher: Searcher,
  query: string,
  own: KnownScope,
  others: readonly KnownScope[],
  { exact, closest }: Outcome,
): Promise<FoundElsewhere[]> {
  const hasNothing = exact.length + closest.length === 0;
  const count = async ({ version, locale }: KnownScope): Promise<number> => {
    const options = { version, locale, limit: 1, correcting: false };
    return (await searcher.search(query, options)).exactCount;
  };
  const found = await Promise.all(
    others
      .filter((scope) => !isSameScope(scope, own))
      .map(async (scope): Promise<FoundElsewhere> => {
        const isCounted = hasNothing || scope.locale === own.locale;
        // What cannot be loaded is offered without a count.
        const counted = isCounted ? await count(scope).catch(() => undefined) : undefined;
        return { scope, count: counted };
      }),
  );
  return found.filter(({ count: found }) => found !== 0);
}
