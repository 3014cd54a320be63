import type { APIRoute } from 'astro';
import { searchRecords } from '../outputs/search-records.ts';
import { loadFaq, paths } from '../site/load-faq.ts';

/** What the search index is built from; the build takes it out of the output again. */
export const GET: APIRoute = async () => Response.json(searchRecords(await loadFaq(), paths));
