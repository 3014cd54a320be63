import { isLiteral } from './evidence.ts';
import type { TextIndex } from './text-index.ts';
import { isTyped, understand } from './understand.ts';

/**
 * Pagefind wants every word and loads a part of its index for each: a longer query finds little there
 * and costs much.
 */
const mostWords = 2;

/** What Pagefind is asked for a query: its telling words, or nothing where they are many or unknown. */
export function pagefindTerm(query: string, index: TextIndex): string {
  const concepts = understand(query, index, false).concepts.filter(isTyped);
  const known = concepts.filter(({ evidence }) =>
    evidence.some((each) => isLiteral(each) && each.hits.size > 0),
  );
  if (known.length < concepts.length || concepts.length > mostWords) return '';
  return concepts.map(({ text }) => text).join(' ');
}
