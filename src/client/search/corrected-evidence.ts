import { corrections } from './correct.ts';
import { tokenEvidence, type Evidence } from './evidence.ts';
import { stem } from './stem.ts';
import type { TextIndex } from './text-index.ts';
import { identifierParts, latinTokens } from './tokens.ts';
import { weights } from './weights.ts';

/** Evidence for a word that was taken for another one. */
export interface CorrectedEvidence extends Evidence {
  readonly to: string;
}

/** Tells whether evidence is that of a corrected word. */
export const isCorrected = (evidence: Evidence): evidence is CorrectedEvidence => 'to' in evidence;

/** What a misspelt word, or a misspelt part of an identifier, may stand for. */
export function correctedEvidence(text: string, index: TextIndex): CorrectedEvidence[] {
  const vocabulary = index.written.counts();
  const whole = corrections(text.toLowerCase(), vocabulary).map(({ word, distance }) => ({
    ...tokenEvidence(
      'corrected',
      latinTokens(word),
      weights.corrected / (0.8 + 0.2 * distance),
      index,
    ),
    to: word,
  }));
  const parts = identifierParts(text);
  if (parts.length === 1) return whole;
  const mended = parts.map((part) =>
    index.weights(stem(part)).size > 0 ? part : (corrections(part, vocabulary)[0]?.word ?? part),
  );
  if (mended.every((part, position) => part === parts[position])) return whole;
  const evidence = tokenEvidence('corrected', mended.map(stem), weights.corrected, index);
  return [...whole, { ...evidence, to: mended.join('_') }];
}
