import type { APIRoute } from 'astro';
import { absolute } from '../site/absolute.ts';
import { paths } from '../site/load-faq.ts';
import { robotsTxt } from '../outputs/robots-txt.ts';

export const GET: APIRoute = () => new Response(robotsTxt(absolute(paths.sitemap())));
