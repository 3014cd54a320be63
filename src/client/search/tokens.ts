import { stem } from './stem.ts';

/** A piece of text that is looked up as one: a Latin word or identifier, or a run of Han. */
export interface Piece {
  readonly kind: 'latin' | 'han';
  /** As written, but for compatibility forms. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const hanCharacter = /\p{Script=Han}/u;

/**
 * Words of the given letters: letters and numbers that `_ . : / \ @ + # -` join are one word, and
 * `C++` and `C#` end in what joins.
 */
const wordsOf = (letter: string): string =>
  String.raw`${letter}(?:${letter}|[_.:/\\@+#\-]+(?=${letter}))*(?:\+\+|#)?`;

const allLetters = wordsOf(String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}])`);
const allPieces = new RegExp(String.raw`\p{Script=Han}+|${allLetters}`, 'gu');
const allWords = new RegExp(allLetters, 'gu');

// Classes of Unicode are slow to match: most texts have none but these characters, and do without.
const onlyCommon = /^[\0-\x7F\u2010-\u2026\u3001-\u3002\u3008-\u3011\u4E00-\u9FFF]*$/;
const commonWords = new RegExp(wordsOf('[a-z0-9]'), 'gi');

const joints = /[_.:/\\@+#-]+/u;
const allJoints = new RegExp(joints, 'gu');
const caseJoints = /(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/u;
/** Most words have neither joints nor capitals within, and are not looked at closer. */
const plainWord = /^[A-Za-z]?[a-z]+$/;
const number = /^v?\d+(?:\.\w+)*$/i;

/** Brings full-width and other compatibility forms to the plain ones. Keeps the length of most text. */
export const normalize = (text: string): string => text.normalize('NFKC');

/** Tells whether a text holds a Han character. */
export const hasHan = (text: string): boolean => hanCharacter.test(text);

/** Cuts normalized text into Latin words, identifiers and runs of Han. */
export const cut = (text: string): Piece[] =>
  [...text.matchAll(allPieces)].map((match) => ({
    kind: hasHan(match[0]) ? 'han' : 'latin',
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));

/** The Latin words and identifiers of normalized text, in order. */
export const latinWords = (text: string): readonly string[] =>
  text.match(onlyCommon.test(text) ? commonWords : allWords) ?? [];

/** An identifier with its parts put together. */
export const withoutJoints = (text: string): string => text.replace(allJoints, '');

/** The parts of an identifier in lower case: split at joints and at case. */
export function identifierParts(text: string): string[] {
  if (plainWord.test(text) || number.test(text)) return [text.toLowerCase()];
  return text
    .split(joints)
    .flatMap((part) => (number.test(part) ? [part] : part.split(caseJoints)))
    .map((part) => part.toLowerCase())
    .filter((part) => part !== '');
}

/**
 * The pairs of neighbouring characters of a run of Han; a run of one is itself. Characters are those
 * of JavaScript: a rare one beyond the basic plane counts as two, in a text and in a query alike.
 */
export function hanPairs(run: string): string[] {
  if (run.length < 2) return [run];
  const pairs: string[] = [];
  for (let start = 0; start + 2 <= run.length; start += 1) pairs.push(run.slice(start, start + 2));
  return pairs;
}

/** The words of a Latin piece: the stem of the whole, and those of its parts. */
export function latinTokens(text: string): string[] {
  const parts = identifierParts(text).map(stem);
  return parts.length === 1 ? parts : [stem(text.toLowerCase()), ...parts];
}

/** How often a token is among others. */
export const countToken = (token: string, among: readonly string[]): number =>
  among.filter((other) => other === token).length;

/** All tokens of a text, in order. */
export const tokens = (text: string): string[] =>
  cut(normalize(text)).flatMap((piece) =>
    piece.kind === 'han' ? hanPairs(piece.text) : latinTokens(piece.text),
  );
