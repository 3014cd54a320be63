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
/** Numbers with dots are one word; so are letters that `_ . : / + -` and `#` join. */
const pieces =
  /\p{Script=Han}+|[\p{L}\p{N}](?:[\p{L}\p{N}]|[_.:/\\@+#-]+(?=[\p{L}\p{N}]))*(?:\+\+|#)?/gu;
const hanInside = /\p{Script=Han}+|[^\p{Script=Han}]+/gu;
/** What joins letters does not begin or end a word, but for `C++` and `C#`. */
const outerJoints = /^[_.:/\\@+#-]+|[_.:/\\@-]+$/gu;
const joints = /[_.:/\\@+#-]+/u;
const caseJoints = /(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/u;
/** Most words have neither joints nor capitals within, and are not looked at closer. */
const plainWord = /^[A-Za-z]?[a-z]+$/;
const number = /^v?\d+(?:\.\w+)*$/i;

/** Brings full-width and other compatibility forms to the plain ones. Keeps the length of most text. */
export const normalize = (text: string): string => text.normalize('NFKC');

/** Tells whether a text holds a Han character. */
export const hasHan = (text: string): boolean => hanCharacter.test(text);

function toPiece(kind: Piece['kind'], text: string, start: number): Piece {
  return { kind, text, start, end: start + text.length };
}

/** Cuts a piece that holds Han where that and other letters meet, and takes joints off that end up at its ends. */
function cutMixed(text: string, start: number): Piece[] {
  return [...text.matchAll(hanInside)].flatMap((match) => {
    const [part] = match;
    if (hasHan(part)) return [toPiece('han', part, start + match.index)];
    const value = part.replace(outerJoints, '');
    const offset = start + match.index + part.indexOf(value);
    return value === '' ? [] : [toPiece('latin', value, offset)];
  });
}

/** Cuts normalized text into Latin words, identifiers and runs of Han. */
export function cut(text: string): Piece[] {
  const found: Piece[] = [];
  for (const match of text.matchAll(pieces)) {
    const [piece] = match;
    if (hasHan(piece)) found.push(...cutMixed(piece, match.index));
    else found.push(toPiece('latin', piece, match.index));
  }
  return found;
}

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

type ReadLatin = (piece: string) => readonly string[];

/** The tokens of a part of a piece that holds Han. */
function mixedTokens(part: string, latin: ReadLatin): readonly string[] {
  if (hasHan(part)) return hanPairs(part);
  const value = part.replace(outerJoints, '');
  return value === '' ? [] : latin(value);
}

/**
 * All tokens of a text, in order, where `latin` gives those of a Latin piece. A version has thousands
 * of pieces and is cut while a reader waits: this keeps no positions.
 */
export function tokens(text: string, latin: ReadLatin = latinTokens): string[] {
  const found: string[] = [];
  for (const piece of normalize(text).match(pieces) ?? []) {
    if (!hasHan(piece)) found.push(...latin(piece));
    else for (const part of piece.match(hanInside) ?? []) found.push(...mixedTokens(part, latin));
  }
  return found;
}
