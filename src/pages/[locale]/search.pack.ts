import type { APIRoute } from 'astro';
import { loadFaq, paths } from '../../site/load-faq.ts';
import { localeRoutes, type LocaleProps } from '../../site/routes.ts';
import { gzipJson } from '../../outputs/gzip-json.ts';
import { searchSettings } from '../../outputs/search-settings.ts';

export const getStaticPaths = localeRoutes;

export const GET: APIRoute<LocaleProps> = async ({ props: { locale } }) =>
  new Response(await gzipJson(searchSettings(await loadFaq(), locale, paths)), {
    headers: { 'Content-Type': 'application/octet-stream' },
  });
