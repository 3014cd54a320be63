import { isStopWord, isWeakWord } from '../../i18n/stop-words.ts';
import { cut, hasHan, joined, normalize, partsOf } from '../../i18n/words.ts';
import type { Ranking } from './rank.ts';
import type { QuestionList } from './scope.ts';
import { correct, correctHan } from './spelling.ts';
import { tellingText } from './telling-text.ts';
import { exactly, hanLookups, hanTerms, isKnownName, latinTerms, type Term } from './terms.ts';

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
  /** Words that follow one another, but where neither says anything. */
  readonly neighbours: readonly (readonly [string, string])[];
}

/** How a query is read. */
export interface ReadingOptions {
  /** False leaves misspelt words alone. */
  readonly correcting: boolean;
  readonly weights: Ranking['terms'];
  /** Tells what the scope lacks of the lookups of Han. */
  isUnknown(lookup: string): boolean;
}

/** A longer query has words of everyday speech that the site lacks, and that are not misspelt. */
const mostCorrected = 5;
/** More words than these of a long paste say nothing new. */
const mostConcepts = 14;
const shortestTogether = 6;
/** A longer run of Han is not one name. */
const longestDoubtful = 8;

let segmenter: Intl.Segmenter | undefined;

/** Cuts a run of Han into words without stop words; single characters in a row stay together. */
function hanWords(run: string): string[] {
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

interface Word {
  readonly kind: 'latin' | 'han';
  readonly text: string;
}

/** An identifier that the scope does not know is as many words as it has parts. */
function latinWordsOf(text: string, list: QuestionList): string[] {
  const words = isKnownName(text, list) ? [text] : partsOf(text);
  return (words.length > 1 ? words : [text]).filter((word) => !isStopWord(word.toLowerCase()));
}

function wordsOf(query: string, list: QuestionList): Word[] {
  const pieces = cut(query);
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

/** Two neighbours that are one name somewhere, such as `data set`. */
function togetherTerms(
  words: readonly Word[],
  position: number,
  list: QuestionList,
  weight: number,
): Term[] {
  return [position - 1, position].flatMap((first) => {
    const [a, b] = [words[first], words[first + 1]];
    if (a?.kind !== 'latin' || b?.kind !== 'latin') return [];
    const name = joined(a.text) + joined(b.text);
    const isName = name.length >= shortestTogether && list.vocabulary.has(name);
    return isName ? [{ lookups: exactly(name), weight }] : [];
  });
}

interface ReadWord {
  readonly concept: Concept;
  readonly corrections: readonly Correction[];
}

function readLatin(
  words: readonly Word[],
  position: number,
  list: QuestionList,
  { weights, correcting }: ReadingOptions,
): ReadWord {
  const { text } = words[position] ?? { text: '' };
  const isWeak = isWeakWord(text.toLowerCase());
  const terms = [
    ...latinTerms(text, list, weights),
    ...togetherTerms(words, position, list, weights.together),
  ];
  const isDoubtful = correcting && terms.length === 0 && !isWeak && words.length <= mostCorrected;
  const to = isDoubtful ? correct(text.toLowerCase(), list.vocabulary) : undefined;
  if (to === undefined) return { concept: { text, terms, isWeak }, corrections: [] };
  const corrected = { lookups: exactly(to), weight: weights.corrected };
  return {
    concept: { text: to, terms: [corrected], isWeak },
    corrections: [{ from: text, to }],
  };
}

/** A word in a run of Han with what stands between it and its neighbours, the longest first. */
function doubtfulRuns(run: string, words: readonly string[], at: number): string[] {
  let from = 0;
  const places = words.map((word) => {
    const start = run.indexOf(word, from);
    from = start + word.length;
    return { start, end: from };
  });
  const here = places[at];
  if (here === undefined) return [];
  const { start } = places[at - 1] ?? here;
  const { end } = places[at + 1] ?? here;
  const runs = [run, run.slice(start, end), run.slice(start, here.end), run.slice(here.start, end)];
  return [...new Set(runs)].filter(({ length }) => length <= longestDoubtful);
}

/** Replaces a run of Han that the scope does not have by what it may stand for. */
function correctHanRun(
  query: string,
  list: QuestionList,
  isUnknown: ReadingOptions['isUnknown'],
): { query: string; corrections: Correction[] } {
  const runs = cut(query).flatMap(({ kind, text: run }) => {
    const words = kind === 'han' ? hanWords(run) : [];
    return words.flatMap((word, at) =>
      isWeakWord(word) || !hanLookups(word).some(isUnknown) ? [] : doubtfulRuns(run, words, at),
    );
  });
  const texts = list.questions.flatMap(({ title, text }) => [title, text]);
  for (const from of runs) {
    const to = correctHan(from, texts);
    if (to !== undefined) return { query: query.replace(from, to), corrections: [{ from, to }] };
  }
  return { query, corrections: [] };
}

const plain = (query: string): string => normalize(tellingText(query));

/** The lookups of the runs of Han in a query. */
export const hanLookupsOf = (query: string): string[] =>
  cut(plain(query)).flatMap(({ kind, text }) =>
    kind === 'han' ? hanWords(text).flatMap(hanLookups) : [],
  );

/** The rarest, in the order of the query. */
function rarest(concepts: readonly Concept[], { vocabulary }: QuestionList): readonly Concept[] {
  if (concepts.length <= mostConcepts) return concepts;
  const count = ({ text, terms }: Concept): number =>
    terms.length === 0 ? Infinity : hasHan(text) ? 1 : (vocabulary.get(joined(text)) ?? 1);
  const kept = new Set(concepts.toSorted((a, b) => count(a) - count(b)).slice(0, mostConcepts));
  return concepts.filter((concept) => kept.has(concept));
}

function neighboursIn(query: string): [string, string][] {
  const words = cut(query).flatMap(({ kind, text }) =>
    kind === 'han' ? hanWords(text) : text.toLowerCase(),
  );
  return words.slice(1).flatMap((word, before): [string, string][] => {
    const first = words[before] ?? '';
    return isStopWord(first) && isStopWord(word) ? [] : [[first, word]];
  });
}

/** Reads a query against the words of a scope: what each word asks for, and which were corrected. */
export function readQuery(query: string, list: QuestionList, options: ReadingOptions): Reading {
  const text = plain(query);
  const isShort =
    cut(text).flatMap(({ kind, text: run }) => (kind === 'han' ? hanWords(run) : run)).length <=
    mostCorrected;
  const han =
    options.correcting && isShort
      ? correctHanRun(text, list, options.isUnknown)
      : { query: text, corrections: [] };
  const words = wordsOf(han.query, list);
  const read = words.map(({ kind, text: word }, position): ReadWord => {
    if (kind === 'latin') return readLatin(words, position, list, options);
    const terms = hanTerms(word, options.weights);
    return { concept: { text: word, terms, isWeak: isWeakWord(word) }, corrections: [] };
  });
  const concepts = read.map(({ concept }) => concept);
  return {
    concepts: rarest(concepts, list),
    corrections: [...han.corrections, ...read.flatMap(({ corrections }) => corrections)],
    neighbours: neighboursIn(han.query),
  };
}
