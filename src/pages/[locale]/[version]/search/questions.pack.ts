import type { APIRoute } from 'astro';
import { loadFaq, paths } from '../../../../site/load-faq.ts';
import { versionRoutes, type VersionProps } from '../../../../site/routes.ts';
import { gzipJson } from '../../../../outputs/gzip-json.ts';
import { searchRecords } from '../../../../outputs/search-records.ts';

export const getStaticPaths = versionRoutes;

export const GET: APIRoute<VersionProps> = async ({ props: { locale, version } }) =>
  new Response(await gzipJson(searchRecords(await loadFaq(), version.id, locale, paths)), {
    headers: { 'Content-Type': 'application/octet-stream' },
  });
