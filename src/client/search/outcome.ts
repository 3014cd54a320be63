import type { Correction } from './concepts.ts';
import type { ListedQuestion, SearchCategory, SearchScope } from './scope.ts';

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
  /** The beginning of the answer. */
  readonly text: string;
}

/** What a search gives. */
export interface Outcome {
  /** Questions that have all words, the best first. */
  readonly exact: readonly ShownResult[];
  /** How many have all words, also those that are beyond the limit. */
  readonly exactCount: number;
  /** The closest of the others. */
  readonly closest: readonly ShownResult[];
  readonly corrections: readonly Correction[];
  /** Tokens to mark in titles and texts. */
  readonly marks: ReadonlySet<string>;
  /** Categories whose name is what was looked for. */
  readonly categories: readonly SearchCategory[];
}

export const emptyOutcome: Outcome = {
  exact: [],
  exactCount: 0,
  closest: [],
  corrections: [],
  marks: new Set(),
  categories: [],
};

/** Makes the result that shows a question of a scope. */
export function showQuestion(
  { version, locale }: SearchScope,
  { url, title, category, id, text }: ListedQuestion,
): ShownResult {
  return {
    url,
    title,
    locale,
    version,
    category: category.id,
    id,
    categoryTitle: category.title,
    text,
  };
}
