import type { Locale } from '../config/locales.ts';
import type { Category } from '../faq/schema.ts';
import { categoryAlternate, type FaqIndex, type Scope } from './faq-index.ts';
import type { Paths } from './paths.ts';

/** Where a page stands, and where the switchers of its header lead. */
export interface PagePlace extends Scope {
  /** False for a page that is the same in every version, such as about. */
  readonly isVersioned: boolean;
  /** The address of the page's counterpart in another version or locale, or in this one. */
  readonly hrefIn: (scope: Scope) => string;
}

/** Places a page that every version and locale has, such as the search, by its address in each. */
export const versionPlace = (
  { version, locale }: Scope,
  path: (locale: Locale, version: string) => string,
): PagePlace => ({
  version,
  locale,
  isVersioned: true,
  hrefIn: (to) => path(to.locale, to.version),
});

/** Places a category page: its links lead to its counterparts, else to the homes of versions. */
export const categoryPlace = (faq: FaqIndex, paths: Paths, category: Category): PagePlace =>
  versionPlace(category, (locale, version) => {
    const alternate = categoryAlternate(faq, category, { version, locale });
    return alternate ? paths.category(alternate) : paths.versionHome(locale, version);
  });

/**
 * Places a page that belongs to no version, such as about, by its address in each locale: its version
 * links lead to version homes.
 */
export const sitePlace = (
  faq: FaqIndex,
  paths: Paths,
  locale: Locale,
  path: (locale: Locale) => string,
): PagePlace => ({
  locale,
  version: faq.currentVersion.id,
  isVersioned: false,
  hrefIn: (to) => (to.locale === locale ? paths.versionHome(locale, to.version) : path(to.locale)),
});

/** Places the page of a question through its versions: a version link leads to the question there. */
export function historyPlace(faq: FaqIndex, paths: Paths, locale: Locale, id: string): PagePlace {
  const place = sitePlace(faq, paths, locale, (other) => paths.questionPage(other, id));
  const hrefIn = (to: Scope): string => {
    const placed = faq.questionInAny(to.version, locale, id);
    const isHere = to.locale === locale && placed !== undefined;
    return isHere ? paths.question(placed.category, id) : place.hrefIn(to);
  };
  return { ...place, hrefIn };
}
