import { latinWordsIn, stem } from '../../i18n/words.ts';
import type { searchList } from '../../outputs/search-records.ts';
import type { searchSettings } from '../../outputs/search-settings.ts';

/** What the build tells the search about the site, in the words of a locale. */
export type SearchSettings = ReturnType<typeof searchSettings>;

/** A version in a locale, as the search offers it. The client knows no list of either. */
export type Scope = SearchSettings['scopes'][number];

/** The file that the build writes for each scope. */
export type ListFile = ReturnType<typeof searchList>;

/** A category, as lists and results name it. */
export type SearchCategory = ListFile['categories'][number];

/** What is known of a scope before Pagefind is asked. */
export type QuestionList = ReturnType<typeof readList>;

export type Question = QuestionList['questions'][number];

/** Reads the list of a scope. */
export function readList(scope: Scope, { categories, ...file }: ListFile) {
  const questions = categories.flatMap((category) =>
    category.questions.map((listed) => {
      const url = `${category.url}#${encodeURIComponent(listed.id)}`;
      return { ...listed, url, category, scope };
    }),
  );
  const texts = questions.flatMap(({ title, text }) => [title, text]);
  const vocabulary = [...latinWordsIn(texts), ...file.vocabulary.split(' ')];
  const stems = new Set(vocabulary.map(stem));
  return { categories, questions, vocabulary, stems, text: texts.join('\n') };
}

/** The texts that a question is found by. */
export type Field = 'title' | 'words' | 'text' | 'synonyms';

/** Asks for a token, or for all that begin so; gives the best field that each record has it in. */
export type Lookup = (term: string) => Promise<ReadonlyMap<string, Field>>;

/** What Pagefind tells of a record that it finds. */
interface PagefindResult {
  readonly id: string;
  /** Positions in the content. */
  readonly words: readonly number[];
  readonly matchedMetaFields?: readonly string[];
}

/** What this uses of the module that Pagefind's build writes. */
export interface PagefindModule {
  createInstance(options: Readonly<Record<string, unknown>>): {
    search(term: string): Promise<{ readonly results: readonly PagefindResult[] }>;
  };
}

/** Reads off a result the best field in which the record has the term. */
export function fieldOf({ words, matchedMetaFields = [] }: PagefindResult): Field {
  if (matchedMetaFields.includes('t')) return 'title';
  if (matchedMetaFields.includes('w')) return 'words';
  return words.length > 0 ? 'text' : 'synonyms';
}

/** Does the work of a key once; forgets what failed. */
export function remember<Key, Value>(work: (key: Key) => Promise<Value>) {
  const known = new Map<Key, Promise<Value>>();
  return (key: Key): Promise<Value> => {
    const value = known.get(key) ?? work(key);
    known.set(key, value);
    value.catch(() => known.delete(key));
    return value;
  };
}

/** Asks for a file that is about to be read. */
function preload(href: string): void {
  const link = document.createElement('link');
  document.head.append(Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: '', href }));
}

let failures = 0;

async function startPagefind(folder: string, locale: string): Promise<Lookup> {
  const language = `und-${locale.toLowerCase()}`;
  // Pagefind asks for these one after the other.
  preload(`${folder}pagefind-entry.json?ts=1`);
  preload(`${folder}pagefind.${language}.pf_meta`);
  preload(`${folder}wasm.unknown.pagefind`);
  // Instances of one module share its WebAssembly, which each starts anew and takes from the others, and
  // a browser remembers a module that was cut off: so each locale and each attempt has its own.
  const address = `${folder}pagefind.js?${locale}${'-again'.repeat(failures)}`;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule;
  const root = document.documentElement;
  const { lang } = root;
  // A new instance reads its language off the page at once, and takes it from nowhere else.
  root.lang = language;
  // The tag is that of the entry's address above.
  const options = { noWorker: true, basePath: folder, baseUrl: '/', metaCacheTag: '1' };
  const instance = createInstance(options);
  root.lang = lang;
  // A search for nothing ends when everything is loaded; `init()` does not wait for that.
  await instance.search('');
  return remember(async (term: string) => {
    const { results } = await instance.search(term);
    return new Map(results.map((result) => [result.id, fieldOf(result)]));
  });
}

/**
 * Loads Pagefind for a locale. Each term is looked up once. It runs without its worker, which would
 * cost a further download and is of no use where a look-up takes a millisecond. Throws where that
 * fails; the next call asks for all files anew.
 */
export async function loadPagefind(folder: string, locale: string): Promise<Lookup> {
  try {
    return await startPagefind(folder, locale);
  } catch (error) {
    failures += 1;
    // What was asked for ahead is given to the next who asks, damaged or not: it is used up here.
    for (const link of document.querySelectorAll<HTMLLinkElement>('link[as=fetch]')) {
      fetch(link.href).catch(() => undefined);
      link.remove();
    }
    throw error;
  }
}
