import type { LocaleId } from './scope.ts';

/** A question as the search of one version and locale knows it. */
export interface SearchRecord {
  readonly title: string;
  /** The answer as plain text, blanks folded. */
  readonly text: string;
  /** What the question is called in the other locale and in other versions. */
  readonly names: readonly string[];
  /** The words that authors wrote for the search. */
  readonly words: readonly string[];
  /** Position in the list of categories. */
  readonly category: number;
  /** Absolute path with the base and the anchor. */
  readonly url: string;
}

/** The id of a question: the anchor of its address. */
export const questionId = ({ url }: SearchRecord): string =>
  decodeURIComponent(url.slice(url.indexOf('#') + 1));

export interface SearchCategory {
  readonly id: string;
  readonly title: string;
  readonly tags: readonly string[];
}

/** The file that the build writes for each version and locale. */
export interface ScopeRecords {
  readonly version: string;
  readonly locale: LocaleId;
  readonly categories: readonly SearchCategory[];
  readonly questions: readonly SearchRecord[];
}
