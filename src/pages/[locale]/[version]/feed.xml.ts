import type { APIRoute } from 'astro';
import { absolute, loadFaq, paths } from '../../../site/load-faq.ts';
import { versionRoutes, type VersionProps } from '../../../site/routes.ts';
import { atomFeed, feedDay } from '../../../outputs/atom-feed.ts';

export async function getStaticPaths() {
  const faq = await loadFaq();
  const routes = await versionRoutes();
  return routes.filter(({ params }) => feedDay(faq, params.version) !== undefined);
}

export const GET: APIRoute<VersionProps> = async ({ props: { locale, version } }) =>
  new Response(atomFeed(await loadFaq(), version, locale, paths, absolute), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
