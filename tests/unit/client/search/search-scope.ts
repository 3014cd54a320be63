import {
  readList,
  type Field,
  type ListFile,
  type Lookup,
  type QuestionList,
  type Scope,
} from '../../../../src/client/search/scope.ts';
import { locales, type Locale } from '../../../../src/config/locales.ts';
import {
  createSynonyms,
  pagefindRecords,
  searchList,
  type PagefindRecord,
  type SearchRecord,
  type SearchScopeRecords,
} from '../../../../src/outputs/search-records.ts';

/** A question of a test; its id is its title without blanks where none is given. */
export interface Given extends Partial<SearchRecord> {
  readonly title: string;
  readonly isError?: boolean;
}

/** What the index gives for some records, worked out from the words that they hand to Pagefind. */
function lookUpRecords(records: readonly PagefindRecord[], version: string): Lookup {
  const fields: readonly (readonly [Field, (record: PagefindRecord) => string | undefined])[] = [
    ['title', ({ meta }) => meta['t']],
    ['words', ({ meta }) => meta['w']],
    ['text', ({ content }) => content],
    ['synonyms', ({ meta }) => meta['s']],
  ];
  return (term) => {
    const found = records.flatMap((record): [string, Field][] => {
      const [best] = fields.find(([, read]) => ` ${read(record) ?? ''}`.includes(` ${term}`)) ?? [];
      return best === undefined ? [] : [[`${version}${record.url}`, best]];
    });
    return Promise.resolve(new Map(found));
  };
}

/** A version in a locale, as the settings of the search name it. */
export const nameScope = (version: string, locale: Locale, isCurrent = false): Scope => ({
  version,
  locale,
  versionLabel: version,
  localeLabel: locales[locale].label,
  isCurrent,
  page: `/${locale}/${version}/search/`,
  list: `${locale}/${version}`,
});

/** A scope of a test, with the categories `guide` and `errors`: its file, its list and its look-up. */
export function makeScope(
  given: readonly Given[],
  locale: Locale = 'en',
  synonyms: readonly (readonly string[])[] = [],
  version = 'r2',
): { file: ListFile; list: QuestionList; lookup: Lookup } {
  const glossary = { terms: [], synonyms: synonyms.map((group) => [...group]) };
  const synonymsOf = createSynonyms(glossary);
  const makeRecord = ({
    title,
    id = title.replaceAll(' ', '-'),
    text = '',
    words = [],
  }: Given) => ({
    id,
    url: `/guide/#${id}`,
    title,
    text,
    words,
    synonyms: synonymsOf([title, ...words]),
  });
  const questions = given.filter(({ isError }) => isError !== true).map(makeRecord);
  const errors = given.filter(({ isError }) => isError === true).map(makeRecord);
  const records: SearchScopeRecords = {
    version,
    locale,
    categories: [
      { id: 'guide', title: 'Installation', url: '/guide/', questions },
      { id: 'errors', title: 'Error messages', url: '/errors/', questions: errors },
    ],
  };
  const ids = new Map([...questions, ...errors].map(({ url }) => [url, `${version}${url}`]));
  const file = searchList(records, ids);
  return {
    file,
    list: readList(nameScope(version, locale), file),
    lookup: lookUpRecords(pagefindRecords(records), version),
  };
}
