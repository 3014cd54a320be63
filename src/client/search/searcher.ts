import type { Correction } from './understand.ts';
import type { Pagefind } from './pagefind.ts';
import { answerFromPagefind } from './pagefind-answer.ts';
import { pagefindTerm } from './pagefind-term.ts';
import { answerQuery } from './query.ts';
import type { ScopeRecords, SearchRecord } from './records.ts';
import type { SearchScope } from './scope.ts';
import { knownScope, type KnownScope, type SearchSettings } from './settings.ts';
import { buildTextIndex, type TextIndex } from './text-index.ts';

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
  readonly text: string;
}

export interface SearchOptions extends SearchScope {
  readonly limit: number;
  /** Id of the category that the search is narrowed down to. */
  readonly category?: string | undefined;
  /** False leaves misspelt words as they are. */
  readonly correcting?: boolean;
}

/** What a search gives. */
export interface Outcome {
  readonly exact: readonly ShownResult[];
  readonly closest: readonly ShownResult[];
  readonly corrections: readonly Correction[];
  /** Tokens to mark in titles and texts. */
  readonly marks: ReadonlySet<string>;
}

export const emptyOutcome: Outcome = { exact: [], closest: [], corrections: [], marks: new Set() };

/** Where the search gets its files from. */
export interface Sources {
  records(url: string): Promise<ScopeRecords>;
  pagefind(): Promise<Pagefind>;
  /** The locale that Pagefind searches: that of the page. */
  readonly pagefindLocale: string;
}

/** Searches scopes; loads what it needs once. */
export interface Searcher {
  search(query: string, options: SearchOptions): Promise<Outcome>;
  /** Loads what a first search in a scope needs. */
  prepare(scope: SearchScope): Promise<void>;
  categories(scope: SearchScope): Promise<ScopeRecords['categories']>;
}

interface LoadedScope {
  readonly records: ScopeRecords;
  readonly index: TextIndex;
}

/** Answers of Pagefind that are taken into account; each costs a request. */
const pagefindHits = 4;

/** A reader waits for Pagefind no longer than this, in milliseconds. */
const pagefindPatience = 1500;

/** Gives what a promise gives, or the other value where it fails or takes too long. */
function within<Value>(promise: Promise<Value>, patience: number, otherwise: Value): Promise<Value> {
  const late = new Promise<Value>((resolve) => {
    setTimeout(() => {
      resolve(otherwise);
    }, patience);
  });
  return Promise.race([promise.catch(() => otherwise), late]);
}

function shown({ version, locale, categories }: ScopeRecords, record: SearchRecord): ShownResult {
  const category = categories[record.category];
  return {
    url: record.url,
    title: record.title,
    locale,
    version,
    category: category?.id ?? '',
    id: record.id,
    categoryTitle: category?.title ?? '',
    text: record.text,
  };
}

/** Makes the searcher of a site. */
export function createSearcher(settings: SearchSettings, sources: Sources): Searcher {
  const scopes = new Map<string, Promise<LoadedScope>>();
  let pagefind: Promise<Pagefind> | undefined;
  const loadPagefind = () => (pagefind ??= sources.pagefind());

  const loadScope = (url: string): Promise<LoadedScope> => {
    const loading =
      scopes.get(url) ??
      sources.records(url).then((records) => ({ records, index: buildTextIndex(records) }));
    scopes.set(url, loading);
    loading.catch(() => scopes.delete(url));
    return loading;
  };

  const askPagefind = async (query: string, scope: KnownScope, index: TextIndex) => {
    const term = pagefindTerm(query, index);
    if (scope.locale !== sources.pagefindLocale || term === '') return [];
    const loaded = await loadPagefind();
    const found = await loaded.search(term, scope.version, pagefindHits);
    return found.map(({ url }) => url);
  };

  const searchRecords = async (
    query: string,
    scope: KnownScope,
    url: string,
    options: SearchOptions,
  ): Promise<Outcome> => {
    const { records, index } = await loadScope(url);
    const found = await within(askPagefind(query, scope, index), pagefindPatience, []);
    const category = records.categories.findIndex(({ id }) => id === options.category);
    const answer = answerQuery(query, index, {
      limit: options.limit,
      pagefind: found,
      category: category < 0 ? undefined : category,
      ...(options.correcting === undefined ? {} : { correcting: options.correcting }),
    });
    const show = (record: SearchRecord) => shown(records, record);
    return { ...answer, exact: answer.exact.map(show), closest: answer.closest.map(show) };
  };

  return {
    search: async (query, options) => {
      const scope = knownScope(settings, options.version, options.locale);
      if (scope === undefined || query.trim() === '') return emptyOutcome;
      if (scope.records !== null) return searchRecords(query, scope, scope.records, options);
      if (scope.locale !== sources.pagefindLocale) return emptyOutcome;
      return answerFromPagefind(query, await loadPagefind(), options);
    },
    prepare: async ({ version, locale }) => {
      const scope = knownScope(settings, version, locale);
      if (locale === sources.pagefindLocale) loadPagefind().catch(() => undefined);
      if (scope?.records != null) await loadScope(scope.records);
    },
    categories: async ({ version, locale }) => {
      const url = knownScope(settings, version, locale)?.records;
      return url == null ? [] : (await loadScope(url)).records.categories;
    },
  };
}
