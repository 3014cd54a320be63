import type { APIRoute } from 'astro';
import type { Locale } from '../../config/locales.ts';
import { strings } from '../../i18n/strings.ts';
import { absolute } from '../../site/absolute.ts';
import { loadFaq, paths } from '../../site/load-faq.ts';
import { localeRoutes } from '../../site/version-routes.ts';
import { openSearchXml } from '../../outputs/open-search.ts';

export const getStaticPaths = localeRoutes;

export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const { currentVersion } = await loadFaq();
  const t = strings(locale);
  const xml = openSearchXml({
    name: t('site.name'),
    description: t('site.tagline'),
    searchUrl: absolute(paths.search(locale, currentVersion.id)),
    language: locale,
  });
  return new Response(xml, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
};
