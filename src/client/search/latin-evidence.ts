import { correctedEvidence } from './corrected-evidence.ts';
import {
  finds,
  preferWritten,
  substringEvidence,
  tokenEvidence,
  type Evidence,
} from './evidence.ts';
import { stem } from './stem.ts';
import { synonymEvidence } from './synonym-evidence.ts';
import type { TextIndex } from './text-index.ts';
import { identifierParts, latinTokens } from './tokens.ts';
import { weights } from './weights.ts';

/** Of the words that begin with a piece of a word: the closer in length, the better. */
function extensions(start: string, words: ReadonlySet<string>, index: TextIndex): Evidence[] {
  if (start.length < 2 || /^\d{1,2}$/.test(start)) return [];
  const found = new Map<string, number>();
  for (const word of words) {
    if (word === start) continue;
    const token = stem(word);
    found.set(token, Math.min(found.get(token) ?? word.length, word.length));
  }
  return [...found].map(([token, length]) => {
    const closeness = Math.max(0.4, start.length / length) ** 0.4;
    return tokenEvidence('part', [token], weights.prefix * closeness, index);
  });
}

/** Fewer letters stand in many identifiers by chance. */
const shortestUnjoined = 5;

/** An identifier may be typed without what joins its parts, such as `deviceid` for `device_id`. */
function unjoined(word: string, index: TextIndex): Evidence[] {
  if (word.length < shortestUnjoined) return [];
  return index.written
    .identifiers()
    .filter(({ letters }) => letters.includes(word))
    .map(({ word: known }) => tokenEvidence('part', [known], weights.unjoined, index));
}

/** A word may stand in the index as two, such as `setcontext` for `set_context`. */
function compound(word: string, index: TextIndex): Evidence[] {
  for (let end = word.length - 3; end >= 3; end -= 1) {
    const parts = [stem(word.slice(0, end)), stem(word.slice(end))];
    if (parts.every((part) => index.weights(part).size > 0)) {
      return [tokenEvidence('part', parts, weights.compound, index)];
    }
  }
  return [];
}

/** A word that is an identifier, or two words, without what joins or parts them. */
function joinedOtherwise(word: string, index: TextIndex): Evidence[] {
  const identifiers = unjoined(word, index);
  return identifiers.length > 0 ? identifiers : compound(word, index);
}

/** A shorter stem of a word that is not written anywhere says little. */
const shortestStem = 4;

/** The name of a shared library, whatever its version. */
const sharedLibrary = /^lib([a-z\d_.+-]+?)\.so(?:\.\d+)*$/;

/** A library of another version is likely what was meant, or what bears its name if that is rare. */
function libraryEvidence(text: string, index: TextIndex): Evidence[] {
  const [, name] = sharedLibrary.exec(text.toLowerCase()) ?? [];
  if (name === undefined) return [];
  const named = tokenEvidence('part', latinTokens(name), weights.library, index);
  const rareness = Math.min(1, named.rarity / index.rarityOf(1));
  return [
    substringEvidence(`lib${name}`, weights.library, index),
    { ...named, weight: named.weight * rareness },
  ];
}

/** The evidence for an identifier that has joints or capitals within. */
function identifierEvidence(text: string, index: TextIndex): Evidence[] {
  const parts = identifierParts(text).map(stem);
  return [
    tokenEvidence('same', latinTokens(text), 1, index),
    tokenEvidence('same', parts, weights.parts, index),
    substringEvidence(text.toLowerCase(), weights.identifier, index),
    ...libraryEvidence(text, index),
  ];
}

function plainWordEvidence(text: string, index: TextIndex): Evidence[] {
  const lower = text.toLowerCase();
  const token = stem(lower);
  const words = index.written.beginningWith(lower);
  const longer = extensions(lower, words, index);
  const isWritten = words.has(lower);
  // What is left of a piece of a word by cutting its end off may be another word.
  const isDoubtful = !isWritten && (longer.length > 0 || token.length < shortestStem);
  const stemWeight = isDoubtful ? weights.doubtfulStem : 1;
  const same = preferWritten(tokenEvidence('same', [token], stemWeight, index), lower, index);
  if (isWritten || longer.length > 0 || lower.length < 3) return [same, ...longer];
  const library = tokenEvidence('part', [stem(`lib${lower}`)], weights.library, index);
  return [same, finds(library) ? library : substringEvidence(lower, weights.substring, index)];
}

/**
 * Finds the evidence for a Latin word or identifier of a query; `correcting` lets a word that is
 * nowhere be taken for a similar one.
 */
export function latinEvidence(text: string, index: TextIndex, correcting: boolean): Evidence[] {
  const parts = identifierParts(text);
  const literal =
    parts.length > 1 ? identifierEvidence(text, index) : plainWordEvidence(text, index);
  const isKnown = literal.some(
    ({ kind, hits }) => kind !== 'inside' && [...hits.values()].some(({ share }) => share === 1),
  );
  const further = isKnown ? [] : joinedOtherwise(text.toLowerCase(), index);
  const synonyms = synonymEvidence(
    index.lexicon.synonymsOf(text.toLowerCase()),
    weights.synonym,
    index,
  );
  const corrected =
    isKnown || !correcting || further.length > 0 ? [] : correctedEvidence(text, index);
  return [...literal, ...further, ...synonyms, ...corrected];
}
