import type { Category } from '../../faq/schema.ts';

/** What the categories of a version can be narrowed by. */
export interface CategoryLabels {
  /** Those of most categories first. */
  readonly tags: string[];
  /** In the order of the categories, which begin with the easiest. */
  readonly levels: string[];
}

/** Gathers the tags and levels of categories, each once. */
export function categoryLabels(
  categories: readonly Pick<Category, 'tags' | 'levels'>[],
): CategoryLabels {
  const counts = new Map<string, number>();
  for (const tag of categories.flatMap(({ tags }) => tags)) {
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return {
    tags: [...counts].toSorted(([, a], [, b]) => b - a).map(([tag]) => tag),
    levels: [...new Set(categories.flatMap(({ levels }) => levels))],
  };
}

/** Tags and levels in the form of the query that narrows the categories of a version by them. */
export const labelQuery = (tags: readonly string[], levels: readonly string[]): string =>
  String(
    new URLSearchParams([
      ...tags.map((tag) => ['tag', tag]),
      ...levels.map((level) => ['level', level]),
    ]),
  );
