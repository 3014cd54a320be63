import { finds, substringEvidence, tokenEvidence, type Evidence } from './evidence.ts';
import { synonymEvidence } from './synonym-evidence.ts';
import type { TextIndex } from './text-index.ts';
import { hanPairs } from './tokens.ts';
import { weights } from './weights.ts';

/** Pairs of Han that differ from an unknown one in a single character, such as `安装` for `按装`. */
function similarPairs(text: string, index: TextIndex): Evidence[] {
  if (text.length > 2) return [];
  const found: Evidence[] = [];
  for (const token of index.hanPairs()) {
    const isSimilar = token[0] === text[0] || token[1] === text[1];
    if (isSimilar) found.push(tokenEvidence('inside', [token], weights.similarPair, index));
  }
  return found;
}

/** Finds the evidence for a word or a piece of Han of a query. */
export function hanEvidence(text: string, index: TextIndex): Evidence[] {
  const { entriesInHan, synonymsOf } = index.lexicon;
  const contained = entriesInHan(text).flatMap(synonymsOf);
  const literal = [
    tokenEvidence('same', hanPairs(text), 1, index),
    substringEvidence(text, weights.substring, index),
  ];
  return [
    ...literal,
    ...(literal.some(finds) ? [] : similarPairs(text, index)),
    ...synonymEvidence(synonymsOf(text), weights.synonym, index),
    ...synonymEvidence(contained, weights.containedSynonym, index),
  ];
}
