import { readFile } from 'node:fs/promises';

/** A query with the questions that answer it. */
export interface BenchQuery {
  readonly class: string;
  readonly version: string;
  readonly query: string;
  /** Ids of the questions that answer the query; none where nothing on the site does. */
  readonly ids: readonly string[];
}

/** Reads the queries of a locale. */
export async function readQueries(locale: string): Promise<BenchQuery[]> {
  const text = await readFile(new URL(`queries.${locale}.json`, import.meta.url), 'utf8');
  return JSON.parse(text) as BenchQuery[];
}
