import { localeIds, type Locale } from '../config/locales.ts';
import type { Version } from '../config/versions.ts';
import type { Category } from '../faq/schema.ts';
import type { PlacedQuestion } from '../routing/faq-index.ts';
import { historyIds, questionHistory, type QuestionHistory } from '../views/question-history.ts';
import { relatedQuestions } from '../views/related-questions.ts';
import { loadFaq, paths } from './load-faq.ts';

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
  /** What the answer links to, and what links to it. */
  readonly related: readonly PlacedQuestion[];
}

/** The routes of all questions whose id an author wrote: `/<locale>/questions/<id>`. */
export async function questionRoutes() {
  const faq = await loadFaq();
  return localeIds.flatMap((locale) => {
    const histories = new Map(
      historyIds(faq).map((id) => [id, questionHistory(faq, locale, id)] as const),
    );
    const related = relatedQuestions(faq, paths, locale);
    return [...histories].flatMap(([id, history]) => {
      if (history === undefined) return [];
      const others = [...(related.get(id) ?? [])].flatMap(
        (other) => histories.get(other)?.shown ?? [],
      );
      const props = { locale, history, related: others } satisfies QuestionProps;
      return [{ params: { locale, id }, props }];
    });
  });
}
