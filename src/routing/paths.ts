import type { Locale } from '../config/locales.ts';
import { resolveLink, type LinkIndex } from '../faq/links.ts';
import type { CategoryPlace } from '../faq/parsed.ts';

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
  const category = ({ locale, version, category: name }: CategoryPlace) =>
    `${versionHome(locale, version)}${name}/`;
  return {
    root: () => base,
    file: (path: string) => `${base}${path}`,
    localeHome: (locale: Locale) => `${base}${locale}/`,
    versionHome,
    category,
    question: (address: CategoryPlace, id: string) => `${category(address)}${fragment(id)}`,
    categoryJson: (address: CategoryPlace) => `${category(address)}index.json`,
    categoryMarkdown: (address: CategoryPlace) => `${category(address)}index.md`,
    versionLlmsTxt: (locale: Locale, version: string) => `${versionHome(locale, version)}llms.txt`,
    feed: (locale: Locale, version: string) => `${versionHome(locale, version)}feed.xml`,
    changes: (locale: Locale, version: string) => `${versionHome(locale, version)}changes/`,
    errors: (locale: Locale, version: string) => `${versionHome(locale, version)}errors/`,
    search: (locale: Locale, version: string) => `${versionHome(locale, version)}search/`,
    searchList: (locale: Locale, version: string) =>
      `${base}pagefind/list.${version}.${locale}.json`,
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

/**
 * Makes the function that turns a link of an answer in the category `from` into the address of a
 * built page; a link that leads nowhere gives `undefined`.
 */
export function hrefResolver(
  from: CategoryPlace,
  index: LinkIndex,
  paths: Paths,
): (url: string) => string | undefined {
  return (url) => {
    const target = resolveLink(url, from, index);
    // `//host` has no scheme of its own.
    if (target.kind === 'external')
      return URL.canParse(url, 'https://relative.invalid') ? url : undefined;
    if (target.kind !== 'category' && target.kind !== 'question') return undefined;
    return target.id === undefined ? paths.category(target) : paths.question(target, target.id);
  };
}
