import { finds, tokenEvidence, type Evidence } from './evidence.ts';
import type { TextIndex } from './text-index.ts';
import { tokens } from './tokens.ts';

/** Looks up words of the same meaning; those that find nothing are left out. */
export const synonymEvidence = (
  words: readonly string[],
  weight: number,
  index: TextIndex,
): Evidence[] =>
  words.map((word) => tokenEvidence('synonym', tokens(word), weight, index)).filter(finds);
