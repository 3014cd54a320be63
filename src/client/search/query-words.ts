import type { Lexicon } from './lexicon.ts';
import { cut, normalize } from './tokens.ts';

/** A word of a query. */
export interface QueryWord {
  readonly text: string;
  readonly kind: 'latin' | 'han';
  /** True for words of everyday speech, which say little about what is looked for. */
  readonly isWeak: boolean;
}

interface Segment {
  readonly text: string;
  readonly start: number;
}

/** A run of Han between stop words. */
export interface Stretch {
  readonly text: string;
  /** What the segmenter takes for its words. */
  readonly words: readonly Segment[];
}

let segmenter: Intl.Segmenter | undefined;

/** Cuts a run of Han into words. The segmenter is slow to make and of no use to other queries. */
export function segments(run: string): Segment[] {
  segmenter ??= new Intl.Segmenter('zh-CN', { granularity: 'word' });
  return [...segmenter.segment(run)].map(({ segment, index }) => ({ text: segment, start: index }));
}

/** Cuts a run of Han into words without stop words; single characters in a row stay together. */
function hanWords(run: string, { isStopWord }: Lexicon): string[] {
  const words: string[] = [];
  let singles = '';
  const flush = () => {
    if (singles !== '') words.push(singles);
    singles = '';
  };
  for (const { text } of segments(run)) {
    const isSingle = text.length === 1;
    if (!isSingle || isStopWord(text)) flush();
    if (isStopWord(text)) continue;
    if (isSingle) singles += text;
    else words.push(text);
  }
  flush();
  return words;
}

const textOf = (words: readonly Segment[]): string => words.map(({ text }) => text).join('');

/** The stretch of some segments, single stop words at its ends left off. */
function stretchOf(words: readonly Segment[], { isStopWord }: Lexicon): Stretch {
  const first = words.findIndex(({ text }) => !isStopWord(text));
  const last = words.findLastIndex(({ text }) => !isStopWord(text));
  const kept = words.slice(Math.max(first, 0), last + 1);
  const offset = kept[0]?.start ?? 0;
  return {
    text: textOf(kept),
    words: kept.map(({ text, start }) => ({ text, start: start - offset })),
  };
}

/**
 * Cuts the runs of Han of a query that stand nowhere just so at the stop words of several characters.
 * Those of a single one may be what is left of a misspelt word.
 */
export function stretches(
  query: string,
  lexicon: Lexicon,
  isWritten: (text: string) => boolean,
): Stretch[] {
  return cut(normalize(query))
    .filter(({ kind, text }) => kind === 'han' && !isWritten(text))
    .flatMap(({ text: run }) => {
      const groups: Segment[][] = [[]];
      for (const segment of segments(run)) {
        if (segment.text.length > 1 && lexicon.isStopWord(segment.text)) groups.push([]);
        else groups.at(-1)?.push(segment);
      }
      return groups.map((group) => stretchOf(group, lexicon));
    });
}

/** A run of Han up to this length may be a piece across words. */
const longestPiece = 4;

/** A log repeats itself; a word that stands in it often asks for nothing more. */
const once = (words: readonly QueryWord[]): QueryWord[] => [
  ...new Map(words.map((word) => [word.text.toLowerCase(), word])).values(),
];

/**
 * Cuts a query into words, stop words left out. A query of stop words alone stays as it is, and so
 * does a short run of Han that stands somewhere just so, as `isWritten` tells.
 */
export function queryWords(
  query: string,
  lexicon: Lexicon,
  isWritten: (text: string) => boolean,
): QueryWord[] {
  const toWord = (kind: QueryWord['kind'], text: string): QueryWord => ({
    kind,
    text,
    isWeak: lexicon.isWeakWord(text.toLowerCase()),
  });
  const pieces = cut(normalize(query));
  const words = pieces.flatMap(({ kind, text }) => {
    if (kind === 'latin') return lexicon.isStopWord(text.toLowerCase()) ? [] : [toWord(kind, text)];
    const isWord = lexicon.synonymsOf(text).length > 0;
    const isPiece = text.length <= longestPiece && !lexicon.isStopWord(text) && isWritten(text);
    return (isWord || isPiece ? [text] : hanWords(text, lexicon)).map((word) => toWord(kind, word));
  });
  return once(words.length > 0 ? words : pieces.map(({ kind, text }) => toWord(kind, text)));
}
