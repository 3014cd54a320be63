import { correctedEvidence } from './corrected-evidence.ts';
import { finds, substringEvidence, tokenEvidence, type Evidence } from './evidence.ts';
import { stem } from './stem.ts';
import { synonymEvidence } from './synonym-evidence.ts';
import type { TextIndex } from './text-index.ts';
import { identifierParts, latinTokens } from './tokens.ts';
import { weights } from './weights.ts';

/** Words of the index that begin with a piece of a word, the closer in length the better. */
function extensions(start: string, index: TextIndex): Evidence[] {
  if (start.length < 2 || /^\d{1,2}$/.test(start)) return [];
  const found: Evidence[] = [];
  for (const token of index.postings.keys()) {
    if (token === start || !token.startsWith(start)) continue;
    const closeness = Math.max(0.4, start.length / token.length) ** 0.4;
    found.push(tokenEvidence('part', [token], weights.prefix * closeness, index));
  }
  return found;
}

/** A word may stand in the index as two, such as `setcontext` for `set_context`. */
function compound(word: string, index: TextIndex): Evidence[] {
  for (let end = word.length - 3; end >= 3; end -= 1) {
    const parts = [stem(word.slice(0, end)), stem(word.slice(end))];
    if (parts.every((part) => index.postings.has(part))) {
      return [tokenEvidence('part', parts, weights.compound, index)];
    }
  }
  return [];
}

/** The evidence for an identifier that has joints or capitals within. */
function identifierEvidence(text: string, index: TextIndex): Evidence[] {
  const parts = identifierParts(text).map(stem);
  return [
    tokenEvidence('same', latinTokens(text), 1, index),
    tokenEvidence('same', parts, weights.parts, index),
    substringEvidence(text.toLowerCase(), weights.identifier, index),
  ];
}

function plainWordEvidence(text: string, index: TextIndex): Evidence[] {
  const lower = text.toLowerCase();
  const token = stem(lower);
  const found = [
    tokenEvidence('same', [token], 1, index),
    ...extensions(token, index),
    ...(lower === token ? [] : extensions(lower, index)),
  ];
  if (found.some(finds) || lower.length < 3) return found;
  return [...found, substringEvidence(lower, weights.substring, index)];
}

/**
 * Finds the evidence for a Latin word or identifier of a query; `correcting` lets a word that is
 * nowhere be taken for a similar one.
 */
export function latinEvidence(text: string, index: TextIndex, correcting: boolean): Evidence[] {
  const parts = identifierParts(text);
  const literal =
    parts.length > 1 ? identifierEvidence(text, index) : plainWordEvidence(text, index);
  const isKnown = literal.some(({ hits }) => [...hits.values()].some(({ share }) => share === 1));
  const further = isKnown ? [] : compound(text.toLowerCase(), index);
  const synonyms = synonymEvidence(
    index.lexicon.synonymsOf(text.toLowerCase()),
    weights.synonym,
    index,
  );
  const corrected =
    isKnown || !correcting || further.length > 0 ? [] : correctedEvidence(text, index);
  return [...literal, ...further, ...synonyms, ...corrected];
}
