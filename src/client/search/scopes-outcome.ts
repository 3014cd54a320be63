import { emptyOutcome, type Outcome, type Searcher, type SearchOptions, type ShownResult } from './searcher.ts';
import type { KnownScope } from './settings.ts';

/**
 * Puts several lists into one, taking turns, and keeps a question once a locale: the first list that
 * has it wins.
 */
function interleave(lists: readonly (readonly ShownResult[])[], seen: Set<string>): ShownResult[] {
  const merged: ShownResult[] = [];
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  for (let position = 0; position < longest; position += 1) {
    for (const list of lists) {
      const result = list[position];
      const key = result && `${result.locale} ${result.id}`;
      if (result === undefined || key === undefined || seen.has(key)) continue;
      seen.add(key);
      merged.push(result);
    }
  }
  return merged;
}

/** Searches several scopes as one. The first scope takes precedence. */
export async function searchScopes(
  searcher: Searcher,
  query: string,
  scopes: readonly KnownScope[],
  options: Omit<SearchOptions, 'version' | 'locale'>,
): Promise<Outcome> {
  const outcomes = await Promise.all(
    scopes.map(({ version, locale }) => searcher.search(query, { ...options, version, locale })),
  );
  const [first = emptyOutcome] = outcomes;
  if (outcomes.length < 2) return first;
  const seen = new Set<string>();
  const exact = interleave(outcomes.map((outcome) => outcome.exact), seen).slice(0, options.limit);
  const closest = exact.length > 0 ? [] : interleave(outcomes.map((outcome) => outcome.closest), seen);
  return {
    exact,
    closest: closest.slice(0, options.limit),
    corrections: exact.length > 0 ? [] : first.corrections,
    marks: new Set(outcomes.flatMap(({ marks }) => [...marks])),
  };
}

/** How many questions another scope has that hold all words. */
export interface FoundElsewhere {
  readonly scope: KnownScope;
  readonly count: number;
}

/** Looks for questions that hold all words in other scopes; those without one are left out. */
export async function findElsewhere(
  searcher: Searcher,
  query: string,
  scopes: readonly KnownScope[],
): Promise<FoundElsewhere[]> {
  const found = await Promise.all(
    scopes.map(async (scope) => {
      const { exact } = await searcher.search(query, { ...scope, limit: 20, correcting: false });
      return { scope, count: exact.length };
    }),
  );
  return found.filter(({ count }) => count > 0);
}
