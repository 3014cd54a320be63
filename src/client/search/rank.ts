import { tokens } from '../../i18n/words.ts';
import type { Concept } from './concepts.ts';
import type { Field, Question, QuestionList } from './scope.ts';

/** What was looked up, by the term. */
export type Hits = ReadonlyMap<string, ReadonlyMap<string, Field>>;

/** Every constant of the order. */
export const ranking = {
  /** A title says what the question is about, and authors' words are meant to be typed. */
  title: 1,
  words: 0.95,
  text: 0.4,
  synonyms: 0.35,
  /** Words of everyday speech tell questions apart badly. */
  weakWord: 0.3,
  /** A short title that is all there beats a long one. */
  titleShare: 0.4,
  /** A closest match has this part of what the query says, so that chance words find nothing. */
  leastEvidence: 0.25,
  /** With so many questions that have all words, those that lack some are not worth showing. */
  enough: 5,
};

/** The shape of the table; tests change one constant at a time. */
export type Ranking = Readonly<typeof ranking>;

/** A question that was found. */
export type Found = Question & { readonly score: number };

/** How well a question meets a concept, and how much of it the question has: 0 to 1. */
interface Match {
  readonly score: number;
  readonly share: number;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** What a record has of a concept: the best of its terms. */
function matchOf({ terms }: Concept, record: string, hits: Hits, table: Ranking): Match {
  const matches = terms.map((lookups): Match => {
    const fields = lookups.flatMap((lookup) => hits.get(lookup)?.get(record) ?? []);
    const score = sumOf(fields.map((field) => table[field])) / lookups.length;
    return { score, share: fields.length / lookups.length };
  });
  const none = { score: 0, share: 0 };
  return matches.reduce((best, match) => (match.score > best.score ? match : best), none);
}

/** How much of a title the query names, from 0 to 1. */
function titleShare(title: string, hits: Hits): number {
  const all = [...new Set(tokens(title))];
  return all.filter((token) => hits.has(`${token}_`)).length / Math.max(all.length, 1);
}

/**
 * Orders the questions of a scope by how well they meet the concepts of a query: those that have every
 * word that says something, and the closest of the others, which have enough of it.
 */
export function rank(
  concepts: readonly Concept[],
  hits: Hits,
  { questions }: QuestionList,
  table: Ranking,
): { exact: Found[]; closest: Found[] } {
  const weighed = concepts.map((concept) => {
    const matches = questions.map(({ record }) => matchOf(concept, record, hits, table));
    const having = sumOf(matches.map(({ share }) => share));
    // A word is worth more, the fewer questions have it.
    const rarity = Math.log(1 + (questions.length - having + 0.5) / (having + 0.5));
    return { ...concept, matches, weight: rarity * (concept.isWeak ? table.weakWord : 1) };
  });
  const telling = weighed.filter(({ isWeak }) => !isWeak);
  const needed = telling.length > 0 ? telling : weighed;
  const mass = sumOf(weighed.map(({ weight }) => weight));
  const ranked = questions.map((question, position) => {
    const mean = (of: keyof Match): number =>
      sumOf(weighed.map(({ matches, weight }) => weight * (matches[position]?.[of] ?? 0))) / mass;
    return {
      question,
      score: mean('score'),
      evidence: mean('share'),
      hasAll: needed.every(({ matches }) => matches[position]?.share === 1),
    };
  });
  const inOrder = (kept: typeof ranked): Found[] =>
    kept
      .map(({ question, score }) => {
        const title = titleShare(question.title, hits);
        return { ...question, score: score * (1 + table.titleShare * title) };
      })
      .toSorted((a, b) => b.score - a.score);
  const { leastEvidence } = table;
  return {
    exact: inOrder(ranked.filter(({ score, hasAll }) => score > 0 && hasAll)),
    closest: inOrder(ranked.filter((each) => !each.hasAll && each.evidence >= leastEvidence)),
  };
}
