import type { APIRoute } from 'astro';
import { categoryRoutes, type CategoryProps } from '../../../../site/routes.ts';
import { paths } from '../../../../site/load-faq.ts';
import { categoryJson } from '../../../../outputs/category-copies.ts';

export const getStaticPaths = categoryRoutes;

export const GET: APIRoute<CategoryProps> = ({ props }) =>
  Response.json(categoryJson(props.category, paths));
