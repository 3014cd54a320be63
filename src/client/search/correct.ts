import { editDistance } from './distance.ts';

/** A word of the site that a misspelt word may stand for. */
export interface Candidate {
  readonly word: string;
  /** Edits from the misspelt word; a change of the first letter counts more. */
  readonly distance: number;
}

const latinWord = /^[a-z][a-z_]{2,}$/;

/** Short words have too many neighbours to be corrected by more than one edit. */
const editsFor = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/** The first letter is seldom wrong. */
const firstLetterPenalty = 1;
const mostCandidates = 4;

/**
 * Finds the words that a word may be a misspelling of, the nearest and then the most frequent first.
 * `vocabulary` counts the words of the site in lower case. Gives none for numbers and short words.
 */
export function corrections(word: string, vocabulary: ReadonlyMap<string, number>): Candidate[] {
  const limit = editsFor(word.length);
  if (limit === 0 || !latinWord.test(word)) return [];
  const found: (Candidate & { count: number })[] = [];
  for (const [candidate, count] of vocabulary) {
    if (!latinWord.test(candidate)) continue;
    const most = Math.min(limit, editsFor(candidate.length + 1));
    const edits = editDistance(word, candidate, most);
    const distance = edits + (candidate[0] === word[0] ? 0 : firstLetterPenalty);
    if (distance <= most) found.push({ word: candidate, distance, count });
  }
  const nearest = Math.min(...found.map(({ distance }) => distance));
  return found
    .filter(({ distance }) => distance === nearest)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostCandidates);
}
