import { otherLocale, type Locale } from '../config/locales.ts';
import type { Category } from '../faq/schema.ts';
import { categoryAlternate, type Scope } from './alternates.ts';
import type { FaqIndex } from './faq-index.ts';
import type { Paths } from './paths.ts';

/** Where a page stands, and where the switchers of its header lead. */
export interface PagePlace extends Scope {
  /** False for a page that is the same in every version, such as about. */
  readonly isVersioned: boolean;
  /** The address of the page's counterpart in another version or locale, or in this one. */
  readonly hrefIn: (scope: Scope) => string;
}

/** Places a page that every version and locale has. */
const versionPlace = (scope: Scope, path: (scope: Scope) => string): PagePlace => ({
  ...scope,
  isVersioned: true,
  hrefIn: path,
});

/** Places the home of a version. */
export const versionHomePlace = (paths: Paths, scope: Scope): PagePlace =>
  versionPlace(scope, ({ locale, version }) => paths.versionHome(locale, version));

/** Places the search page of a version and locale. */
export const searchPlace = (paths: Paths, scope: Scope): PagePlace =>
  versionPlace(scope, ({ locale, version }) => paths.search(locale, version));

/** Places the page of what is new in a version. */
export const changesPlace = (paths: Paths, scope: Scope): PagePlace =>
  versionPlace(scope, ({ locale, version }) => paths.changes(locale, version));

/** Places the list of the error messages of a version. */
export const errorsPlace = (paths: Paths, scope: Scope): PagePlace =>
  versionPlace(scope, ({ locale, version }) => paths.errors(locale, version));

/** Places a category page. */
export function categoryPlace(faq: FaqIndex, paths: Paths, category: Category): PagePlace {
  const { version, locale } = category;
  return {
    version,
    locale,
    isVersioned: true,
    hrefIn: (to) => {
      const alternate = categoryAlternate(faq, category, to);
      return alternate.kind === 'home'
        ? paths.versionHome(to.locale, to.version)
        : paths.category(alternate.category);
    },
  };
}

/** Places the about page, which belongs to no version: its version links lead to version homes. */
export const aboutPlace = (faq: FaqIndex, paths: Paths, locale: Locale): PagePlace =>
  sitePlace(faq, paths, locale, paths.about);

/** Places the page on the state of the translations, likewise of no version. */
export const statusPlace = (faq: FaqIndex, paths: Paths, locale: Locale): PagePlace =>
  sitePlace(faq, paths, locale, paths.status);

function sitePlace(
  faq: FaqIndex,
  paths: Paths,
  locale: Locale,
  path: (locale: Locale) => string,
): PagePlace {
  return {
    locale,
    version: faq.currentVersion.id,
    isVersioned: false,
    hrefIn: (to) =>
      to.locale === locale ? paths.versionHome(locale, to.version) : path(to.locale),
  };
}

/** Places the page of a question through its versions: a version link leads to the question there. */
export function historyPlace(faq: FaqIndex, paths: Paths, locale: Locale, id: string): PagePlace {
  return {
    locale,
    version: faq.currentVersion.id,
    isVersioned: false,
    hrefIn: (to) => {
      if (to.locale !== locale) return paths.questionPage(to.locale, id);
      const placed =
        faq.question(to.version, locale, id) ?? faq.question(to.version, otherLocale(locale), id);
      return placed === undefined
        ? paths.versionHome(locale, to.version)
        : paths.question(placed.category, id);
    },
  };
}
