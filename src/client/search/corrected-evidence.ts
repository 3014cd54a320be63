import { corrections } from './correct.ts';
import { preferWritten, tokenEvidence, type Evidence } from './evidence.ts';
import { stem } from './stem.ts';
import type { TextIndex } from './text-index.ts';
import { identifierParts, latinTokens } from './tokens.ts';
import { weights } from './weights.ts';

/** What a misspelt word, or a misspelt part of an identifier, may stand for. */
export function correctedEvidence(text: string, index: TextIndex): Evidence[] {
  const vocabulary = index.written.counts();
  const whole = corrections(text.toLowerCase(), vocabulary).map(({ word, distance }) => ({
    ...preferWritten(
      tokenEvidence(
        'corrected',
        latinTokens(word),
        weights.corrected / (0.8 + 0.2 * distance),
        index,
      ),
      word,
      index,
    ),
    correction: { from: text, to: word },
  }));
  const parts = identifierParts(text);
  if (parts.length === 1) return whole;
  const mended = parts.map((part) =>
    index.weights(stem(part)).size > 0 ? part : (corrections(part, vocabulary)[0]?.word ?? part),
  );
  if (mended.every((part, position) => part === parts[position])) return whole;
  const evidence = tokenEvidence('corrected', mended.map(stem), weights.corrected, index);
  return [...whole, { ...evidence, correction: { from: text, to: mended.join('_') } }];
}
