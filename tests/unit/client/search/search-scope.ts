import { stopWords, weakWords } from '../../../../src/config/search-words.ts';
import { thesaurus } from '../../../../src/config/thesaurus.ts';
import { createLexicon } from '../../../../src/client/search/lexicon.ts';
import type { ScopeRecords, SearchRecord } from '../../../../src/client/search/records.ts';

/** The lexicon of the site. */
export const lexicon = createLexicon({ stopWords, weakWords, thesaurus });

/** A record of a test; its id is the anchor. */
export function makeRecord(
  id: string,
  title: string,
  text: string,
  given: Partial<SearchRecord> = {},
): SearchRecord {
  return { title, text, names: [], words: [], category: 0, url: `/en/r1/guide/#${id}`, ...given };
}

/** A scope of a test with the categories `guide` and `errors`. */
export function makeScope(questions: readonly SearchRecord[], locale = 'en'): ScopeRecords {
  return {
    version: 'r1',
    locale,
    categories: [
      { id: 'guide', title: 'Guide', tags: [] },
      { id: 'errors', title: 'Errors', tags: [] },
    ],
    questions,
  };
}
