import type { Locale } from '../config/locales.ts';

/** Where a category or question stands. */
export interface CategoryAddress {
  readonly locale: Locale;
  readonly version: string;
  readonly category: string;
}

/** A fragment that may hold any character, such as the generated id of a Chinese title. */
const fragment = (id: string): string => `#${encodeURIComponent(id)}`;

/** The id that a version has on the page of a question through its versions. */
export const versionAnchor = (version: string): string => `in-${version}`;

/**
 * Makes every address of the site; nothing else may put one together.
 * `base` is the path that the site is published under, with a slash at both ends.
 * Pages end in a slash; files do not.
 */
export function createPaths(base: string) {
  const versionHome = (locale: Locale, version: string) => `${base}${locale}/${version}/`;
  const category = ({ locale, version, category: name }: CategoryAddress) =>
    `${versionHome(locale, version)}${name}/`;
  return {
    root: () => base,
    file: (path: string) => `${base}${path}`,
    localeHome: (locale: Locale) => `${base}${locale}/`,
    versionHome,
    category,
    question: (address: CategoryAddress, id: string) => `${category(address)}${fragment(id)}`,
    categoryJson: (address: CategoryAddress) => `${category(address)}index.json`,
    categoryMarkdown: (address: CategoryAddress) => `${category(address)}index.md`,
    versionLlmsTxt: (locale: Locale, version: string) => `${versionHome(locale, version)}llms.txt`,
    feed: (locale: Locale, version: string) => `${versionHome(locale, version)}feed.xml`,
    changes: (locale: Locale, version: string) => `${versionHome(locale, version)}changes/`,
    errors: (locale: Locale, version: string) => `${versionHome(locale, version)}errors/`,
    search: (locale: Locale, version: string) => `${versionHome(locale, version)}search/`,
    searchRecords: () => `${base}search-records.json`,
    searchList: (locale: Locale, version: string) =>
      `${base}pagefind/list.${version}.${locale}.pack`,
    searchPanel: (locale: Locale, version: string) =>
      `${versionHome(locale, version)}search/panel/`,
    openSearch: (locale: Locale) => `${base}${locale}/opensearch.xml`,
    pagefind: () => `${base}pagefind/`,
    questionPage: (locale: Locale, id: string) =>
      `${base}${locale}/questions/${encodeURIComponent(id)}/`,
    questionInVersion: (locale: Locale, id: string, version: string) =>
      `${base}${locale}/questions/${encodeURIComponent(id)}/#${versionAnchor(version)}`,
    status: (locale: Locale) => `${base}${locale}/status/`,
    about: (locale: Locale) => `${base}${locale}/about/`,
    socialCard: () => `${base}social-card.png`,
    sitemap: () => `${base}sitemap.xml`,
    notFound: (locale: Locale) => `${base}${locale}/404.html`,
  };
}

export type Paths = ReturnType<typeof createPaths>;
