import { emptyOutcome, type Outcome, type ShownResult } from './outcome.ts';
import { isSameScope } from './scope.ts';
import type { SearchOptions, Searcher } from './searcher.ts';
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
  const exact = interleave(
    outcomes.map((outcome) => outcome.exact),
    seen,
  );
  const closest =
    exact.length > 0
      ? []
      : interleave(
          outcomes.map((outcome) => outcome.closest),
          seen,
        );
  return {
    exact: exact.slice(0, options.limit),
    exactCount: exact.length,
    closest: closest.slice(0, options.limit),
    corrections: exact.length > 0 ? [] : first.corrections,
    categories: first.categories,
    marks: new Set(outcomes.flatMap(({ marks }) => [...marks])),
  };
}

/** Where else a query finds something. */
export interface FoundElsewhere {
  readonly scope: KnownScope;
  /** The number of questions that have all words, where it is known. */
  readonly count: number | undefined;
}

/** Counts the questions of a scope that have all words. */
async function countIn(
  searcher: Searcher,
  query: string,
  { version, locale }: KnownScope,
): Promise<number | undefined> {
  const options = { version, locale, limit: 1, correcting: false };
  return searcher.search(query, options).then(
    ({ exactCount }) => exactCount,
    () => undefined,
  );
}

/**
 * Looks at the scopes beside `own`, whose outcome is given. The other versions are counted. Another
 * language is counted only where `own` has nothing, since its records cost as much again, and offered
 * without a count otherwise. A scope that has nothing is left out.
 */
export async function findElsewhere(
  searcher: Searcher,
  query: string,
  own: KnownScope,
  others: readonly KnownScope[],
  { exact, closest }: Outcome,
): Promise<FoundElsewhere[]> {
  const hasNothing = exact.length + closest.length === 0;
  const found = await Promise.all(
    others
      .filter((scope) => !isSameScope(scope, own))
      .map(async (scope): Promise<FoundElsewhere> => {
        const isCounted = hasNothing || scope.locale === own.locale;
        return { scope, count: isCounted ? await countIn(searcher, query, scope) : undefined };
      }),
  );
  return found.filter(({ count }) => count !== 0);
}
