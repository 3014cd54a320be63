import type { LocaleId } from './scope.ts';

/** A record of the index, as far as the search reads it. */
export interface PagefindData {
  readonly url: string;
  /** The text of the record. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly filters: Readonly<Record<string, readonly string[] | undefined>>;
}

/** What Pagefind finds for a term. */
export interface PagefindFound {
  /** The first records, the best first. */
  readonly records: readonly PagefindData[];
  /** The number of records, also of those that were not read. */
  readonly count: number;
}

/** Pagefind, which searches one locale. */
export interface Pagefind {
  /** Finds the records of a version that have all words; reads the first `limit` of them. */
  search(term: string, version: string, limit: number): Promise<PagefindFound>;
}

interface PagefindResponse {
  readonly results: readonly { data(): Promise<PagefindData> }[];
}

interface PagefindInstance {
  search(
    term: string,
    options?: { readonly filters: Readonly<Record<string, string>> },
  ): Promise<PagefindResponse>;
}

interface PagefindModule {
  createInstance(options: Readonly<Record<string, unknown>>): PagefindInstance;
}

/** Runs a function while the page calls itself one of another locale. */
function inLocale<Value>(locale: LocaleId, run: () => Value): Value {
  const root = document.documentElement;
  const { lang } = root;
  root.lang = locale;
  try {
    return run();
  } finally {
    root.lang = lang;
  }
}

/**
 * Loads Pagefind for a locale from the folder of its index. It runs without its worker, which would
 * cost a further download and is of no use in an index of this size.
 */
export async function loadPagefind(folder: string, locale: LocaleId): Promise<Pagefind> {
  const { href } = new URL(`${folder}pagefind.js`, location.href);
  const { createInstance } = (await import(/* @vite-ignore */ href)) as PagefindModule;
  const options = { noWorker: true, basePath: folder, baseUrl: '/' };
  // A new instance reads its language off the page at once, and takes it from nowhere else.
  const instance = inLocale(locale, () => createInstance(options));
  // A search for nothing ends when everything is loaded; `init()` does not wait for that.
  await instance.search('');
  return {
    search: async (term, version, limit) => {
      const { results } = await instance.search(term, { filters: { version } });
      const records = await Promise.all(results.slice(0, limit).map((result) => result.data()));
      return { records, count: results.length };
    },
  };
}
