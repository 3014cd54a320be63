import { indexQuestion, type Field, type IndexedQuestion } from './indexed-question.ts';
import type { Lexicon } from './lexicon.ts';
import type { ScopeRecords } from './records.ts';
import { lazily, remember } from './remember.ts';
import { countToken, hasHan, normalize, tokens } from './tokens.ts';
import { allHanPairs, hanPlaces } from './written-han.ts';
import { findWrittenWords, type WrittenWords } from './written-words.ts';

/** What a field adds to the weight of a word in it, and how much a long field is held against it. */
const fieldWeights: Readonly<Record<Field, { weight: number; lengthPenalty: number }>> = {
  title: { weight: 3, lengthPenalty: 0.3 },
  text: { weight: 1, lengthPenalty: 0.6 },
  also: { weight: 1.6, lengthPenalty: 0.3 },
};

/** What a word of its category adds to the weight of that word in a question. */
const categoryWeight = 0.5;

/** BM25F: how fast repeated words stop to add. */
const saturation = 0.9;

/** The words of a scope and how much each says of each question. */
export interface TextIndex {
  readonly lexicon: Lexicon;
  readonly questions: readonly IndexedQuestion[];
  readonly written: WrittenWords;
  /** What a token says of the question at each position, from 0 to 1. */
  weights(token: string): ReadonlyMap<number, number>;
  /** How rare a token is; those that occur nowhere count as the rarest. */
  rarity(token: string): number;
  /** How rare a thing is that `count` questions have. */
  rarityOf(count: number): number;
  /** All pairs of Han that stand somewhere. */
  hanPairs(): ReadonlySet<string>;
}

/** Folds a text so that phrases can be looked up in it. */
export const foldPhrase = (text: string): string =>
  normalize(text).toLowerCase().replace(/\s+/g, ' ').trim();

/** What one occurrence of a word in a field of a question adds to its weight. */
function measureGains(
  questions: readonly IndexedQuestion[],
): (position: number, field: Field) => number {
  const average = (field: Field) =>
    questions.reduce((sum, { lengths }) => sum + lengths[field], 0) / questions.length || 1;
  const averages = { title: average('title'), text: average('text'), also: average('also') };
  return (position, field) => {
    const { weight, lengthPenalty } = fieldWeights[field];
    const relative = (questions[position]?.lengths[field] ?? 0) / averages[field];
    return weight / (1 - lengthPenalty + lengthPenalty * relative);
  };
}

/**
 * Makes the index of a scope. A reader waits for the first answer: nothing is worked out before a
 * query asks for it.
 */
export function createTextIndex(scope: ScopeRecords, lexicon: Lexicon): TextIndex {
  const questions = scope.questions.map(indexQuestion);
  const written = findWrittenWords(questions);
  const gain = measureGains(questions);
  const categories = scope.categories.map(({ title, tags }) => tokens([title, ...tags].join('\n')));
  const rarityOf = (count: number) => {
    const known = Math.max(count, 0.5);
    return Math.log(1 + (questions.length - known + 0.5) / (known + 0.5));
  };
  const lookUp = remember((token) => {
    const weights = new Map<number, number>();
    const add = (position: number, weight: number) =>
      weights.set(position, (weights.get(position) ?? 0) + weight);
    const places = hasHan(token) ? hanPlaces(questions, token) : written.places(token);
    for (const { position, field, count } of places) add(position, count * gain(position, field));
    // What a whole category shares makes a word no less rare.
    const rarity = rarityOf(weights.size);
    const shared = categories.map((category) => countToken(token, category) * categoryWeight);
    for (const [position, { record }] of questions.entries()) {
      const weight = shared[record.category] ?? 0;
      if (weight > 0) add(position, weight);
    }
    for (const [position, weight] of weights) weights.set(position, weight / (saturation + weight));
    return { weights, rarity };
  });
  return {
    lexicon,
    questions,
    written,
    weights: (token) => lookUp(token).weights,
    rarity: (token) => lookUp(token).rarity,
    rarityOf,
    hanPairs: lazily(() => allHanPairs(questions)),
  };
}
