import { defaultLocale, localeIds, type Locale } from '../config/locales.ts';
import type { Category } from '../faq/schema.ts';
import type { FaqIndex, Scope } from '../routing/faq-index.ts';
import type { Paths } from '../routing/paths.ts';
import { saysTheSame } from './question-history.ts';

/** What the head of a page tells search engines. */
export interface PageIndexing {
  /** Path of the address that stands for the text. */
  readonly canonical: string;
  readonly isIndexed: boolean;
  /** The page in every locale, itself among them, and for all others; empty without a translation. */
  readonly hreflangs: readonly { hreflang: Locale | 'x-default'; path: string }[];
}

const hreflangsOf = (
  locales: readonly Locale[],
  path: (locale: Locale) => string,
  others = path(defaultLocale),
): PageIndexing['hreflangs'] => [
  ...locales.map((locale) => ({ hreflang: locale, path: path(locale) })),
  { hreflang: 'x-default', path: others },
];

/** Tells whether a category says nothing but what its counterpart says as well. */
function repeats(index: FaqIndex, category: Category, counterpart: Category): boolean {
  const { version, locale } = counterpart;
  return category.questions.every((question) => {
    const there = index.question(version, locale, question.id);
    return there?.category === counterpart && saysTheSame({ category, question }, there);
  });
}

/**
 * A category: search engines index that of the current version, in a pair with its translation.
 * Another version points to the current text where it says the same, and stands for itself, not
 * indexed, where it differs.
 */
export function categoryPageIndexing(
  index: FaqIndex,
  paths: Paths,
  category: Category,
): PageIndexing {
  const current = index.currentVersion.id;
  const { locale, category: name } = category;
  if (category.version === current) {
    const locales = localeIds.filter((one) => index.category(current, one, name) !== undefined);
    const pathIn = (one: Locale) => paths.category({ ...category, locale: one });
    const hreflangs = locales.length < 2 ? [] : hreflangsOf(locales, pathIn);
    return { canonical: paths.category(category), isIndexed: true, hreflangs };
  }
  const counterpart = index.category(current, locale, name);
  return counterpart !== undefined && repeats(index, category, counterpart)
    ? { canonical: paths.category(counterpart), isIndexed: true, hreflangs: [] }
    : notIndexed(paths.category(category));
}

function frontHreflangs(index: FaqIndex, paths: Paths) {
  const current = index.currentVersion.id;
  const locales = localeIds.filter((locale) => index.categories(current, locale).length > 0);
  return hreflangsOf(locales, paths.localeHome, paths.root());
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
    : notIndexed(paths.versionHome(locale, version));
}

/** The about page, which every locale has. */
export function aboutIndexing(paths: Paths, locale: Locale): PageIndexing {
  return {
    canonical: paths.about(locale),
    isIndexed: true,
    hreflangs: hreflangsOf(localeIds, paths.about),
  };
}

/** A page that serves readers on the site only, such as the search. */
export const notIndexed = (canonical: string): PageIndexing => ({
  canonical,
  isIndexed: false,
  hreflangs: [],
});
