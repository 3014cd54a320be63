import { localeIds, locales, type Locale } from '../config/locales.ts';
import en from '../i18n/en.json';
import zhCN from '../i18n/zh-CN.json';
import type { FaqIndex } from '../routing/faq-index.ts';
import type { Paths } from '../routing/paths.ts';

const tables: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { en, 'zh-CN': zhCN };

/** What the search in the browser is told about the site, in the words of a locale. */
export function searchSettings(index: FaqIndex, locale: Locale, paths: Paths) {
  const strings = Object.entries(tables[locale]).filter(([key]) => key.startsWith('search.say.'));
  return {
    strings: Object.fromEntries(strings),
    pagefind: paths.pagefind(),
    scopes: localeIds.flatMap((id) =>
      index.versions.map(({ id: version, label, status }) => ({
        locale: id,
        version,
        localeLabel: locales[id].label,
        versionLabel: label,
        isCurrent: status === 'current',
        page: paths.search(id, version),
        list: paths.searchList(id, version),
      })),
    ),
  };
}
