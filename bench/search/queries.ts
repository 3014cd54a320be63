import { readFile } from 'node:fs/promises';

/** A query with the questions that answer it. */
export interface BenchQuery {
  readonly class: string;
  readonly version: string;
  readonly query: string;
  /** Ids of the questions that answer the query; none where nothing on the site does. */
  readonly ids: readonly string[];
}

/** Reads the queries of a locale; each names the version that it was written for. */
export async function readQueries(locale: string): Promise<BenchQuery[]> {
  const text = await readFile(new URL(`queries.${locale}.json`, import.meta.url), 'utf8');
  return JSON.parse(text) as BenchQuery[];
}

/**
 * Asks each query in every one of the versions that has a question which answers it, as `holds` tells;
 * one without an answer in all of them.
 */
export function inVersions(
  queries: readonly BenchQuery[],
  versions: readonly string[],
  holds: (version: string, id: string) => boolean,
): BenchQuery[] {
  const distinct = new Map(
    queries.map((query) => [`${query.query}\n${query.ids.join(' ')}`, query]),
  );
  return versions.flatMap((version) =>
    [...distinct.values()]
      .filter(({ ids }) => ids.length === 0 || ids.some((id) => holds(version, id)))
      .map((query) => ({ ...query, version })),
  );
}
