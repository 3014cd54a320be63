import { isStopWord, isWeakWord } from '../../i18n/stop-words.ts';
import { cut, hanPairs, hasHan, joined, normalize, partsOf, stem } from '../../i18n/words.ts';
import type { QuestionList } from './scope.ts';
import { correct, correctHan } from './spelling.ts';
import { tellingText } from './telling-text.ts';

/** One way to meet a word of the query. */
export interface Term {
  /** What is looked up: a token and `_`, or the beginning of tokens. The more of them, the better. */
  readonly lookups: readonly string[];
  /** How much it counts next to the word as it is. */
  readonly weight: number;
  /** True where a question that meets the term does not have the word for that. */
  readonly isLoose?: boolean;
}

/** What one word of the query asks for. */
export interface Concept {
  readonly text: string;
  readonly terms: readonly Term[];
  /** True for words of everyday speech, which say little about what is looked for. */
  readonly isWeak: boolean;
}

/** A word that was taken for a misspelling of another. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

/** A query, read. */
export interface Reading {
  readonly concepts: readonly Concept[];
  readonly corrections: readonly Correction[];
}

/** What each way to meet a word counts next to the word as it is. */
export const termWeights = {
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
  corrected: 0.85,
  /** 太慢 without 太. */
  shortened: 0.85,
} as const;

/** A longer query has words of everyday speech that the site lacks, and that are not misspelt. */
const mostCorrected = 5;
/** More words than these of a long paste say nothing new. */
const mostConcepts = 14;
const shortestContained = 4;
const shortestTogether = 6;
const mostContaining = 4;
/** A longer run of Han is not one name. */
const longestDoubtful = 8;

const exactly = (...words: readonly string[]): string[] => words.map((word) => `${stem(word)}_`);

interface Word {
  readonly kind: 'latin' | 'han';
  readonly text: string;
}

let segmenter: Intl.Segmenter | undefined;

/** Cuts a run of Han into words without stop words; single characters in a row stay together. */
export function hanWords(run: string): string[] {
  // The segmenter is slow to make and of no use to other queries.
  segmenter ??= new Intl.Segmenter('zh-CN', { granularity: 'word' });
  const words: string[] = [];
  let singles = '';
  for (const { segment } of [...segmenter.segment(run), { segment: '' }]) {
    if (segment.length === 1 && !isStopWord(segment)) {
      singles += segment;
      continue;
    }
    if (singles !== '') words.push(singles);
    singles = '';
    if (segment !== '' && !isStopWord(segment)) words.push(segment);
  }
  return words;
}

/** An identifier that the scope does not know is as many words as it has parts. */
function latinWordsOf(text: string, list: QuestionList): string[] {
  const parts = partsOf(text);
  const isKnown = list.stems.has(stem(joined(text))) || unknownTerms(text, list).length > 0;
  return (isKnown || parts.length < 2 ? [text] : parts).filter(
    (word) => !isStopWord(word.toLowerCase()),
  );
}

function wordsOf(query: string, list: QuestionList): Word[] {
  const pieces = cut(normalize(query));
  const words = pieces.flatMap(({ kind, text }): Word[] =>
    (kind === 'han' ? hanWords(text) : latinWordsOf(text, list)).map((word) => ({
      kind,
      text: word,
    })),
  );
  // A query of stop words alone stays as it is.
  const kept = words.length > 0 ? words : pieces;
  return [...new Map(kept.map((word) => [word.text.toLowerCase(), word])).values()];
}

/** A word in two that the scope knows, such as `ascend310`. */
function halves(word: string, { stems }: QuestionList): string[] {
  for (let at = 2; at <= word.length - 2; at += 1) {
    const both = [word.slice(0, at), word.slice(at)];
    if (both.every((half) => stems.has(stem(half)))) return both;
  }
  return [];
}

/** What meets a Latin word that the scope does not know as it is. */
function unknownTerms(text: string, list: QuestionList): Term[] {
  const word = joined(text);
  const known = [...list.vocabulary.keys()];
  const isStarted = word.length > 1 && known.some((longer) => longer.startsWith(word));
  if (isStarted) return [{ lookups: [word], weight: termWeights.beginning }];
  const containing =
    word.length < shortestContained ? [] : known.filter((each) => each.includes(word));
  if (containing.length > 0) {
    return containing
      .slice(0, mostContaining)
      .map((each) => ({ lookups: exactly(each), weight: termWeights.contained }));
  }
  const both = halves(word, list);
  return both.length > 0 ? [{ lookups: exactly(...both), weight: termWeights.apart }] : [];
}

function latinTerms(text: string, list: QuestionList): Term[] {
  const word = joined(text);
  const parts = partsOf(text);
  if (!list.stems.has(stem(word))) return unknownTerms(text, list);
  const longer =
    word.length < 3 ? [] : [{ lookups: [word], weight: termWeights.longer, isLoose: true }];
  const ofParts =
    parts.length > 1
      ? [{ lookups: exactly(...parts), weight: termWeights.parts, isLoose: true }]
      : [];
  return [{ lookups: exactly(word), weight: 1 }, ...longer, ...ofParts];
}

/** Two neighbours that are one name somewhere, such as `data set`. */
function togetherTerms(words: readonly Word[], position: number, list: QuestionList): Term[] {
  return [position - 1, position].flatMap((first) => {
    const [a, b] = [words[first], words[first + 1]];
    if (a?.kind !== 'latin' || b?.kind !== 'latin') return [];
    const name = joined(a.text) + joined(b.text);
    if (name.length < shortestTogether || !list.vocabulary.has(name)) return [];
    return [{ lookups: exactly(name), weight: termWeights.together }];
  });
}

function latinConcept(
  words: readonly Word[],
  position: number,
  list: QuestionList,
  isCorrecting: boolean,
): { concept: Concept; corrections: Correction[] } {
  const { text } = words[position] ?? { text: '' };
  const isWeak = isWeakWord(text.toLowerCase());
  const terms = [...latinTerms(text, list), ...togetherTerms(words, position, list)];
  const to =
    terms.length === 0 && isCorrecting && !isWeak
      ? correct(text.toLowerCase(), list.vocabulary)
      : undefined;
  if (to === undefined) return { concept: { text, terms, isWeak }, corrections: [] };
  const corrected = { lookups: exactly(to), weight: termWeights.corrected };
  return {
    concept: { text, terms: [corrected], isWeak },
    corrections: [{ from: text, to }],
  };
}

/** A single character is asked for as what words begin with. */
const hanLookups = (text: string): string[] =>
  text.length === 1 ? [text] : hanPairs(text).map((pair) => `${pair}_`);

/** Also without a character at either end that says little: 太慢 is 慢. */
function hanConcept(text: string): Concept {
  const isLittle = (character: string | undefined): boolean =>
    character !== undefined && (isStopWord(character) || isWeakWord(character));
  const shorter =
    text.length < 2
      ? []
      : [isLittle(text[0]) ? text.slice(1) : '', isLittle(text.at(-1)) ? text.slice(0, -1) : ''];
  return {
    text,
    terms: [
      { lookups: hanLookups(text), weight: 1 },
      ...shorter
        .filter((rest) => rest !== '' && !isLittle(rest))
        .map((rest) => ({ lookups: hanLookups(rest), weight: termWeights.shortened })),
    ],
    isWeak: isWeakWord(text),
  };
}

/** A word of Han with what stands between it and its neighbours, the longest first. */
function doubtfulRuns(run: string, words: readonly string[], at: number): string[] {
  const starts: number[] = [];
  let from = 0;
  for (const word of words) {
    starts.push(run.indexOf(word, from));
    from = (starts.at(-1) ?? 0) + word.length;
  }
  const end = (position: number) => (starts[position] ?? 0) + (words[position]?.length ?? 0);
  const first = Math.max(at - 1, 0);
  const last = Math.min(at + 1, words.length - 1);
  const pairs = [
    [starts[first], end(last)],
    [starts[first], end(at)],
    [starts[at], end(last)],
  ] as const;
  return [run, ...pairs.map(([start, stop]) => run.slice(start, stop))].filter(
    (each, position, all) => each.length <= longestDoubtful && all.indexOf(each) === position,
  );
}

/** Replaces a run of Han that the scope does not have by what it may stand for. */
function correctHanRun(
  query: string,
  list: QuestionList,
  isUnknown: (lookup: string) => boolean,
): { query: string; corrections: Correction[] } {
  const texts = list.questions.flatMap(({ title, text }) => [title, text]);
  for (const { kind, text: run } of cut(query)) {
    if (kind !== 'han') continue;
    const words = hanWords(run);
    for (const [at, word] of words.entries()) {
      if (isWeakWord(word) || !hanLookups(word).some(isUnknown)) continue;
      for (const from of doubtfulRuns(run, words, at)) {
        const to = correctHan(from, texts);
        if (to === undefined || to === from) continue;
        return { query: query.replace(from, to), corrections: [{ from, to }] };
      }
    }
  }
  return { query, corrections: [] };
}

/** The lookups of the runs of Han in a query. */
export const hanLookupsOf = (query: string): string[] =>
  cut(normalize(tellingText(query))).flatMap(({ kind, text }) =>
    kind === 'han' ? hanWords(text).flatMap(hanLookups) : [],
  );

/** The rarest, in the order of the query. */
function rarest(concepts: readonly Concept[], { vocabulary }: QuestionList): Concept[] {
  if (concepts.length <= mostConcepts) return [...concepts];
  const count = ({ text, terms }: Concept): number =>
    terms.length === 0 ? Infinity : hasHan(text) ? 1 : (vocabulary.get(joined(text)) ?? 1);
  const kept = new Set(concepts.toSorted((a, b) => count(a) - count(b)).slice(0, mostConcepts));
  return concepts.filter((concept) => kept.has(concept));
}

/**
 * Reads a query against the words of a scope. `isUnknown` tells what the scope lacks of the lookups of
 * Han; `correcting` off leaves misspelt words alone.
 */
export function readQuery(
  query: string,
  list: QuestionList,
  isUnknown: (lookup: string) => boolean,
  correcting: boolean,
): Reading {
  const text = normalize(tellingText(query));
  const han = correcting ? correctHanRun(text, list, isUnknown) : { query: text, corrections: [] };
  const words = wordsOf(han.query, list);
  const isCorrecting = correcting && words.length <= mostCorrected;
  const read = words.map(({ kind, text: word }, position) =>
    kind === 'han'
      ? { concept: hanConcept(word), corrections: [] }
      : latinConcept(words, position, list, isCorrecting),
  );
  return {
    concepts: rarest(
      read.map(({ concept }) => concept),
      list,
    ),
    corrections: [...han.corrections, ...read.flatMap(({ corrections }) => corrections)],
  };
}
