import { tokens } from '../../i18n/words.ts';
import type { Concept, Term } from './concepts.ts';
import type { QuestionList } from './scope.ts';

/** The texts that a question is found by. */
export type Field = 'title' | 'words' | 'text' | 'synonyms';

/** Every constant of the order. */
export const ranking = {
  /** A title says what the question is about, and authors' words are meant to be typed. */
  fields: { title: 1, words: 0.95, text: 0.4, synonyms: 0.35 } satisfies Record<Field, number>,
  /** What each way to meet a word counts next to the word as it is. */
  terms: {
    /** A longer word with the same beginning is another word, but often of the same kind. */
    longer: 0.4,
    /** The reader may be typing on, or name a part, as `unpool` in `MaxUnpool2d`. */
    within: 0.85,
    /** Names are written apart and together: `data set`, `dataset`. */
    together: 0.9,
    /** Half of an identifier says little where the site knows the whole. */
    parts: 0.5,
    /** What is meant by a misspelt word is a guess. */
    corrected: 0.85,
  },
  /** Words of everyday speech tell questions apart badly. */
  weakWord: 0.3,
  /** A short title that is all there beats a long one. */
  titleShare: 0.4,
  /** A closest match has this part of what the query says, so that chance words find nothing. */
  leastEvidence: 0.25,
  /** With so many questions that have all words, those that lack some are not worth showing. */
  enough: 5,
} as const;

/** The shape of the table; tests change one constant at a time. */
export type Ranking = Readonly<
  Record<Exclude<keyof typeof ranking, 'fields' | 'terms'>, number> & {
    fields: Readonly<Record<Field, number>>;
    terms: Readonly<Record<keyof (typeof ranking)['terms'], number>>;
  }
>;

/** The best field that the questions of a scope, by their position, have each lookup in. */
export type Hits = ReadonlyMap<string, ReadonlyMap<number, Field>>;

/** How well a question meets a concept. */
interface Match {
  readonly score: number;
  /** How much of it the question has, from 0 to 1, in whatever field. */
  readonly degree: number;
}

/** A question that answers a query, more or less. */
export interface Ranked {
  readonly position: number;
  readonly score: number;
  /** True where the question has every word of the query that says something. */
  readonly hasAll: boolean;
  /** The part of what the query says that the question has. */
  readonly evidence: number;
}

/** What each question has of a term; a part of its lookups says less than that part. */
function matchTerm({ lookups, weight, isLoose = false }: Term, hits: Hits, table: Ranking) {
  const found = new Map<number, Field[]>();
  for (const lookup of lookups) {
    for (const [position, field] of hits.get(lookup) ?? []) {
      found.set(position, [...(found.get(position) ?? []), field]);
    }
  }
  return [...found].map(([position, fields]): [number, Match] => {
    const share = fields.length / lookups.length;
    const value = fields.reduce((sum, field) => sum + table.fields[field], 0) / lookups.length;
    const degree = share === 1 && !isLoose ? 1 : weight * share ** 2;
    return [position, { score: weight * value * share, degree }];
  });
}

/** What each question has of a concept: the best of its terms. */
function matchConcept({ terms }: Concept, hits: Hits, table: Ranking): Map<number, Match> {
  const best = new Map<number, Match>();
  for (const [position, match] of terms.flatMap((term) => matchTerm(term, hits, table))) {
    const before = best.get(position);
    best.set(position, {
      score: Math.max(match.score, before?.score ?? 0),
      degree: Math.max(match.degree, before?.degree ?? 0),
    });
  }
  return best;
}

interface Weighed {
  readonly concept: Concept;
  readonly matches: ReadonlyMap<number, Match>;
  readonly weight: number;
}

/** Weighs a word: it is worth more, the fewer questions of the scope have it. */
function weigh(concept: Concept, hits: Hits, total: number, table: Ranking): Weighed {
  const matches = matchConcept(concept, hits, table);
  const whole = [...matches.values()].filter(({ degree }) => degree === 1).length;
  const having = whole === 0 ? matches.size : whole;
  const rarity = Math.log(1 + (total - having + 0.5) / (having + 0.5));
  return { concept, matches, weight: rarity * (concept.isWeak ? table.weakWord : 1) };
}

/** How much of a title the query names, from 0 to 1. */
function titleShare(asked: ReadonlySet<string>, title: string): number {
  const all = [...new Set(tokens(title))];
  return all.length === 0 ? 0 : all.filter((token) => asked.has(`${token}_`)).length / all.length;
}

/**
 * Orders the questions of a scope by how well they meet the concepts of a query: those that have every
 * word first, then the closest that have enough of it.
 */
export function rank(
  concepts: readonly Concept[],
  hits: Hits,
  { questions }: QuestionList,
  table: Ranking,
): { exact: Ranked[]; closest: Ranked[] } {
  const weighed = concepts.map((concept) => weigh(concept, hits, questions.length, table));
  const mass = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const telling = weighed.filter(({ concept }) => !concept.isWeak);
  const needed = telling.length > 0 ? telling : weighed;
  const asked = new Set(hits.keys());
  const rankQuestion = (position: number): Ranked => {
    let score = 0;
    let met = 0;
    for (const { matches, weight } of weighed) {
      const match = matches.get(position);
      score += weight * (match?.score ?? 0);
      met += weight * (match?.degree ?? 0);
    }
    const evidence = met / mass;
    const title = titleShare(asked, questions[position]?.title ?? '');
    return {
      position,
      score: (score / mass) * (1 + table.titleShare * title),
      hasAll: needed.every(({ matches }) => matches.get(position)?.degree === 1),
      evidence,
    };
  };
  const positions = new Set(weighed.flatMap(({ matches }) => [...matches.keys()]));
  const ranked = [...positions]
    .map(rankQuestion)
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.position - b.position);
  return {
    exact: ranked.filter(({ hasAll }) => hasAll),
    closest: ranked.filter(({ hasAll, evidence }) => !hasAll && evidence >= table.leastEvidence),
  };
}
