import { isStopWord, isWeakWord } from '../../i18n/stop-words.ts';
import { hanPairs, joined, partsOf, stem } from '../../i18n/words.ts';
import type { Ranking } from './rank.ts';
import type { QuestionList } from './scope.ts';

/** One way to meet a word of the query. */
export interface Term {
  /** What is looked up: a token and `_`, or the beginning of tokens. The more of them, the better. */
  readonly lookups: readonly string[];
  /** How much it counts next to the word as it is. */
  readonly weight: number;
  /** True where a question that meets the term does not have the word for that. */
  readonly isLoose?: boolean;
}

type Weights = Ranking['terms'];

/** Looks words up as they are, in any form. */
export const exactly = (...words: readonly string[]): string[] =>
  words.map((word) => `${stem(word)}_`);

const shortestContained = 4;
const mostContaining = 4;
const shortestLonger = 3;
const shortestHalf = 3;

/** Whether the scope has a word, itself or within a longer one: begun so, or holding it. */
interface Longer {
  readonly begins: boolean;
  readonly containing: readonly string[];
}

function longerWords(word: string, { vocabulary }: QuestionList): Longer {
  const holding = [...vocabulary.keys()].filter((each) => each.includes(word));
  const begins = word.length > 1 && holding.some((each) => each.startsWith(word));
  const isLong = word.length >= shortestContained;
  return { begins, containing: isLong ? holding.slice(0, mostContaining) : [] };
}

/** Tells whether a scope has an identifier as a whole, or within a longer one. */
export function isKnownName(text: string, list: QuestionList): boolean {
  const word = joined(text);
  const { begins, containing } = longerWords(word, list);
  return list.stems.has(stem(word)) || begins || containing.length > 0;
}

/** A word in two that the scope knows, such as `ascend310`. */
function halves(word: string, { vocabulary }: QuestionList): string[] {
  for (let at = shortestHalf; at <= word.length - shortestHalf; at += 1) {
    const both = [word.slice(0, at), word.slice(at)];
    if (both.every((half) => vocabulary.has(half))) return both;
  }
  return [];
}

/** What meets a Latin word that the scope does not know as it is. */
function unknownTerms(word: string, list: QuestionList, weights: Weights): Term[] {
  const { begins, containing } = longerWords(word, list);
  if (begins) return [{ lookups: [word], weight: weights.beginning }];
  if (containing.length > 0) {
    return containing.map((each) => ({ lookups: exactly(each), weight: weights.contained }));
  }
  const both = halves(word, list);
  return both.length > 0 ? [{ lookups: exactly(...both), weight: weights.apart }] : [];
}

/** What meets a Latin word. */
export function latinTerms(text: string, list: QuestionList, weights: Weights): Term[] {
  const word = joined(text);
  const parts = partsOf(text);
  if (!list.stems.has(stem(word))) return unknownTerms(word, list, weights);
  return [
    { lookups: exactly(word), weight: 1 },
    ...(word.length < shortestLonger
      ? []
      : [{ lookups: [word], weight: weights.longer, isLoose: true }]),
    ...(parts.length < 2
      ? []
      : [{ lookups: exactly(...parts), weight: weights.parts, isLoose: true }]),
  ];
}

/** A single character is asked for as what words begin with. */
export const hanLookups = (text: string): string[] =>
  text.length === 1 ? [text] : hanPairs(text).map((pair) => `${pair}_`);

/** What meets a word of Han: also without a character at either end that says little, 慢 for 太慢. */
export function hanTerms(text: string, weights: Weights): Term[] {
  const isLittle = (part: string): boolean => isStopWord(part) || isWeakWord(part);
  const shorter = [
    isLittle(text.slice(0, 1)) ? text.slice(1) : '',
    isLittle(text.slice(-1)) ? text.slice(0, -1) : '',
  ].filter((rest) => rest !== '' && !isLittle(rest));
  return [
    { lookups: hanLookups(text), weight: 1 },
    ...shorter.map((rest) => ({ lookups: hanLookups(rest), weight: weights.shortened })),
  ];
}
