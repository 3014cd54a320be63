import { defaultLocale, localeIds, otherLocale, type Locale } from '../config/locales.ts';
import type { Category } from '../faq/schema.ts';
import type { Scope } from '../routing/alternates.ts';
import type { FaqIndex } from '../routing/faq-index.ts';
import type { Paths } from '../routing/paths.ts';
import { saysTheSame } from './question-versions.ts';

/** The address of a page for readers of a language; x-default is for all others. */
export interface Hreflang {
  readonly hreflang: Locale | 'x-default';
  readonly path: string;
}

/** What the head of a page tells search engines. */
export interface PageIndexing {
  /** Path of the address that stands for the text. */
  readonly canonical: string;
  readonly isIndexed: boolean;
  /** The page in every locale, itself among them; empty where it has no translation. */
  readonly hreflangs: readonly Hreflang[];
}

function hreflangsOf(locales: readonly Locale[], path: (locale: Locale) => string): Hreflang[] {
  if (locales.length < 2) return [];
  return [
    ...locales.map((locale) => ({ hreflang: locale, path: path(locale) })),
    { hreflang: 'x-default', path: path(defaultLocale) },
  ];
}

/** What a search engine is told of a category page. */
interface CategoryIndexing {
  /** The category whose address is canonical for the text. */
  readonly canonical: Category;
  readonly isIndexed: boolean;
}

function repeats(category: Category, counterpart: Category): boolean {
  const there = new Map(counterpart.questions.map((question) => [question.id, question]));
  return category.questions.every((question) => {
    const match = there.get(question.id);
    return (
      match !== undefined &&
      saysTheSame({ category, question }, { category: counterpart, question: match })
    );
  });
}

/**
 * Decides what search engines index: the current version. Another version points to the current
 * text where it says the same, and stands for itself, not indexed, where it differs.
 */
function categoryIndexing(index: FaqIndex, category: Category): CategoryIndexing {
  const current = index.currentVersion.id;
  if (category.version === current) return { canonical: category, isIndexed: true };
  const counterpart = index.category(current, category.locale, category.category);
  return counterpart !== undefined && repeats(category, counterpart)
    ? { canonical: counterpart, isIndexed: true }
    : { canonical: category, isIndexed: false };
}

/** The same category in the other locale, where both are there and both are indexed. */
function indexedTranslation(index: FaqIndex, category: Category): Category | undefined {
  const other = index.category(category.version, otherLocale(category.locale), category.category);
  const isPair = other !== undefined && category.version === index.currentVersion.id;
  return isPair ? other : undefined;
}

/** A category: pairs are of the current version, where both categories are indexed. */
export function categoryPageIndexing(
  index: FaqIndex,
  paths: Paths,
  category: Category,
): PageIndexing {
  const { canonical, isIndexed } = categoryIndexing(index, category);
  const translation = indexedTranslation(index, category);
  const hreflangs =
    translation === undefined
      ? []
      : hreflangsOf(localeIds, (locale) => paths.category({ ...category, locale }));
  return { canonical: paths.category(canonical), isIndexed, hreflangs };
}

function frontHreflangs(index: FaqIndex, paths: Paths): Hreflang[] {
  const current = index.currentVersion.id;
  const locales = localeIds.filter((locale) => index.categories(current, locale).length > 0);
  return [
    ...locales.map((locale) => ({ hreflang: locale, path: paths.localeHome(locale) })),
    { hreflang: 'x-default', path: paths.root() },
  ];
}

/** The page that offers the locales. */
export function rootIndexing(index: FaqIndex, paths: Paths): PageIndexing {
  return { canonical: paths.root(), isIndexed: true, hreflangs: frontHreflangs(index, paths) };
}

/**
 * The home of a version. That of the current one is kept under the address without a version,
 * which outlives releases; those of other versions are not indexed.
 */
export function homeIndexing(index: FaqIndex, paths: Paths, scope: Scope): PageIndexing {
  const { locale, version } = scope;
  const isIndexed =
    version === index.currentVersion.id && index.categories(version, locale).length > 0;
  return isIndexed
    ? { canonical: paths.localeHome(locale), isIndexed, hreflangs: frontHreflangs(index, paths) }
    : { canonical: paths.versionHome(locale, version), isIndexed, hreflangs: [] };
}

/** The about page, which every locale has. */
export function aboutIndexing(paths: Paths, locale: Locale): PageIndexing {
  return {
    canonical: paths.about(locale),
    isIndexed: true,
    hreflangs: hreflangsOf(localeIds, (other) => paths.about(other)),
  };
}

/** A page that serves readers on the site only, such as the search. */
export const notIndexed = (canonical: string): PageIndexing => ({
  canonical,
  isIndexed: false,
  hreflangs: [],
});
