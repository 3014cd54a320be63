import { stem } from '../../i18n/words.ts';

/** A locale as the site names it; the client knows no list of them. */
export type LocaleId = string;

/** The version and locale that is searched. */
export interface SearchScope {
  readonly version: string;
  readonly locale: LocaleId;
}

/** Tells whether two scopes are the same. */
export function isSameScope(a: SearchScope, b: SearchScope): boolean {
  return a.version === b.version && a.locale === b.locale;
}

/** A category, as lists and results name it. */
export interface SearchCategory {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

/** The file that the build writes for each scope. */
export interface ListFile {
  /** What the ids of Pagefind begin with. */
  readonly prefix: string;
  readonly categories: readonly SearchCategory[];
  /** Pagefind's id without the prefix, id, position of the category, title, beginning of the answer. */
  readonly questions: readonly (readonly [string, string, number, string, string])[];
  /**
   * The Latin words of the scope in order. Each begins with a digit: the number of letters that it
   * shares with the one before.
   */
  readonly vocabulary: string;
}

/** A question of a list. */
export interface ListedQuestion {
  readonly id: string;
  readonly url: string;
  readonly category: SearchCategory;
  readonly title: string;
  readonly text: string;
}

/** What is known of a scope before Pagefind is asked. */
export interface QuestionList extends SearchScope {
  readonly categories: readonly SearchCategory[];
  readonly questions: readonly ListedQuestion[];
  /** Positions of the questions by Pagefind's ids. */
  readonly positions: ReadonlyMap<string, number>;
  /** The Latin words. */
  readonly vocabulary: readonly string[];
  readonly stems: ReadonlySet<string>;
}

/** Reads the list of a scope. */
export function readList({ version, locale }: SearchScope, file: ListFile): QuestionList {
  const { prefix, categories, questions } = file;
  let last = '';
  const vocabulary = file.vocabulary.split(' ').map((each) => {
    last = last.slice(0, Number(each[0])) + each.slice(1);
    return last;
  });
  return {
    version,
    locale,
    categories,
    positions: new Map(questions.map(([record], position) => [`${prefix}${record}`, position])),
    questions: questions.flatMap(([, id, position, title, text]) => {
      const category = categories[position];
      if (category === undefined) return [];
      return [{ id, url: `${category.url}#${encodeURIComponent(id)}`, category, title, text }];
    }),
    vocabulary,
    stems: new Set(vocabulary.map(stem)),
  };
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * Loads a file that the build packed with gzip: JSON whose shape the caller knows, since the same
 * build wrote it.
 */
export async function fetchPack<Shape>(url: string): Promise<Shape> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Unexpected status ${String(response.status)} of ${url}`);
  // Not `blob()`: of a response that was asked for ahead, Chromium now and then fails to give it.
  const bytes = new Uint8Array(await response.arrayBuffer());
  const file = new Blob([bytes]);
  // A host that takes the file for compressed transfer has it unpacked by the browser already.
  const stream = isGzip(bytes)
    ? file.stream().pipeThrough(new DecompressionStream('gzip'))
    : file.stream();
  return (await new Response(stream).json()) as Shape;
}
