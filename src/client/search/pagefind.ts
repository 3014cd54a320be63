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
  /** The number of records in each version. */
  readonly versions: Readonly<Record<string, number>>;
}

/** Pagefind, which searches the page's own locale. */
export interface Pagefind {
  /** Finds the records of a version that have all words; reads the first `limit` of them. */
  search(term: string, version: string, limit: number): Promise<PagefindFound>;
}

interface PagefindResponse {
  readonly results: readonly { data(): Promise<PagefindData> }[];
  readonly totalFilters: Readonly<Record<string, Readonly<Record<string, number>> | undefined>>;
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

/**
 * Loads Pagefind from the folder of its index. It takes its language from the page. It runs without
 * its worker, which would cost a further download and is of no use in an index of this size.
 */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  const { href } = new URL(`${folder}pagefind.js`, location.href);
  const { createInstance } = (await import(/* @vite-ignore */ href)) as PagefindModule;
  const instance = createInstance({ noWorker: true, basePath: folder, baseUrl: '/' });
  // A search for nothing ends when everything is loaded; `init()` does not wait for that.
  await instance.search('');
  return {
    search: async (term, version, limit) => {
      const { results, totalFilters } = await instance.search(term, { filters: { version } });
      const records = await Promise.all(results.slice(0, limit).map((result) => result.data()));
      return { records, versions: totalFilters['version'] ?? {} };
    },
  };
}
