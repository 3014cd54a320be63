import { emptyOutcome, type Outcome, type ShownResult } from './outcome.ts';
import { isSameScope } from './scope.ts';
import type { SearchOptions, Searcher } from './searcher.ts';
import type { KnownScope } from './settings.ts';

/** Which copy of a question stands for all: that of the reader's own scope, else the current one. */
const precedence = (scope: KnownScope, own: KnownScope | undefined): number =>
  scope === own ? 0 : scope.isCurrent ? 1 : 2;

/**
 * Puts several lists, in order of precedence, into one, taking turns. A question stands in it once a
 * locale, at the best of its places.
 */
function interleave(lists: readonly (readonly ShownResult[])[]): ShownResult[] {
  const keyOf = ({ locale, id }: ShownResult) => `${locale} ${id}`;
  const shown = new Map<string, ShownResult>();
  for (const result of lists.flat()) {
    if (!shown.has(keyOf(result))) shown.set(keyOf(result), result);
  }
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const keys = Array.from({ length: longest }, (_, position) =>
    lists.flatMap((list) => list[position] ?? []).map(keyOf),
  );
  return [...new Set(keys.flat())].flatMap((key) => shown.get(key) ?? []);
}

/**
 * Searches several scopes as one. The first is the reader's own: its copy of a question is shown, else
 * that of the current version; an unmaintained version never hides it.
 */
export async function searchScopes(
  searcher: Searcher,
  query: string,
  scopes: readonly KnownScope[],
  options: Omit<SearchOptions, 'version' | 'locale'>,
): Promise<Outcome> {
  const [own] = scopes;
  const inOrder = scopes.toSorted((a, b) => precedence(a, own) - precedence(b, own));
  const outcomes = await Promise.all(
    inOrder.map(({ version, locale }) =>
      searcher.search(query, { ...options, limit: Infinity, version, locale }),
    ),
  );
  const [first = emptyOutcome] = outcomes;
  const exact = interleave(outcomes.map((outcome) => outcome.exact));
  const has = new Set(exact.map(({ locale, id }) => `${locale} ${id}`));
  const closest = interleave(outcomes.map((outcome) => outcome.closest)).filter(
    ({ locale, id }) => !has.has(`${locale} ${id}`),
  );
  return {
    exact: exact.slice(0, options.limit),
    exactCount: exact.length,
    closest: closest.slice(0, Math.max(options.limit - exact.length, 0)),
    corrections: first.corrections,
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
 * language is counted only where `own` has nothing, since its index costs as much again, and offered
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
