import { finds, tokenEvidence, type Correction, type Evidence } from './evidence.ts';
import { hanEvidence } from './han-evidence.ts';
import { joinedNames } from './joined-names.ts';
import { latinEvidence } from './latin-evidence.ts';
import { queryWords, stretches, type QueryWord } from './query-words.ts';
import { similarRuns } from './similar-runs.ts';
import { stem } from './stem.ts';
import { synonymEvidence } from './synonym-evidence.ts';
import type { TextIndex } from './text-index.ts';
import { hasHan } from './tokens.ts';
import { weights } from './weights.ts';

/** What one word of the query asks for. */
export interface Concept {
  /** As the reader typed it. */
  readonly text: string;
  readonly evidence: readonly Evidence[];
  /** How much the concept says next to the others. */
  readonly weight: number;
  /**
   * The words that a question has where it has this. Set for what the reader may have meant: a question
   * can have all words without it.
   */
  readonly standsFor?: readonly string[];
}

/** Tells whether a concept is a word of the query. */
export const isTyped = ({ standsFor }: Concept): boolean => standsFor === undefined;

/** A query, understood. */
export interface Understanding {
  readonly concepts: readonly Concept[];
  readonly corrections: readonly Correction[];
}

/**
 * In a longer query a word that the site lacks is more likely one of everyday speech than a
 * misspelling.
 */
const mostCorrected = 5;

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
    if (token.length < 6 || index.weights(token).size === 0) return [];
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

function correctionOf({ evidence }: Concept): Correction[] {
  const first = evidence.filter(finds).find(({ correction }) => correction !== undefined);
  return first?.correction === undefined ? [] : [first.correction];
}

/** What the misspelt stretches of Han of a query may stand for. */
function guessStretches(
  query: string,
  index: TextIndex,
  isWritten: (text: string) => boolean,
): Concept[] {
  return stretches(query, index.lexicon, isWritten).flatMap((stretch) =>
    similarRuns(stretch, index, isWritten).map((evidence) => ({
      text: stretch.text,
      evidence: [evidence],
      weight: evidence.rarity,
    })),
  );
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
  const guesses = correcting ? guessStretches(query, index, isWritten) : [];
  const isDoubtful = ({ text }: Concept) =>
    text.length === 1 && guesses.some((guess) => guess.text.includes(text));
  return {
    concepts: [
      ...concepts.filter((concept) => !isDoubtful(concept)),
      ...joinedNames(query, index, isWritten),
      ...guesses,
    ],
    corrections: corrects ? [...concepts, ...guesses].flatMap(correctionOf) : [],
  };
}
