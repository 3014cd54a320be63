import { otherLocale, type Locale } from '../config/locales.ts';
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
  /** The question in this locale, else in the other one. */
  questionInAny(version: string, locale: Locale, id: string): PlacedQuestion | undefined;
  /** All questions of a version and locale, in the order of the navigation. */
  questions(version: string, locale: Locale): readonly PlacedQuestion[];
}

/** A version and locale that a switcher leads to. */
export interface Scope {
  readonly version: string;
  readonly locale: Locale;
}

const scopeKey = (version: string, locale: Locale): string => `${version}/${locale}`;

const byOrder = (a: Category, b: Category): number =>
  a.order - b.order || a.category.localeCompare(b.category, 'en');

function lookUpsOf(categories: readonly Category[]) {
  const sorted = categories.toSorted(byOrder);
  const placed = sorted.flatMap((category): PlacedQuestion[] =>
    category.questions.map((question) => ({ category, question })),
  );
  return {
    categories: sorted,
    placed,
    byName: new Map(sorted.map((category) => [category.category, category])),
    byQuestion: new Map(placed.map((one) => [one.question.id, one])),
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
  const scopes = new Map([...grouped].map(([key, members]) => [key, lookUpsOf(members)]));
  const scope = (version: string, locale: Locale) => scopes.get(scopeKey(version, locale));
  const question: FaqIndex['question'] = (version, locale, id) =>
    scope(version, locale)?.byQuestion.get(id);
  return {
    versions,
    currentVersion,
    categories: (version, locale) => scope(version, locale)?.categories ?? [],
    category: (version, locale, name) => scope(version, locale)?.byName.get(name),
    question,
    questionInAny: (version, locale, id) =>
      question(version, locale, id) ?? question(version, otherLocale(locale), id),
    questions: (version, locale) => scope(version, locale)?.placed ?? [],
  };
}

/**
 * Finds the counterpart of a category in another version or locale: the category of the same name,
 * else the one that holds most of its questions; none where the home of the version has to do.
 */
export function categoryAlternate(
  index: FaqIndex,
  from: Category,
  { version, locale }: Scope,
): Category | undefined {
  const there = from.questions.flatMap(
    ({ id }) => index.question(version, locale, id)?.category ?? [],
  );
  // The sort is stable: of equals, the first one met in the order of the page wins.
  const byCategory = [...Map.groupBy(there, (category) => category)];
  const [most] = byCategory.toSorted(([, a], [, b]) => b.length - a.length);
  return index.category(version, locale, from.category) ?? most?.[0];
}
