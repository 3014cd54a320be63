import { defaultLocale, localeIds, type Locale } from '../config/locales.ts';
import type { Category } from '../faq/schema.ts';
import type { Scope } from '../routing/alternates.ts';
import type { FaqIndex } from '../routing/faq-index.ts';
import { categoryIndexing, indexedTranslation } from './indexing.ts';
import type { Paths } from '../routing/paths.ts';

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
