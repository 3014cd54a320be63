import type { APIRoute } from 'astro';
import { absolute, loadFaq, paths } from '../site/load-faq.ts';
import { rootLlmsTxt } from '../outputs/llms-txt.ts';

export const GET: APIRoute = async () =>
  new Response(rootLlmsTxt(await loadFaq(), paths, absolute));
