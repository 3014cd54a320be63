import { understand } from './understand.ts';
import type { TextIndex } from './text-index.ts';

/**
 * Pagefind wants every word and loads a part of its index for each, so it is asked for no more than
 * these.
 */
const words = 3;

/** The words of a query that Pagefind is asked for: the most telling that the scope knows. */
export function pagefindTerm(query: string, index: TextIndex): string {
  const { concepts } = understand(query, index, false);
  const known = concepts.filter(({ evidence }) =>
    evidence.some(({ kind, hits }) => (kind === 'same' || kind === 'part') && hits.size > 0),
  );
  const telling = new Set(known.toSorted((a, b) => b.weight - a.weight).slice(0, words));
  return known
    .filter((concept) => telling.has(concept))
    .map(({ text }) => text)
    .join(' ');
}
