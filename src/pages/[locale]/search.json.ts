import type { APIRoute } from 'astro';
import type { Locale } from '../../config/locales.ts';
import { loadFaq, paths } from '../../layouts/load-faq.ts';
import { localeRoutes } from '../../layouts/version-routes.ts';
import { searchSettings } from '../../outputs/search-settings.ts';

export const getStaticPaths = localeRoutes;

export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) =>
  Response.json(searchSettings(await loadFaq(), locale, paths));
