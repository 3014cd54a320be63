import { localeIds, type Locale } from '../config/locales.ts';
import { hostHeaders } from '../config/security.ts';
import type { Paths } from '../routing/paths.ts';

/** A category with what is known of where upstream published it. */
export interface MovedCategory {
  readonly version: string;
  readonly locale: Locale;
  readonly category: string;
  /** Address of upstream's source; its file name is that of upstream's page. */
  readonly sourceUrl?: string | null | undefined;
}

/** An address of upstream's site and the one that stands for it here. `from` may end in `*`. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** Upstream's page of a category; where no source is named, upstream writes `_` for our `-`. */
function upstreamPage({ category, sourceUrl }: MovedCategory): string {
  const file = sourceUrl?.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  return file.endsWith('.md') ? file.slice(0, -'.md'.length) : category.replaceAll('-', '_');
}

/** Where upstream published the FAQ of a version: up to r1.2, and later. */
const upstreamFolders = ({ locale, version }: MovedCategory): string[] => [
  `/doc/faq/${locale}/${version}/`,
  `/docs/${locale}/${version}/faq/`,
];

/**
 * The addresses under which upstream published the categories, each with ours. Other pages of a
 * version lead to its home, and come after all others.
 */
export function upstreamRedirects(categories: readonly MovedCategory[], paths: Paths): Redirect[] {
  const pages = categories.flatMap((category) =>
    upstreamFolders(category).map((folder) => ({
      from: `${folder}${upstreamPage(category)}.html`,
      to: paths.category(category),
    })),
  );
  const folders = categories.flatMap((category) =>
    upstreamFolders(category).map((folder) => ({
      from: `${folder}*`,
      to: paths.versionHome(category.locale, category.version),
    })),
  );
  const all = new Map([...pages, ...folders].map((redirect) => [redirect.from, redirect]));
  return [...all.values()];
}

/**
 * Redirects as Cloudflare Pages and Netlify read them, in `_redirects`. What is missing below a
 * locale is answered by its own page: Netlify is told so, Cloudflare Pages, which passes over such
 * lines, does it anyway.
 */
export const redirectsFile = (redirects: readonly Redirect[], paths: Paths): string =>
  [
    ...redirects.map(({ from, to }) => `${from} ${to} 301\n`),
    ...localeIds.map((locale) => `${paths.localeHome(locale)}* ${paths.notFound(locale)} 404\n`),
  ].join('');

/** Redirects as a `map` of nginx reads them. */
export function nginxMap(redirects: readonly Redirect[]): string {
  const key = (from: string): string =>
    from.endsWith('*') ? `~^${from.slice(0, -1).replaceAll('.', '\\.')}` : from;
  return redirects.map(({ from, to }) => `"${key(from)}" "${to}";\n`).join('');
}

/** Folders whose files have a digest of what they hold in their names. */
const hashedFolders = ['_assets', 'pagefind/index'];

/** Headers as Cloudflare Pages and Netlify read them, in `_headers`. */
export function headersFile(paths: Paths): string {
  const headers = Object.entries(hostHeaders).map(([name, value]) => `  ${name}: ${value}\n`);
  const kept = hashedFolders.map(
    (folder) => `${paths.file(folder)}/*\n  Cache-Control: public, max-age=31536000, immutable\n`,
  );
  return [`${paths.file('*')}\n`, ...headers, ...kept].join('');
}
