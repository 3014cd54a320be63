import { editDistance } from './distance.ts';
import type { TextIndex } from './text-index.ts';

/** A word of the index that a misspelt word may stand for. */
export interface Candidate {
  readonly token: string;
  /** Edits from the misspelt word; a change of the first letter counts more. */
  readonly distance: number;
}

const latinWord = /^[a-z][a-z_]{2,}$/;

/** Short words have too many neighbours to be corrected by more than one edit. */
const editsFor = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/** The first letter is seldom wrong. */
const firstLetterPenalty = 1;
const shown = 4;

/**
 * Finds the words of the index that a word may be a misspelling of, the nearest and then the most
 * frequent first. Gives none for numbers and for short words.
 */
export function corrections(word: string, index: TextIndex): Candidate[] {
  const limit = editsFor(word.length);
  if (limit === 0 || !latinWord.test(word)) return [];
  const found: (Candidate & { count: number })[] = [];
  for (const [token, posting] of index.postings) {
    if (!latinWord.test(token)) continue;
    const edits = editDistance(word, token, Math.min(limit, editsFor(token.length)));
    const distance = edits + (token[0] === word[0] ? 0 : firstLetterPenalty);
    if (distance <= Math.min(limit, editsFor(token.length))) found.push({ token, distance, count: posting.size });
  }
  const nearest = Math.min(...found.map(({ distance }) => distance));
  return found
    .filter(({ distance }) => distance === nearest)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, shown);
}
