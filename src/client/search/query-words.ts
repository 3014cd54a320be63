import type { Lexicon } from './lexicon.ts';
import { cut, normalize } from './tokens.ts';

/** A word of a query. */
export interface QueryWord {
  readonly text: string;
  readonly kind: 'latin' | 'han';
  /** True for words of everyday speech, which say little about what is looked for. */
  readonly isWeak: boolean;
}

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Cuts a run of Han into words without stop words; single characters in a row stay together. */
function hanWords(run: string, { isStopWord }: Lexicon): string[] {
  const words: string[] = [];
  let singles = '';
  const flush = () => {
    if (singles !== '') words.push(singles);
    singles = '';
  };
  for (const { segment } of segmenter.segment(run)) {
    const isSingle = segment.length === 1;
    if (!isSingle || isStopWord(segment)) flush();
    if (isStopWord(segment)) continue;
    if (isSingle) singles += segment;
    else words.push(segment);
  }
  flush();
  return words;
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
    const telling = hanWords(text, lexicon);
    const isPiece = telling.length > 0 && text.length <= longestPiece && isWritten(text);
    return (isPiece ? [text] : telling).map((word) => toWord(kind, word));
  });
  return once(words.length > 0 ? words : pieces.map(({ kind, text }) => toWord(kind, text)));
}
