import { isLiteral, type Hit } from './evidence.ts';
import type { IndexedQuestion } from './indexed-question.ts';
import type { Lexicon } from './lexicon.ts';
import { foldPhrase, type TextIndex } from './text-index.ts';
import { isTyped, type Concept, type Understanding } from './understand.ts';

/** A question that answers a query, more or less. */
export interface Ranked {
  readonly question: IndexedQuestion;
  readonly score: number;
  /** True where the question has every word of the query. */
  readonly hasAll: boolean;
}

interface Match {
  /** How well the concept is met, from 0 to 1. */
  readonly score: number;
  /** How much of it is met, from 0 to 1. */
  readonly degree: number;
  readonly inTitle: number;
  /** True where the question has the word, or the beginning or a piece of it. */
  readonly isLiteral: boolean;
}

const nothing: Match = { score: 0, degree: 0, inTitle: 0, isLiteral: false };

/** How much the parts of the score count next to the words met. */
const influence = { coverage: 0.3, phrase: 0.5, titleAsked: 0.85, titleShare: 0.4 } as const;

/** How much of some tokens stands in the title; half of an identifier there says little. */
function titlePart(tokens: readonly string[], question: IndexedQuestion): number {
  if (tokens.length === 0) return 0;
  return (tokens.filter((token) => question.titleTokens.has(token)).length / tokens.length) ** 2;
}

function better(match: Match, hit: Hit, weight: number, inTitle: number, literal: boolean): Match {
  const isMet = match.isLiteral || (literal && hit.share === 1);
  return {
    score: Math.max(match.score, hit.score * weight),
    degree: Math.max(match.degree, isMet ? 1 : hit.share ** 2 * weight),
    inTitle: Math.max(match.inTitle, inTitle * weight),
    isLiteral: isMet,
  };
}

/** What each question found has of a concept. */
function matchConcept({ evidence }: Concept, { questions }: TextIndex): Map<number, Match> {
  const matches = new Map<number, Match>();
  for (const each of evidence) {
    const { tokens, weight, hits } = each;
    for (const [position, hit] of hits) {
      const question = questions[position];
      if (question === undefined) continue;
      const inTitle = titlePart(tokens, question);
      const match = matches.get(position) ?? nothing;
      matches.set(position, better(match, hit, weight, inTitle, isLiteral(each)));
    }
  }
  return matches;
}

/** Neighbouring words of the query, which are worth more where they stand together. */
function neighbours(folded: string, { isStopWord }: Lexicon): string[] {
  const words = folded.split(' ');
  return words.flatMap((word, position) => {
    const next = words[position + 1];
    return next === undefined || (isStopWord(word) && isStopWord(next)) ? [] : [`${word} ${next}`];
  });
}

/** How much of the query stands in the question as it was typed, from 0 to 1. */
function phrasePart(folded: string, pairs: readonly string[], question: IndexedQuestion): number {
  if (folded.length >= 3 && question.titlePhrase.includes(folded)) return 1;
  if (folded.length >= 3 && question.phrase.includes(folded)) return 0.7;
  if (pairs.length === 0) return 0;
  const count = (text: string) => pairs.filter((pair) => text.includes(pair)).length;
  return (0.4 * count(question.phrase) + 0.2 * count(question.titlePhrase)) / pairs.length;
}

/** A word of a title that is not asked for is taken to be as rare as what this part of the questions has. */
const usualShare = 0.1;

/** How much of the title the query names: a short title that is all there beats a long one. */
function titleShare(
  asked: ReadonlySet<string>,
  { titleTokens }: IndexedQuestion,
  index: TextIndex,
): number {
  const usual = index.rarityOf(usualShare * index.questions.length);
  let named = 0;
  let unnamed = 0;
  for (const token of titleTokens) {
    if (asked.has(token)) named += index.rarity(token);
    else unnamed += usual;
  }
  return named === 0 ? 0 : named / (named + unnamed);
}

const tellingTokens = (concepts: readonly Concept[]): Set<string> =>
  new Set(
    concepts.flatMap(({ evidence }) =>
      evidence.filter(({ weight }) => weight >= 0.5).flatMap(({ tokens }) => tokens),
    ),
  );

/** Orders the questions of a scope by how well they answer a query, the best first. */
export function rank(query: string, { concepts }: Understanding, index: TextIndex): Ranked[] {
  const mass = concepts.reduce((sum, { weight }) => sum + weight, 0);
  if (mass === 0) return [];
  const folded = foldPhrase(query);
  const pairs = neighbours(folded, index.lexicon);
  const asked = tellingTokens(concepts);
  const words = concepts.filter(isTyped).map(({ text }) => text);
  const matches = concepts.map((concept) => matchConcept(concept, index));
  const ranked = index.questions.flatMap((question, position): Ranked[] => {
    const sum = { score: 0, degree: 0, inTitle: 0 };
    const met = new Set<string>();
    for (const [order, { text, weight, standsFor = [text] }] of concepts.entries()) {
      const match = matches[order]?.get(position) ?? nothing;
      sum.score += match.score * weight;
      sum.degree += match.degree * weight;
      sum.inTitle += match.inTitle * weight;
      if (match.isLiteral) for (const word of standsFor) met.add(word);
    }
    if (sum.score === 0) return [];
    const bonus =
      1 +
      influence.phrase * phrasePart(folded, pairs, question) +
      influence.titleAsked * (sum.inTitle / mass) +
      influence.titleShare * titleShare(asked, question, index);
    const score = (sum.score / mass) * (sum.degree / mass) ** influence.coverage * bonus;
    return [{ question, score, hasAll: words.every((word) => met.has(word)) }];
  });
  return ranked.toSorted((a, b) => b.score - a.score);
}
