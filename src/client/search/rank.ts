import type { Alternative, Concept, MatchKind, Understanding } from './concepts.ts';
import { foldPhrase, type IndexedQuestion, type TextIndex } from './text-index.ts';
import { isStopWord } from './stop-words.ts';

/** A question that answers a query, more or less. */
export interface Ranked {
  readonly question: IndexedQuestion;
  readonly score: number;
  /** True where the question has every word of the query. */
  readonly hasAll: boolean;
}

interface Match {
  readonly score: number;
  /** From 0 to 1: how much of the concept was met. */
  readonly degree: number;
}

const nothing: Match = { score: 0, degree: 0 };

/** Ways of matching that count as having the word. */
const literal: ReadonlySet<MatchKind> = new Set(['same', 'prefix', 'inside']);

function matchAlternative(
  { tokens, weight, kind }: Alternative,
  position: number,
  index: TextIndex,
): Match {
  let found = 0;
  let known = 0;
  let mass = 0;
  for (const token of tokens) {
    const rarity = index.rarity(token);
    const value = index.postings.get(token)?.get(position);
    mass += rarity;
    if (value === undefined) continue;
    found += rarity * value;
    known += rarity;
  }
  if (known === 0) return nothing;
  const share = known / mass;
  const score = (found / mass) * share * weight;
  return { score, degree: literal.has(kind) && share === 1 ? 1 : share * share * weight };
}

function matchConcept({ alternatives }: Concept, position: number, index: TextIndex): Match {
  let score = 0;
  let degree = 0;
  for (const alternative of alternatives) {
    const match = matchAlternative(alternative, position, index);
    score = Math.max(score, match.score);
    degree = Math.max(degree, match.degree);
  }
  return { score, degree };
}

/** Neighbouring words of the query, which are worth more where they stand together. */
function shingles(query: string): string[] {
  const words = foldPhrase(query).split(' ');
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    if (next === undefined || (isStopWord(word) && isStopWord(next))) return [];
    return [`${word} ${next}`];
  });
}

function phraseBonus(query: string, pairs: readonly string[], question: IndexedQuestion): number {
  const whole = query.length >= 3;
  if (whole && question.titlePhrase.includes(query)) return 1;
  if (whole && question.phrase.includes(query)) return 0.7;
  if (pairs.length === 0) return 0;
  const found = pairs.filter((pair) => question.phrase.includes(pair)).length;
  const inTitle = pairs.filter((pair) => question.titlePhrase.includes(pair)).length;
  return (0.4 * found + 0.2 * inTitle) / pairs.length;
}

/** How much of the title the query covers: a short title that is all there beats a long one. */
function titleShare(
  concepts: readonly Concept[],
  { titleTokens }: IndexedQuestion,
  index: TextIndex,
): number {
  const asked = new Set(
    concepts.flatMap(({ alternatives }) =>
      alternatives.filter(({ weight }) => weight > 0.5).flatMap(({ tokens }) => tokens),
    ),
  );
  let mass = 0;
  let met = 0;
  for (const token of titleTokens) {
    const rarity = index.rarity(token);
    mass += rarity;
    if (asked.has(token)) met += rarity;
  }
  return mass === 0 ? 0 : met / mass;
}

const influence = { phrase: 0.5, title: 0.25, coverage: 1.5 } as const;

/** Orders the questions of a scope by how well they answer a query, the best first. */
export function rank(query: string, { concepts }: Understanding, index: TextIndex): Ranked[] {
  const mass = concepts.reduce((sum, { weight }) => sum + weight, 0);
  if (mass === 0) return [];
  const folded = foldPhrase(query);
  const pairs = shingles(query);
  const ranked = index.questions.map((question, position): Ranked => {
    let score = 0;
    let covered = 0;
    let hasAll = true;
    for (const concept of concepts) {
      const match = matchConcept(concept, position, index);
      score += match.score * concept.weight;
      covered += match.degree * concept.weight;
      if (match.degree < 1) hasAll = false;
    }
    if (covered === 0) return { question, score: 0, hasAll: false };
    const base = (score / mass) * (covered / mass) ** (influence.coverage - 1);
    const bonus =
      1 +
      influence.phrase * phraseBonus(folded, pairs, question) +
      influence.title * titleShare(concepts, question, index);
    return { question, score: base * bonus, hasAll };
  });
  return ranked.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score);
}
