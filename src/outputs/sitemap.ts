import { localeIds } from '../config/locales.ts';
import { categoryIndexing, indexedTranslation } from '../routing/indexing.ts';
import type { FaqIndex } from '../routing/faq-index.ts';
import type { Paths } from '../routing/paths.ts';

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * Lists the addresses that search engines should index, those with a translation as pairs.
 * `absolute` turns a path into an address. Source of the form: https://www.sitemaps.org/protocol.html
 */
export function sitemapXml(
  index: FaqIndex,
  paths: Paths,
  absolute: (path: string) => string,
): string {
  const homes = [paths.root(), ...localeIds.map((locale) => paths.localeHome(locale))];
  const about = localeIds.map((locale) => paths.about(locale));
  const categories = localeIds
    .flatMap((locale) => index.categories(index.currentVersion.id, locale))
    .filter((category) => categoryIndexing(index, category).isIndexed)
    .map((category) => ({ category, translation: indexedTranslation(index, category) }));
  const urls = [
    ...[...homes, ...about].map((path) => `<url><loc>${escapeXml(absolute(path))}</loc></url>`),
    ...categories.map(({ category, translation }) => {
      const links = (translation === undefined ? [] : [category, translation]).map(
        (pair) =>
          `<xhtml:link rel="alternate" hreflang="${pair.locale}" href="${escapeXml(absolute(paths.category(pair)))}"/>`,
      );
      return `<url><loc>${escapeXml(absolute(paths.category(category)))}</loc>${links.join('')}</url>`;
    }),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
}
