import { localeIds, otherLocale, type Locale } from '../config/locales.ts';
import type { Category } from '../faq/schema.ts';
import type { FaqIndex, PlacedQuestion } from '../routing/faq-index.ts';

/** A question whose text in the other locale has changed since this one was written. */
export interface StaleQuestion {
  readonly version: string;
  readonly locale: Locale;
  readonly id: string;
}

/** What a locale has of a category. */
interface LocaleCoverage {
  /** Missing where the locale lacks the category. */
  readonly category: Category | undefined;
  readonly questions: number;
  /** What the other locale has in the category, and this locale nowhere in the version. */
  readonly missing: readonly PlacedQuestion[];
  /** What this locale has, and the other one has changed since. */
  readonly stale: readonly PlacedQuestion[];
}

/** A category of a version in all locales. */
export interface CategoryCoverage {
  readonly name: string;
  readonly locales: Readonly<Record<Locale, LocaleCoverage>>;
}

/**
 * The questions that the other locale has in a category and this locale has nowhere in the version.
 * A generated id says nothing about the other locale, so only ids that an author wrote count.
 */
export function missingQuestions(
  index: FaqIndex,
  version: string,
  locale: Locale,
  name: string,
): PlacedQuestion[] {
  const other = index.category(version, otherLocale(locale), name);
  if (other === undefined) return [];
  return other.questions
    .filter(({ id, explicitId }) => explicitId && !index.question(version, locale, id))
    .map((question) => ({ category: other, question }));
}

function categoryNames(index: FaqIndex, version: string): Set<string> {
  const categories = localeIds.flatMap((locale) => index.categories(version, locale));
  return new Set(categories.toSorted((a, b) => a.order - b.order).map(({ category }) => category));
}

/** Compares the locales of a version, category by category. */
export function translationCoverage(
  index: FaqIndex,
  version: string,
  stale: readonly StaleQuestion[],
): CategoryCoverage[] {
  const keyOf = (one: StaleQuestion): string => `${one.version}/${one.locale}#${one.id}`;
  const isStale = new Set(stale.map(keyOf));
  const coverage = (name: string, locale: Locale): LocaleCoverage => {
    const category = index.category(version, locale, name);
    const placed = index.questions(version, locale).filter((one) => one.category === category);
    return {
      category,
      questions: placed.length,
      missing: missingQuestions(index, version, locale, name),
      stale: placed.filter(({ question }) =>
        isStale.has(keyOf({ version, locale, id: question.id })),
      ),
    };
  };
  return [...categoryNames(index, version)].map((name) => ({
    name,
    locales: { en: coverage(name, 'en'), 'zh-CN': coverage(name, 'zh-CN') },
  }));
}

/**
 * Sums up rows: for each locale, how many questions it has, of how many that it could have, and how
 * many of them are stale.
 */
export function coverageCells(rows: readonly CategoryCoverage[]) {
  return localeIds.map((locale) => {
    const sum = (measure: (coverage: LocaleCoverage) => number) =>
      rows.reduce((total, { locales }) => total + measure(locales[locale]), 0);
    const count = sum(({ questions }) => questions);
    return {
      count,
      total: count + sum(({ missing }) => missing.length),
      stale: sum(({ stale }) => stale.length),
    };
  });
}
