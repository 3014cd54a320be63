import type { Field } from './rank.ts';
import type { LocaleId } from './scope.ts';

/** Asks for a token, which ends in `_`, or for all that begin so; gives where the records have it, by id. */
export type Lookup = (term: string) => Promise<ReadonlyMap<string, Field>>;

/** What Pagefind tells of a record that it finds. */
export interface PagefindResult {
  readonly id: string;
  /** Positions in the content. */
  readonly words: readonly number[];
  readonly matchedMetaFields?: readonly string[];
}

interface PagefindInstance {
  search(term: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}

/** What this uses of the module that Pagefind's build writes. */
export interface PagefindModule {
  createInstance(options: Readonly<Record<string, unknown>>): PagefindInstance;
}

/** The fields of the metadata, the best first. */
const metaFields: readonly (readonly [name: string, field: Field])[] = [
  ['t', 'title'],
  ['w', 'words'],
];

/** Reads off a result the best field in which the record has the term. */
export function fieldOf({ words, matchedMetaFields = [] }: PagefindResult): Field {
  const [, field] = metaFields.find(([name]) => matchedMetaFields.includes(name)) ?? [];
  return field ?? (words.length > 0 ? 'text' : 'synonyms');
}

/** What the build calls a locale in Pagefind. */
const languageOf = (locale: LocaleId): string => `und-${locale.toLowerCase()}`;

/** Runs a function while the page calls itself one of another language. */
function inLanguage<Value>(language: string, run: () => Value): Value {
  const root = document.documentElement;
  const { lang } = root;
  root.lang = language;
  try {
    return run();
  } finally {
    root.lang = lang;
  }
}

let failures = 0;

/** Imports the script of Pagefind. A browser remembers one that was cut off, so it is asked for anew. */
async function importPagefind(href: string): Promise<PagefindModule> {
  const address = failures === 0 ? href : `${href}&again=${String(failures)}`;
  try {
    return (await import(/* @vite-ignore */ address)) as PagefindModule;
  } catch (error) {
    failures += 1;
    throw error;
  }
}

/**
 * Loads Pagefind for a locale. Each term is looked up once. It runs without its worker, which would
 * cost a further download and is of no use where a look-up takes a millisecond.
 */
export async function loadPagefind(folder: string, locale: LocaleId): Promise<Lookup> {
  // Instances of one module share its WebAssembly, which each starts anew and takes from the others, so
  // each locale has a module of its own.
  const { href } = new URL(`${folder}pagefind.js?${locale}`, location.href);
  const { createInstance } = await importPagefind(href);
  // With a fixed tag a browser asks for the entry once a visit.
  const options = { noWorker: true, basePath: folder, baseUrl: '/', metaCacheTag: '1' };
  // A new instance reads its language off the page at once, and takes it from nowhere else.
  const instance = inLanguage(languageOf(locale), () => createInstance(options));
  // A search for nothing ends when everything is loaded; `init()` does not wait for that.
  await instance.search('');
  return remember(async (term) => {
    const { results } = await instance.search(term);
    return new Map(results.map((result) => [result.id, fieldOf(result)]));
  });
}

/** Does the work of a key once; forgets what failed. */
export function remember<Value>(work: (key: string) => Promise<Value>) {
  const known = new Map<string, Promise<Value>>();
  return (key: string): Promise<Value> => {
    const value = known.get(key) ?? work(key);
    known.set(key, value);
    value.catch(() => known.delete(key));
    return value;
  };
}
