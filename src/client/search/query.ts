import type { Correction } from './evidence.ts';
import { rank, type Ranked } from './rank.ts';
import type { SearchRecord } from './records.ts';
import { foldPhrase, type TextIndex } from './text-index.ts';
import { understand } from './understand.ts';

/** How a scope is searched. */
export interface QueryOptions {
  /** Position of the category that the answer is narrowed down to. */
  readonly category?: number | undefined;
  /** False leaves misspelt words as they are. */
  readonly correcting?: boolean;
  /** Addresses that Pagefind found, the best first. */
  readonly pagefind?: readonly string[];
  readonly limit: number;
}

/** What is found for a query. */
export interface Found<Question> {
  /** Questions that have all words, the best first. */
  readonly exact: readonly Question[];
  /** How many have all words, also those that are beyond the limit. */
  readonly exactCount: number;
  /** The closest of the others. */
  readonly closest: readonly Question[];
  readonly corrections: readonly Correction[];
  /** Tokens to mark in titles and texts. */
  readonly marks: ReadonlySet<string>;
}

/** What a scope answers to a query. */
export type Answer = Found<SearchRecord>;

/** With this many questions that have all words, those that lack some are not worth showing. */
const enough = 5;

/** A question that scores less than this part of the best one is left out of the closest. */
const closestShare = 0.3;

/** What Pagefind's order adds: a nudge between questions that the words tell apart badly. */
const pagefindShare = 0.05;

/** Of a longer paste the end is taken: a log names its error last. */
const longestQuery = 1200;

const quoted = /["“”]([^"“”]+)["“”]/g;

/** The exact phrases that a query asks for with quotation marks. */
export const quotedPhrases = (query: string): string[] =>
  [...query.matchAll(quoted)].map(([, phrase = '']) => foldPhrase(phrase)).filter((p) => p !== '');

function withPagefind(ranked: readonly Ranked[], found: readonly string[]): Ranked[] {
  if (found.length === 0) return [...ranked];
  const bonus = new Map(found.map((url, position) => [url, pagefindShare / (position + 1)]));
  return ranked
    .map((entry) => ({
      ...entry,
      score: entry.score * (1 + (bonus.get(entry.question.record.url) ?? 0)),
    }))
    .toSorted((a, b) => b.score - a.score);
}

/** Answers a query from the records of a scope. */
export function answerQuery(query: string, index: TextIndex, options: QueryOptions): Answer {
  const { category, correcting = true, pagefind = [], limit } = options;
  const phrases = quotedPhrases(query);
  const plain = query.slice(-longestQuery).replaceAll(/["“”]/g, ' ').trim();
  const understanding = understand(plain, index, correcting);
  const ranked = withPagefind(rank(plain, understanding, index), pagefind).filter(
    ({ question }) => category === undefined || question.record.category === category,
  );
  const hasPhrases = ({ question }: Ranked) =>
    phrases.every((phrase) => question.phrase.includes(phrase));
  const exact = ranked.filter((entry) => entry.hasAll && hasPhrases(entry));
  const least = (ranked[0]?.score ?? 0) * closestShare;
  const others = ranked.filter((entry) => !exact.includes(entry) && entry.score >= least);
  const isEnough = exact.length >= enough || (exact.length > 0 && phrases.length > 0);
  const closest = isEnough
    ? []
    : [...others.filter(hasPhrases), ...others.filter((entry) => !hasPhrases(entry))];
  const marks = understanding.concepts.flatMap(({ evidence }) =>
    evidence.filter(({ weight }) => weight >= 0.5).flatMap(({ tokens, marks = tokens }) => marks),
  );
  const records = (entries: readonly Ranked[], count: number) =>
    entries.slice(0, Math.max(count, 0)).map(({ question }) => question.record);
  return {
    exact: records(exact, limit),
    exactCount: exact.length,
    closest: records(closest, limit - exact.length),
    corrections: understanding.corrections,
    marks: new Set(marks),
  };
}
