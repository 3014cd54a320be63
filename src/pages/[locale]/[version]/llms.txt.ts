import type { APIRoute } from 'astro';
import { absolute, loadFaq, paths } from '../../../site/load-faq.ts';
import { versionRoutes, type VersionProps } from '../../../site/routes.ts';
import { versionLlmsTxt } from '../../../outputs/llms-txt.ts';

export const getStaticPaths = versionRoutes;

export const GET: APIRoute<VersionProps> = async ({ props: { locale, version } }) =>
  new Response(versionLlmsTxt(await loadFaq(), version.id, locale, paths, absolute));
