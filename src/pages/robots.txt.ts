import type { APIRoute } from 'astro';
import { absolute } from '../layouts/absolute.ts';
import { paths } from '../layouts/load-faq.ts';
import { robotsTxt } from '../outputs/robots-txt.ts';

export const GET: APIRoute = () => new Response(robotsTxt(absolute(paths.sitemap())));
