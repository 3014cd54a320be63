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
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36).slice(0, 5);
}

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
  const base = words.length > 1 ? words : [category, words[0] ?? fingerprint(title)];
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
