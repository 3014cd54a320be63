import { createLexicon } from './lexicon.ts';
import { emptyOutcome, showRecord, type Outcome } from './outcome.ts';
import { answerFromPagefind } from './pagefind-answer.ts';
import { pagefindTerm } from './pagefind-term.ts';
import type { Pagefind } from './pagefind.ts';
import { within } from './patience.ts';
import { answerQuery } from './query.ts';
import type { ScopeRecords, SearchRecord } from './records.ts';
import type { SearchScope } from './scope.ts';
import { knownScope, type KnownScope, type SearchSettings } from './settings.ts';
import { buildTextIndex, type TextIndex } from './text-index.ts';

export interface SearchOptions extends SearchScope {
  readonly limit: number;
  /** Id of the category that the search is narrowed down to. */
  readonly category?: string | undefined;
  /** False leaves misspelt words as they are. */
  readonly correcting?: boolean;
}

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
  /**
   * Tells how many questions of each version have all words, in the locale of the page; nothing where
   * Pagefind is not asked.
   */
  countVersions(query: string, scope: SearchScope): Promise<VersionCounts | undefined>;
  /** Loads what a first search in a scope needs. */
  prepare(scope: SearchScope): Promise<void>;
  categories(scope: SearchScope): Promise<ScopeRecords['categories']>;
}

export type VersionCounts = Readonly<Record<string, number>>;

interface LoadedScope {
  readonly records: ScopeRecords;
  readonly index: TextIndex;
}

/** Records of Pagefind that are taken into account; each costs a request. */
const pagefindHits = 2;

/** An answer waits for Pagefind no longer than this, in milliseconds: it refines the order. */
const pagefindPatience = 80;

/** Makes the searcher of a site. */
export function createSearcher(settings: SearchSettings, sources: Sources): Searcher {
  const lexicon = createLexicon(settings.lexicon);
  const scopes = new Map<string, Promise<LoadedScope>>();
  let pagefind: Promise<Pagefind> | undefined;
  let readyPagefind: Pagefind | undefined;

  const loadPagefind = (): Promise<Pagefind> => {
    pagefind ??= sources.pagefind();
    pagefind.then(
      (loaded) => (readyPagefind = loaded),
      () => (pagefind = undefined),
    );
    return pagefind;
  };

  const loadScope = (url: string): Promise<LoadedScope> => {
    const loading =
      scopes.get(url) ??
      sources
        .records(url)
        .then((records) => ({ records, index: buildTextIndex(records, lexicon) }));
    scopes.set(url, loading);
    loading.catch(() => scopes.delete(url));
    return loading;
  };

  const askPagefind = async (query: string, scope: SearchScope, index: TextIndex) => {
    const term = pagefindTerm(query, index);
    if (scope.locale !== sources.pagefindLocale || term === '') return undefined;
    // The first search of a page does not wait for it to be loaded, and so costs half.
    return readyPagefind?.search(term, scope.version, pagefindHits);
  };

  const searchRecords = async (
    query: string,
    scope: KnownScope,
    url: string,
    { limit, category, correcting = true }: SearchOptions,
  ): Promise<Outcome> => {
    if (scope.locale === sources.pagefindLocale) loadPagefind().catch(() => undefined);
    const { records, index } = await loadScope(url);
    const found = await within(askPagefind(query, scope, index), pagefindPatience, undefined);
    const position = records.categories.findIndex(({ id }) => id === category);
    const answer = answerQuery(query, index, {
      limit,
      correcting,
      pagefind: found?.records.map(({ url: address }) => address) ?? [],
      category: position < 0 ? undefined : position,
    });
    const show = (record: SearchRecord) => showRecord(records, record);
    return { ...answer, exact: answer.exact.map(show), closest: answer.closest.map(show) };
  };

  return {
    search: async (query, options) => {
      const scope = knownScope(settings, options.version, options.locale);
      if (scope === undefined || query.trim() === '') return emptyOutcome;
      if (scope.records !== null) return searchRecords(query, scope, scope.records, options);
      if (scope.locale !== sources.pagefindLocale) return emptyOutcome;
      return answerFromPagefind(query, await loadPagefind(), lexicon, options);
    },
    countVersions: async (query, scope) => {
      const url = knownScope(settings, scope.version, scope.locale)?.records;
      if (url == null) return undefined;
      const { index } = await loadScope(url);
      await loadPagefind();
      return (await askPagefind(query, scope, index))?.versions;
    },
    prepare: async ({ version, locale }) => {
      const url = knownScope(settings, version, locale)?.records;
      if (locale === sources.pagefindLocale) loadPagefind().catch(() => undefined);
      if (url != null) await loadScope(url);
    },
    categories: async ({ version, locale }) => {
      const url = knownScope(settings, version, locale)?.records;
      return url == null ? [] : (await loadScope(url)).records.categories;
    },
  };
}
