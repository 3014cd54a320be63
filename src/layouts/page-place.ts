import type { Locale } from '../config/locales.ts';
import type { Category } from '../faq/schema.ts';
import { categoryAlternate, type Scope } from '../routing/alternates.ts';
import type { FaqIndex } from '../routing/faq-index.ts';
import type { Paths } from '../routing/paths.ts';

/** Where a page stands, and where the switchers of its header lead. */
export interface PagePlace extends Scope {
  /** False for a page that is the same in every version, such as about. */
  readonly isVersioned: boolean;
  /** The address of the page's counterpart in another version or locale, or in this one. */
  readonly hrefIn: (scope: Scope) => string;
  /** The locales that hold the page itself, not just the next best thing; this one among them. */
  readonly translations: readonly Locale[];
}

const localesWithContent = (faq: FaqIndex, version: string, locales: readonly Locale[]) =>
  locales.filter((locale) => faq.categories(version, locale).length > 0);

/** Places the home of a version. */
export function versionHomePlace(
  faq: FaqIndex,
  paths: Paths,
  scope: Scope,
  locales: readonly Locale[],
): PagePlace {
  return {
    ...scope,
    isVersioned: true,
    hrefIn: ({ locale, version }) => paths.versionHome(locale, version),
    translations: localesWithContent(faq, scope.version, locales),
  };
}

/** Places the search page of a version and locale. */
export function searchPlace(paths: Paths, scope: Scope): PagePlace {
  return {
    ...scope,
    isVersioned: true,
    hrefIn: ({ locale, version }) => paths.search(locale, version),
    translations: [scope.locale],
  };
}

/** Places a category page. */
export function categoryPlace(
  faq: FaqIndex,
  paths: Paths,
  category: Category,
  locales: readonly Locale[],
): PagePlace {
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
    translations: locales.filter(
      (other) => categoryAlternate(faq, category, { version, locale: other }).kind === 'same',
    ),
  };
}

/** Places the about page, which belongs to no version: its version links lead to version homes. */
export function aboutPlace(
  faq: FaqIndex,
  paths: Paths,
  locale: Locale,
  locales: readonly Locale[],
): PagePlace {
  return {
    locale,
    version: faq.currentVersion.id,
    isVersioned: false,
    hrefIn: (to) =>
      to.locale === locale ? paths.versionHome(locale, to.version) : paths.about(to.locale),
    translations: locales,
  };
}
