import { questionId, type ScopeRecords, type SearchRecord } from './records.ts';
import type { Found } from './query.ts';

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
  readonly text: string;
}

/** A category whose name is what was looked for. */
export interface FoundCategory {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

/** What a search gives. */
export interface Outcome extends Found<ShownResult> {
  readonly categories: readonly FoundCategory[];
}

export const emptyOutcome: Outcome = {
  exact: [],
  exactCount: 0,
  closest: [],
  corrections: [],
  marks: new Set(),
  categories: [],
};

/** Makes the result that shows a record of a scope. */
export function showRecord(
  { version, locale, categories }: ScopeRecords,
  record: SearchRecord,
): ShownResult {
  const category = categories[record.category];
  return {
    url: record.url,
    title: record.title,
    locale,
    version,
    category: category?.id ?? '',
    id: questionId(record),
    categoryTitle: category?.title ?? '',
    text: record.text,
  };
}
