import { createHash } from 'node:crypto';
import { latinWords, stopWords } from '../../faq/compare/words.ts';

const usualWords = 5;
const mostWords = 9;
const wordLength = 24;

function wordsOf(title: string): string[] {
  const words = latinWords(title.normalize('NFKD').replace(/\p{M}/gu, ''))
    .flatMap((word) =>
      word
        .normalize('NFKD')
        .toLowerCase()
        .split(/[^a-z0-9]+/),
    )
    .map((word) => word.slice(0, wordLength))
    .filter((word) => word !== '');
  return [...new Set(words.filter((word) => !stopWords.has(word)))];
}

/** A short text that is always the same for `text`, for ids of titles without a Latin word. */
const fingerprint = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 6);

/**
 * Makes a short id: the first telling words of an English title; where it is taken, more of them,
 * then a number. A title with one telling word or none has the name of its category in front, and a
 * fingerprint in place of words. `isTaken` tells which ids exist.
 */
export function makeShortId(
  title: string,
  category: string,
  isTaken: (id: string) => boolean,
): string {
  const words = wordsOf(title);
  const base = words.length > 1 ? words : [...wordsOf(category), words[0] ?? fingerprint(title)];
  for (
    let count = usualWords;
    count <= Math.min(mostWords, Math.max(usualWords, base.length));
    count += 1
  ) {
    const id = base.slice(0, count).join('-');
    if (!isTaken(id)) return id;
  }
  const start = base.slice(0, usualWords).join('-');
  for (let number = 2; ; number += 1) {
    if (!isTaken(`${start}-${number}`)) return `${start}-${number}`;
  }
}
