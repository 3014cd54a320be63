import type { APIRoute } from 'astro';
import type { Locale } from '../../config/locales.ts';
import { loadFaq, paths } from '../../site/load-faq.ts';
import { issuesUrl } from '../../site/repository.ts';
import { localeRoutes } from '../../site/version-routes.ts';
import { gzipJson } from '../../outputs/gzip-json.ts';
import { searchSettings } from '../../outputs/search-settings.ts';

export const getStaticPaths = localeRoutes;

export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) =>
  new Response(await gzipJson(searchSettings(await loadFaq(), locale, paths, issuesUrl)), {
    headers: { 'Content-Type': 'application/octet-stream' },
  });
