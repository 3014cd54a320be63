import { createLexicon } from './lexicon.ts';
import { emptyOutcome, showRecord, type Outcome } from './outcome.ts';
import { answerFromPagefind, type AskPagefind } from './pagefind-answer.ts';
import { pagefindTerm } from './pagefind-term.ts';
import type { Pagefind } from './pagefind.ts';
import { within } from './patience.ts';
import { answerQuery, type Answer } from './query.ts';
import type { ScopeRecords, SearchRecord } from './records.ts';
import type { LocaleId, SearchScope } from './scope.ts';
import { knownScope, type SearchSettings } from './settings.ts';
import { createTextIndex, type TextIndex } from './text-index.ts';

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
  pagefind(locale: LocaleId): Promise<Pagefind>;
}

/** Searches scopes; loads what it needs once. */
export interface Searcher {
  search(query: string, options: SearchOptions): Promise<Outcome>;
  /** Answers from what is loaded first, the titles, while the rest is on its way. */
  preview(query: string, options: SearchOptions): Promise<Outcome>;
  /** Loads what a first search in a scope needs. */
  prepare(scope: SearchScope): Promise<void>;
  categories(scope: SearchScope): Promise<ScopeRecords['categories']>;
}

interface LoadedScope {
  readonly records: ScopeRecords;
  readonly index: TextIndex;
}

/** Records of Pagefind that are taken into account; each costs a request. */
const pagefindHits = 2;

/** An answer waits for Pagefind no longer than this, in milliseconds: it refines the order. */
const pagefindPatience = 80;

/** Tells whether a query is another one, rather than the former typed on or taken back. */
const isAnother = (query: string, former: string): boolean =>
  !query.startsWith(former) && !former.startsWith(query);

function toOutcome(records: ScopeRecords, answer: Answer): Outcome {
  const show = (record: SearchRecord) => showRecord(records, record);
  return {
    ...answer,
    exact: answer.exact.map(show),
    closest: answer.closest.map(show),
    categories: [],
  };
}

/** Remembers what was loaded under a key; forgets what could not be loaded. */
function loadOnce<Value>(load: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const loaded = new Map<string, Promise<Value>>();
  return (key) => {
    const value = loaded.get(key) ?? load(key);
    loaded.set(key, value);
    value.catch(() => loaded.delete(key));
    return value;
  };
}

/** Makes the searcher of a site. */
export function createSearcher(settings: SearchSettings, sources: Sources): Searcher {
  const lexicon = createLexicon(settings.lexicon);
  let firstQuery: string | undefined;
  const loadPagefind = loadOnce((locale) => sources.pagefind(locale));
  const loadScope = loadOnce(async (url): Promise<LoadedScope> => {
    const records = await sources.records(url);
    return { records, index: createTextIndex(records, lexicon) };
  });

  /** The first query is answered from the records alone, and so costs half of what it would. */
  const secondOpinion = async (
    query: string,
    { version, locale }: SearchScope,
    index: TextIndex,
  ) => {
    firstQuery ??= query;
    const term = isAnother(query, firstQuery) ? pagefindTerm(query, index) : '';
    if (term === '') return [];
    const { records } = await (await loadPagefind(locale)).search(term, version, pagefindHits);
    return records.map(({ url }) => url);
  };

  const searchRecords = async (
    query: string,
    { records, index }: LoadedScope,
    { limit, category, correcting = true, ...scope }: SearchOptions,
  ): Promise<Outcome> => {
    const position = records.categories.findIndex(({ id }) => id === category);
    const answer = answerQuery(query, index, {
      limit,
      correcting,
      pagefind: await within(secondOpinion(query, scope, index), pagefindPatience, []),
      category: position < 0 ? undefined : position,
    });
    return toOutcome(records, answer);
  };

  const searchPagefind = async (query: string, options: SearchOptions): Promise<Outcome> => {
    const { version, locale } = options;
    const pagefind = await loadPagefind(locale);
    const ask: AskPagefind = (term, limit) => pagefind.search(term, version, limit);
    const { records, answer } = await answerFromPagefind(query, ask, lexicon, options);
    return toOutcome(records, answer);
  };

  const search = async (query: string, options: SearchOptions): Promise<Outcome> => {
    const scope = knownScope(settings, options.version, options.locale);
    if (scope === undefined || query.trim() === '') return emptyOutcome;
    // Without its records a scope is still in the index of Pagefind.
    const loaded = scope.records === null ? undefined : await loadScope(scope.records).catch(none);
    return loaded === undefined
      ? searchPagefind(query, options)
      : searchRecords(query, loaded, options);
  };
  return {
    search,
    preview: search,
    prepare: async ({ version, locale }) => {
      const url = knownScope(settings, version, locale)?.records;
      await (url == null ? loadPagefind(locale) : loadScope(url));
    },
    categories: async ({ version, locale }) => {
      const url = knownScope(settings, version, locale)?.records;
      return url == null ? [] : (await loadScope(url)).records.categories;
    },
  };
}

const none = (): undefined => undefined;
