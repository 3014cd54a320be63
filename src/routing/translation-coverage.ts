import { localeIds, type Locale } from '../config/locales.ts';
import type { Category } from '../faq/schema.ts';
import type { FaqIndex, PlacedQuestion } from './faq-index.ts';
import { missingQuestions } from './missing-questions.ts';

/** What a locale has of a category. */
export interface LocaleCoverage {
  /** Missing where the locale lacks the category. */
  readonly category: Category | undefined;
  readonly questions: number;
  /** What the other locale has in the category, and this locale nowhere in the version. */
  readonly missing: readonly PlacedQuestion[];
}

/** A category of a version in all locales. */
export interface CategoryCoverage {
  readonly name: string;
  readonly locales: Readonly<Record<Locale, LocaleCoverage>>;
}

/** Compares the locales of a version, category by category. */
export function translationCoverage(index: FaqIndex, version: string): CategoryCoverage[] {
  const categories = localeIds.flatMap((locale) => index.categories(version, locale));
  const names = new Set(
    categories.toSorted((a, b) => a.order - b.order).map(({ category }) => category),
  );
  const coverage = (name: string, locale: Locale): LocaleCoverage => {
    const category = index.category(version, locale, name);
    return {
      category,
      questions: category?.questions.length ?? 0,
      missing: missingQuestions(index, version, locale, name),
    };
  };
  return [...names].map((name) => ({
    name,
    locales: Object.fromEntries(
      localeIds.map((locale) => [locale, coverage(name, locale)]),
    ) as Record<Locale, LocaleCoverage>,
  }));
}

/** How many questions a locale has, of those that it could have. */
export interface CoverageCell {
  readonly count: number;
  readonly total: number;
}

/** Sums up rows: one cell for each locale. */
export function coverageCells(rows: readonly CategoryCoverage[]): CoverageCell[] {
  return localeIds.map((locale) => {
    const count = rows.reduce((sum, { locales }) => sum + locales[locale].questions, 0);
    const missing = rows.reduce((sum, { locales }) => sum + locales[locale].missing.length, 0);
    return { count, total: count + missing };
  });
}
