import { localeIds } from '../config/locales.ts';
import type { FaqIndex } from '../routing/faq-index.ts';
import {
  aboutIndexing,
  categoryPageIndexing,
  homeIndexing,
  rootIndexing,
  type PageIndexing,
} from '../views/page-indexing.ts';
import type { Paths } from '../routing/paths.ts';
import { escapeXml } from './xml.ts';

function indexedPages(index: FaqIndex, paths: Paths): PageIndexing[] {
  const version = index.currentVersion.id;
  const categories = localeIds.flatMap((locale) => index.categories(version, locale));
  const pages = [
    rootIndexing(index, paths),
    ...localeIds.map((locale) => homeIndexing(index, paths, { locale, version })),
    ...localeIds.map((locale) => aboutIndexing(paths, locale)),
    ...categories.map((category) => categoryPageIndexing(index, paths, category)),
  ];
  return pages.filter(({ isIndexed }) => isIndexed);
}

/**
 * Lists the addresses that search engines should index, each as its page names itself and its
 * translations. `absolute` turns a path into an address.
 * Source of the form: https://www.sitemaps.org/protocol.html
 */
export function sitemapXml(
  index: FaqIndex,
  paths: Paths,
  absolute: (path: string) => string,
): string {
  const address = (path: string) => escapeXml(absolute(path));
  const urls = indexedPages(index, paths).map(({ canonical, hreflangs }) => {
    const links = hreflangs.map(
      ({ hreflang, path }) =>
        `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${address(path)}"/>`,
    );
    return `<url><loc>${address(canonical)}</loc>${links.join('')}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
}
