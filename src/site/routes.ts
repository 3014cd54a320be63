import { localeIds, type Locale } from '../config/locales.ts';
import type { Version } from '../config/versions.ts';
import type { Category } from '../faq/schema.ts';
import { historyIds, questionHistory, type QuestionHistory } from '../views/question-history.ts';
import { loadFaq } from './load-faq.ts';

export interface LocaleProps {
  readonly locale: Locale;
}

/** The routes of all locales: `/<locale>`. */
export const localeRoutes = () =>
  localeIds.map((locale) => ({ params: { locale }, props: { locale } satisfies LocaleProps }));

export interface VersionProps {
  readonly locale: Locale;
  readonly version: Version;
}

/** The routes of all versions in all locales: `/<locale>/<version>`. */
export async function versionRoutes() {
  const { versions } = await loadFaq();
  return localeIds.flatMap((locale) =>
    versions.map((version) => ({
      params: { locale, version: version.id },
      props: { locale, version } satisfies VersionProps,
    })),
  );
}

export interface CategoryProps {
  readonly category: Category;
}

/** The routes of all categories: `/<locale>/<version>/<category>`. */
export async function categoryRoutes() {
  const faq = await loadFaq();
  return faq.versions.flatMap(({ id: version }) =>
    localeIds.flatMap((locale) =>
      faq.categories(version, locale).map((category) => ({
        params: { locale, version, category: category.category },
        props: { category } satisfies CategoryProps,
      })),
    ),
  );
}

export interface QuestionProps {
  readonly locale: Locale;
  readonly history: QuestionHistory;
}

/** The routes of all questions whose id an author wrote: `/<locale>/questions/<id>`. */
export async function questionRoutes() {
  const faq = await loadFaq();
  return localeIds.flatMap((locale) =>
    historyIds(faq).flatMap((id) => {
      const history = questionHistory(faq, locale, id);
      const props = history && ({ locale, history } satisfies QuestionProps);
      return props === undefined ? [] : [{ params: { locale, id }, props }];
    }),
  );
}
