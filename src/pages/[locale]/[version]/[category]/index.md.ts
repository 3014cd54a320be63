import type { APIRoute } from 'astro';
import { categoryRoutes, type CategoryProps } from '../../../../site/routes.ts';
import { categoryMarkdown } from '../../../../outputs/category-copies.ts';

export const getStaticPaths = categoryRoutes;

export const GET: APIRoute<CategoryProps> = ({ props }) =>
  new Response(categoryMarkdown(props.category), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
