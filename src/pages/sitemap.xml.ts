import type { APIRoute } from 'astro';
import { absolute, loadFaq, paths } from '../site/load-faq.ts';
import { sitemapXml } from '../outputs/sitemap.ts';

export const GET: APIRoute = async () =>
  new Response(sitemapXml(await loadFaq(), paths, absolute), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
