/** The parts of Pagefind's browser interface that the search uses. */
interface PagefindResult {
  data(): Promise<PagefindData>;
}

export interface PagefindData {
  readonly url: string;
  /** The text of the record. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly filters: Readonly<Record<string, readonly string[] | undefined>>;
}

interface PagefindInstance {
  search(
    term: string,
    options: { readonly filters: Readonly<Record<string, string>> },
  ): Promise<{ readonly results: readonly PagefindResult[] }>;
}

interface PagefindModule {
  createInstance(options: Readonly<Record<string, unknown>>): PagefindInstance;
}

/** Pagefind, asked for one version of the page's own locale. */
export interface Pagefind {
  /** The first `limit` records that have all words, the best first. */
  search(term: string, version: string, limit: number): Promise<readonly PagefindData[]>;
}

/**
 * Loads Pagefind from the folder of its index. It searches the language of the page. It runs without
 * its worker, which would cost a further download and is of no use in an index of this size.
 */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  const { createInstance } = (await import(
    /* @vite-ignore */ new URL(`${folder}pagefind.js`, location.href).href
  )) as PagefindModule;
  const instance = createInstance({ noWorker: true, basePath: folder, baseUrl: '/' });
  return {
    search: async (term, version, limit) => {
      const { results } = await instance.search(term, { filters: { version } });
      return Promise.all(results.slice(0, limit).map((result) => result.data()));
    },
  };
}
