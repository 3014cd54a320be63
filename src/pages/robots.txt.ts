import type { APIRoute } from 'astro';
import { absolute, paths } from '../site/load-faq.ts';

/** Lets every crawler in and names the sitemap. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(paths.sitemap())}\n`);
