import type { APIRoute } from 'astro';
import { loadFaq, paths } from '../../site/load-faq.ts';
import { issuesUrl } from '../../site/repository.ts';
import { localeRoutes, type LocaleProps } from '../../site/routes.ts';
import { gzipJson } from '../../outputs/gzip-json.ts';
import { searchSettings } from '../../outputs/search-settings.ts';

export const getStaticPaths = localeRoutes;

export const GET: APIRoute<LocaleProps> = async ({ props: { locale } }) =>
  new Response(await gzipJson(searchSettings(await loadFaq(), locale, paths, issuesUrl)), {
    headers: { 'Content-Type': 'application/octet-stream' },
  });
