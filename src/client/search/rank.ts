import { hasHan, tokens } from '../../i18n/words.ts';
import type { Concept, Reading } from './concepts.ts';
import type { ListedQuestion, QuestionList } from './scope.ts';
import type { Term } from './terms.ts';

/** The texts that a question is found by. */
export type Field = 'title' | 'words' | 'text' | 'synonyms';

/** Every constant of the order. */
export const ranking = {
  /** A title says what the question is about, and authors' words are meant to be typed. */
  fields: { title: 1, words: 0.95, text: 0.4, synonyms: 0.35 } satisfies Record<Field, number>,
  /** What each way to meet a word counts next to the word as it is. */
  terms: {
    /** The reader may be typing on. */
    beginning: 0.85,
    /** A longer word with the same beginning is another word, but often of the same kind. */
    longer: 0.4,
    /** A part of a longer name, as `unpool` in `MaxUnpool2d`. */
    contained: 0.85,
    /** Names are written apart and together: `data set`, `dataset`. */
    together: 0.9,
    apart: 0.9,
    /** Half of an identifier says little where the site knows the whole. */
    parts: 0.5,
    /** What is meant by a misspelt word is a guess. */
    corrected: 0.85,
    /** 太慢 without 太. */
    shortened: 0.85,
  },
  /** Words of everyday speech tell questions apart badly. */
  weakWord: 0.3,
  /** Two words of three are worth less than two thirds: the power of the share that is met. */
  coverage: 0.6,
  /** Words that follow one another in the query and in the title are one name. */
  phrase: 0.4,
  /** The title asks what the reader asks. */
  titleAsked: 0.6,
  /** A short title that is all there beats a long one. */
  titleShare: 0.4,
  /** A closest match has this part of what the query says, so that chance words find nothing. */
  leastEvidence: 0.25,
  /** Far behind the best there is no match. */
  closestShare: 0.3,
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
  readonly inTitle: number;
  /** How much of it the question has, from 0 to 1, in whatever field. */
  readonly degree: number;
  readonly hasWord: boolean;
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
function matchTerm(
  { lookups, weight, isLoose = false }: Term,
  hits: Hits,
  table: Ranking,
): Map<number, Match> {
  const found = new Map<number, Field[]>();
  for (const lookup of lookups) {
    for (const [position, field] of hits.get(lookup) ?? []) {
      const before = found.get(position);
      if (before === undefined) found.set(position, [field]);
      else before.push(field);
    }
  }
  const matches = new Map<number, Match>();
  for (const [position, all] of found) {
    const share = all.length / lookups.length;
    const value = all.reduce((sum, field) => sum + table.fields[field], 0) / lookups.length;
    const titles = all.filter((field) => field === 'title').length / lookups.length;
    matches.set(position, {
      score: weight * value * share,
      inTitle: weight * titles * share,
      degree: weight * share ** 2,
      hasWord: share === 1 && !isLoose,
    });
  }
  return matches;
}

/** What each question has of a concept: the best of its terms. */
function matchConcept({ terms }: Concept, hits: Hits, table: Ranking): Map<number, Match> {
  const best = new Map<number, Match>();
  for (const term of terms) {
    for (const [position, match] of matchTerm(term, hits, table)) {
      const before = best.get(position);
      best.set(position, {
        score: Math.max(match.score, before?.score ?? 0),
        inTitle: Math.max(match.inTitle, before?.inTitle ?? 0),
        degree: Math.max(match.degree, before?.degree ?? 0),
        hasWord: match.hasWord || before?.hasWord === true,
      });
    }
  }
  return best;
}

/** A word is worth more, the fewer questions of the scope have it. */
const rarity = (having: number, total: number): number =>
  Math.log(1 + (total - having + 0.5) / (having + 0.5));

interface Weighed {
  readonly concept: Concept;
  readonly matches: ReadonlyMap<number, Match>;
  readonly weight: number;
}

function weigh(concept: Concept, hits: Hits, total: number, table: Ranking): Weighed {
  const matches = matchConcept(concept, hits, table);
  const having = [...matches.values()].filter(({ hasWord }) => hasWord).length;
  const weight =
    rarity(having === 0 ? matches.size : having, total) * (concept.isWeak ? table.weakWord : 1);
  return { concept, matches, weight };
}

/** Folds a text for looking up phrases: lower case, and a blank for what is no letter or number. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How many of the neighbouring words of the query stand together in a text, from 0 to 1. */
function phraseShare(neighbours: Reading['neighbours'], text: string): number {
  if (neighbours.length === 0) return 0;
  const folded = ` ${fold(text)} `;
  const together = neighbours.filter((words) =>
    hasHan(words.join(''))
      ? folded.replaceAll(' ', '').includes(fold(words.join('')))
      : folded.includes(` ${fold(words.join(' '))} `),
  );
  return together.length / neighbours.length;
}

/** How much of a title the query names, from 0 to 1. */
function titleShare(asked: ReadonlySet<string>, title: string): number {
  const all = [...new Set(tokens(title))];
  return all.length === 0 ? 0 : all.filter((token) => asked.has(`${token}_`)).length / all.length;
}

const lookupsOf = (concepts: readonly Concept[]): Set<string> =>
  new Set(concepts.flatMap(({ terms }) => terms.flatMap(({ lookups }) => lookups)));

interface Query {
  readonly neighbours: Reading['neighbours'];
  readonly asked: ReadonlySet<string>;
  readonly mass: number;
}

function rankQuestion(
  { title }: ListedQuestion,
  position: number,
  weighed: readonly Weighed[],
  { neighbours, asked, mass }: Query,
  table: Ranking,
): Ranked {
  let score = 0;
  let met = 0;
  let inTitle = 0;
  for (const { matches, weight } of weighed) {
    const match = matches.get(position);
    if (match === undefined) continue;
    score += weight * match.score;
    inTitle += weight * match.inTitle;
    met += weight * (match.hasWord ? 1 : match.degree);
  }
  const telling = weighed.filter(({ concept }) => !concept.isWeak);
  const needed = telling.length > 0 ? telling : weighed;
  const bonus =
    1 +
    table.phrase * phraseShare(neighbours, title) +
    table.titleAsked * (inTitle / mass) +
    table.titleShare * titleShare(asked, title);
  return {
    position,
    score: (score / mass) * (met / mass) ** table.coverage * bonus,
    hasAll: needed.every(({ matches }) => matches.get(position)?.hasWord === true),
    evidence: met / mass,
  };
}

/**
 * Orders the questions of a scope by how well they meet the concepts of a query: those that have every
 * word first, then the closest that have enough of it.
 */
export function rank(
  { concepts, neighbours }: Pick<Reading, 'concepts' | 'neighbours'>,
  hits: Hits,
  { questions }: QuestionList,
  table: Ranking,
): { exact: Ranked[]; closest: Ranked[] } {
  const weighed = concepts.map((concept) => weigh(concept, hits, questions.length, table));
  const mass = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (mass === 0) return { exact: [], closest: [] };
  const query = { neighbours, asked: lookupsOf(concepts), mass };
  const positions = new Set(weighed.flatMap(({ matches }) => [...matches.keys()]));
  const ranked = [...positions]
    .flatMap((position) => {
      const question = questions[position];
      return question === undefined
        ? []
        : [rankQuestion(question, position, weighed, query, table)];
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.position - b.position);
  const least = (ranked[0]?.score ?? 0) * table.closestShare;
  return {
    exact: ranked.filter(({ hasAll }) => hasAll),
    closest: ranked.filter(
      ({ hasAll, score, evidence }) => !hasAll && score >= least && evidence >= table.leastEvidence,
    ),
  };
}
