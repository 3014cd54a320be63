import { createHash } from 'node:crypto';
import { asciiWords } from '../../faq/ids.ts';

/** English words that most questions have, and that tell none from another. */
const stopWords = new Set(
  (
    'a about above after again all also am an and any are as at be because been before being below ' +
    'but by can could did do does doing done dont during each else encountered ever few find ' +
    'first following follows for from further get gets getting give given had happen happens has have ' +
    'having he here how i if in indicating into is it its just know like made make may me message ' +
    'might mindspore more most must my need needs nor now of off on once one only or other our ' +
    'out over own please possible problem prompt prompted prompts question raised really reason ' +
    'report reported reporting reports same shall should show shown so some such than that the their ' +
    'them then there these they this those through to too under until up us use used user users uses ' +
    'using very via want was way we were what when where whether which while who why will with ' +
    's t within would you your display displayed displays error errors occur occurs occurred'
  ).split(' '),
);

const usualWords = 5;
const mostWords = 9;
const wordLength = 24;

function wordsOf(title: string): string[] {
  const short = asciiWords(title).map((word) => word.slice(0, wordLength));
  return [...new Set(short.filter((word) => !stopWords.has(word)))];
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
  const most = Math.min(mostWords, Math.max(usualWords, base.length));
  for (let count = usualWords; count <= most; count += 1) {
    const id = base.slice(0, count).join('-');
    if (!isTaken(id)) return id;
  }
  const start = base.slice(0, usualWords).join('-');
  for (let number = 2; ; number += 1) {
    if (!isTaken(`${start}-${number}`)) return `${start}-${number}`;
  }
}
