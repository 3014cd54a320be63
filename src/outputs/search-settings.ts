import { localeIds, locales, type Locale } from '../config/locales.ts';
import { stopWords, weakWords } from '../config/search-words.ts';
import { thesaurus } from '../config/thesaurus.ts';
import en from '../i18n/en.json';
import zhCN from '../i18n/zh-CN.json';
import type { FaqIndex } from '../routing/faq-index.ts';
import type { Paths } from '../routing/paths.ts';

const tables: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { en, 'zh-CN': zhCN };

/**
 * Above this number of questions a scope is searched by Pagefind: its records would cost a reader more
 * than Pagefind's parts of an index.
 */
export const recordsLimit = 500;

const countQuestions = (index: FaqIndex, version: string, locale: Locale): number =>
  index.categories(version, locale).reduce((sum, { questions }) => sum + questions.length, 0);

/** Address of the records of a scope; null where they are too many to be loaded. */
export function recordsPath(
  index: FaqIndex,
  version: string,
  locale: Locale,
  paths: Paths,
): string | null {
  const isLarge = countQuestions(index, version, locale) > recordsLimit;
  return isLarge ? null : paths.searchRecords(locale, version);
}

/** What the search in the browser is told about the site, in the words of a locale. */
export function searchSettings(index: FaqIndex, locale: Locale, paths: Paths) {
  const strings = Object.entries(tables[locale]).filter(([key]) => key.startsWith('search.say.'));
  return {
    strings: Object.fromEntries(strings),
    lexicon: { stopWords, weakWords, thesaurus },
    pagefind: paths.pagefind(),
    scopes: localeIds.flatMap((id) =>
      index.versions.map(({ id: version, label, status }) => ({
        locale: id,
        version,
        localeLabel: locales[id].label,
        versionLabel: label,
        isCurrent: status === 'current',
        page: paths.search(id, version),
        records: recordsPath(index, version, id, paths),
        count: countQuestions(index, version, id),
      })),
    ),
  };
}

export type SearchSettings = ReturnType<typeof searchSettings>;
