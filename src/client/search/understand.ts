import { corrections } from './correct.ts';
import { substringEvidence, tokenEvidence, type Evidence } from './evidence.ts';
import { queryWords, type QueryWord } from './query-words.ts';
import { stem } from './stem.ts';
import type { TextIndex } from './text-index.ts';
import { hanPairs, hasHan, identifierParts, latinTokens, tokens } from './tokens.ts';

/** What one word of the query asks for. */
export interface Concept {
  /** As the reader typed it. */
  readonly text: string;
  readonly evidence: readonly Evidence[];
  /** How much the concept says next to the others. */
  readonly weight: number;
}

/** A word that is nowhere on the site, and the word that was taken for it. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

/** Evidence for a word that was taken for another one. */
interface CorrectedEvidence extends Evidence {
  readonly to: string;
}

/** A query, understood. */
export interface Understanding {
  readonly concepts: readonly Concept[];
  readonly corrections: readonly Correction[];
}

/** What each way to meet a word counts next to the word as it is. */
const weights = {
  prefix: 0.85,
  parts: 0.7,
  identifier: 1.1,
  substring: 0.9,
  compound: 0.75,
  joined: 0.9,
  synonym: 0.5,
  phraseSynonym: 0.6,
  containedSynonym: 0.4,
  corrected: 0.85,
  similarPair: 0.35,
  weakWord: 0.3,
} as const;

/**
 * In a longer query a word that the site lacks is more likely one of everyday speech than a
 * misspelling.
 */
const mostCorrected = 5;

const finds = ({ hits }: Evidence): boolean => hits.size > 0;

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

const synonymEvidence = (words: readonly string[], weight: number, index: TextIndex): Evidence[] =>
  words.map((word) => tokenEvidence('synonym', tokens(word), weight, index)).filter(finds);

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

/** What a misspelt word, or a misspelt part of an identifier, may stand for. */
function correctedEvidence(text: string, index: TextIndex): CorrectedEvidence[] {
  const vocabulary = index.vocabulary();
  const whole = corrections(text.toLowerCase(), vocabulary).map(({ word, distance }) => ({
    ...tokenEvidence('corrected', latinTokens(word), weights.corrected / (0.8 + 0.2 * distance), index),
    to: word,
  }));
  const parts = identifierParts(text);
  if (parts.length === 1) return whole;
  const mended = parts.map((part) =>
    index.postings.has(stem(part)) ? part : (corrections(part, vocabulary)[0]?.word ?? part),
  );
  if (mended.every((part, position) => part === parts[position])) return whole;
  const evidence = tokenEvidence('corrected', mended.map(stem), weights.corrected, index);
  return [...whole, { ...evidence, to: mended.join('_') }];
}

function latinEvidence(text: string, index: TextIndex, correcting: boolean): Evidence[] {
  const parts = identifierParts(text);
  const literal = parts.length > 1 ? identifierEvidence(text, index) : plainWordEvidence(text, index);
  const isKnown = literal.some(({ hits }) => [...hits.values()].some(({ share }) => share === 1));
  const further = isKnown ? [] : compound(text.toLowerCase(), index);
  const synonyms = synonymEvidence(index.lexicon.synonymsOf(text.toLowerCase()), weights.synonym, index);
  const corrected = isKnown || !correcting || further.length > 0 ? [] : correctedEvidence(text, index);
  return [...literal, ...further, ...synonyms, ...corrected];
}

/** Pairs of Han that differ from an unknown one in a single character, such as `安装` for `按装`. */
function similarPairs(text: string, index: TextIndex): Evidence[] {
  if (text.length > 2) return [];
  const found: Evidence[] = [];
  for (const token of index.postings.keys()) {
    const isSimilar = token.length === 2 && (token[0] === text[0] || token[1] === text[1]);
    if (isSimilar) found.push(tokenEvidence('inside', [token], weights.similarPair, index));
  }
  return found;
}

function hanEvidence(text: string, index: TextIndex): Evidence[] {
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

/** Two words that stand in the index as one, such as `data set`. */
function joinedEvidence(
  words: readonly QueryWord[],
  position: number,
  index: TextIndex,
): Evidence[] {
  const [before, here, after] = [words[position - 1], words[position], words[position + 1]];
  const pairs = [
    [before, here],
    [here, after],
  ] as const;
  return pairs.flatMap(([first, second]) => {
    if (first?.kind !== 'latin' || second?.kind !== 'latin') return [];
    const token = stem(`${first.text}${second.text}`.toLowerCase());
    if (token.length < 6 || !index.postings.has(token)) return [];
    return [tokenEvidence('part', [token], weights.joined, index)];
  });
}

/** Tells whether a word is one of the words of an entry of the thesaurus. */
const isPartOf = (word: string, entry: string): boolean =>
  word !== entry && (hasHan(entry) ? entry.includes(word) : entry.split(' ').includes(word));

function weigh(evidence: readonly Evidence[], isWeak: boolean, index: TextIndex): number {
  const same = evidence.find(({ kind }) => kind === 'same');
  const found = evidence.filter(finds);
  const rarity =
    same !== undefined && finds(same)
      ? same.rarity
      : found.length > 0
        ? Math.max(...found.map((each) => each.rarity * each.weight))
        : index.rarityOf(0);
  return rarity * (isWeak ? weights.weakWord : 1);
}

const isCorrected = (evidence: Evidence): evidence is CorrectedEvidence => 'to' in evidence;

function correctionOf({ text, evidence }: Concept): Correction[] {
  const first = evidence.filter(isCorrected).find(finds);
  return first === undefined ? [] : [{ from: text, to: first.to }];
}

/**
 * Understands a query against the words of a scope: what each word asks for, what meets it, and
 * which words were corrected. `correcting` off leaves misspelt words alone.
 */
export function understand(query: string, index: TextIndex, correcting = true): Understanding {
  const isWritten = (text: string) => index.questions.some(({ phrase }) => phrase.includes(text));
  const words = queryWords(query, index.lexicon, isWritten);
  const corrects = correcting && words.length <= mostCorrected;
  const { phrasesIn, synonymsOf } = index.lexicon;
  const phrases = phrasesIn(query);
  const concepts = words.map((word, position): Concept => {
    const { text, kind, isWeak } = word;
    const phrase = phrases.filter((entry) => isPartOf(text.toLowerCase(), entry));
    const evidence = [
      ...(kind === 'han' ? hanEvidence(text, index) : latinEvidence(text, index, corrects)),
      ...joinedEvidence(words, position, index),
      ...synonymEvidence(phrase.flatMap(synonymsOf), weights.phraseSynonym, index),
    ];
    return { text, evidence, weight: weigh(evidence, isWeak, index) };
  });
  return { concepts, corrections: concepts.flatMap(correctionOf) };
}
