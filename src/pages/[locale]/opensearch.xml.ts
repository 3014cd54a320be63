import type { APIRoute } from 'astro';
import { strings } from '../../i18n/strings.ts';
import { escapeXml } from '../../outputs/xml.ts';
import { absolute, loadFaq, paths } from '../../site/load-faq.ts';
import { localeRoutes, type LocaleProps } from '../../site/routes.ts';

export const getStaticPaths = localeRoutes;

/**
 * Describes the search page, so that a browser can offer it as a search engine.
 * Source of the form: https://github.com/dewitt/opensearch
 */
export const GET: APIRoute<LocaleProps> = async ({ props: { locale } }) => {
  const { currentVersion } = await loadFaq();
  const t = strings(locale);
  const searchUrl = absolute(paths.search(locale, currentVersion.id));
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(t('site.name'))}</ShortName>
  <Description>${escapeXml(t('site.tagline'))}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>${locale}</Language>
  <Url type="text/html" method="get" template="${escapeXml(searchUrl)}?q={searchTerms}" />
</OpenSearchDescription>
`;
  return new Response(xml, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
};
