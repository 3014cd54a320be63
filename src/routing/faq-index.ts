import type { Locale } from '../config/locales.ts';
import type { Version } from '../config/versions.ts';
import type { Category, Question } from '../faq/schema.ts';

/** A question and the category that holds it. */
export interface PlacedQuestion {
  readonly category: Category;
  readonly question: Question;
}

/** Looks up what the FAQ holds; all collections together. */
export interface FaqIndex {
  /** Oldest first. */
  readonly versions: readonly Version[];
  readonly currentVersion: Version;
  /** The categories of a version and locale in the order of the navigation. */
  categories(version: string, locale: Locale): readonly Category[];
  category(version: string, locale: Locale, name: string): Category | undefined;
  question(version: string, locale: Locale, id: string): PlacedQuestion | undefined;
}

const scopeKey = (version: string, locale: Locale): string => `${version}/${locale}`;

const byOrder = (a: Category, b: Category): number =>
  a.order - b.order || a.category.localeCompare(b.category, 'en');

interface Scope {
  readonly categories: Category[];
  readonly byName: Map<string, Category>;
  readonly byQuestion: Map<string, PlacedQuestion>;
}

function buildScope(categories: readonly Category[]): Scope {
  const sorted = categories.toSorted(byOrder);
  return {
    categories: sorted,
    byName: new Map(sorted.map((category) => [category.category, category])),
    byQuestion: new Map(
      sorted.flatMap((category) =>
        category.questions.map((question) => [question.id, { category, question }] as const),
      ),
    ),
  };
}

/**
 * Builds the look-up tables over all categories of all versions and locales.
 * `versions` is ordered from oldest to newest and has one current version.
 */
export function buildFaqIndex(
  versions: readonly Version[],
  categories: readonly Category[],
): FaqIndex {
  const currentVersion = versions.find(({ status }) => status === 'current') ?? versions.at(-1);
  if (currentVersion === undefined) throw new Error('Unexpected empty list of versions');
  const grouped = Map.groupBy(categories, ({ version, locale }) => scopeKey(version, locale));
  const scopes = new Map([...grouped].map(([key, members]) => [key, buildScope(members)]));
  const scope = (version: string, locale: Locale) => scopes.get(scopeKey(version, locale));
  return {
    versions,
    currentVersion,
    categories: (version, locale) => scope(version, locale)?.categories ?? [],
    category: (version, locale, name) => scope(version, locale)?.byName.get(name),
    question: (version, locale, id) => scope(version, locale)?.byQuestion.get(id),
  };
}
