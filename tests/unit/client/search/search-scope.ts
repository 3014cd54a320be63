import type { Lookup } from '../../../../src/client/search/pagefind.ts';
import type { Field } from '../../../../src/client/search/rank.ts';
import { readList, type ListFile, type QuestionList } from '../../../../src/client/search/scope.ts';
import {
  createSynonyms,
  pagefindRecords,
  vocabularyOf,
  type PagefindRecord,
  type SearchRecord,
  type SearchScopeRecords,
} from '../../../../src/outputs/search-records.ts';

/** A question of a test; its id is its title without blanks where none is given. */
export interface Given extends Partial<SearchRecord> {
  readonly title: string;
}

const makeRecord = ({ title, id = title.replaceAll(' ', '-'), ...given }: Given): SearchRecord => ({
  id,
  url: `/guide/#${id}`,
  category: 0,
  title,
  text: '',
  words: [],
  ...given,
});

/** What the index gives for some records, worked out from the words that they hand to Pagefind. */
function lookUpRecords(records: ReturnType<typeof pagefindRecords>, prefix: string): Lookup {
  const fields: readonly (readonly [Field, (record: PagefindRecord) => string | undefined])[] = [
    ['title', ({ meta }) => meta['t']],
    ['words', ({ meta }) => meta['w']],
    ['text', ({ content }) => content],
    ['synonyms', ({ meta }) => meta['s']],
  ];
  return (term) => {
    const found = records.flatMap((record): [string, Field][] => {
      const [best] = fields.find(([, read]) => ` ${read(record) ?? ''}`.includes(` ${term}`)) ?? [];
      return best === undefined ? [] : [[`${prefix}${record.url}`, best]];
    });
    return Promise.resolve(new Map(found));
  };
}

/** A scope of a test, with the categories `guide` and `errors`: its file, its list and its look-up. */
export function makeScope(
  given: readonly Given[],
  locale: 'en' | 'zh-CN' = 'en',
  synonyms: readonly (readonly string[])[] = [],
  version = 'r2',
): { file: ListFile; list: QuestionList; lookup: Lookup; records: SearchScopeRecords } {
  const records: SearchScopeRecords = {
    version,
    locale,
    categories: [
      { id: 'guide', title: 'Installation', url: '/guide/' },
      { id: 'errors', title: 'Error messages', url: '/errors/' },
    ],
    questions: given.map(makeRecord),
  };
  const synonymsOf = createSynonyms({ terms: [], synonyms: synonyms.map((group) => [...group]) });
  const file: ListFile = {
    prefix: version,
    categories: records.categories,
    questions: records.questions.map(
      ({ url, id, category, title, text }) =>
        [url, id, category, title, text.slice(0, 160)] as const,
    ),
    vocabulary: vocabularyOf(records, synonymsOf),
  };
  return {
    file,
    list: readList({ version, locale }, file),
    lookup: lookUpRecords(pagefindRecords(records, synonymsOf), version),
    records,
  };
}
