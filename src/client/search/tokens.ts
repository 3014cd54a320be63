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
  /(?<han>\p{Script=Han}+)|(?<latin>[\p{L}\p{N}](?:[\p{L}\p{N}]|[_.:/\\@+#-]+(?=[\p{L}\p{N}]))*(?:\+\+|#)?)/gu;
const hanInside = /\p{Script=Han}+|[^\p{Script=Han}]+/gu;
const joints = /[_.:/\\@+#-]+/u;
const caseJoints = /(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/u;
const number = /^v?\d+(?:\.\w+)*$/i;

/** Brings full-width and other compatibility forms to the plain ones. Keeps the length of most text. */
export const normalize = (text: string): string => text.normalize('NFKC');

/** Tells whether a text holds a Han character. */
export const hasHan = (text: string): boolean => hanCharacter.test(text);

/** Cuts normalized text into Latin words, identifiers and runs of Han. */
export function cut(text: string): Piece[] {
  const found: Piece[] = [];
  for (const match of text.matchAll(pieces)) {
    for (const part of match[0].matchAll(hanInside)) {
      const value = hasHan(part[0])
        ? part[0]
        : part[0].replace(/^[_.:/\\@+#-]+|[_.:/\\@-]+$/gu, '');
      if (value === '') continue;
      const start = match.index + part.index + part[0].indexOf(value);
      found.push({
        kind: hasHan(value) ? 'han' : 'latin',
        text: value,
        start,
        end: start + value.length,
      });
    }
  }
  return found;
}

/** The parts of an identifier in lower case: split at joints and at case. */
export function identifierParts(text: string): string[] {
  if (number.test(text)) return [text.toLowerCase()];
  return text
    .split(joints)
    .flatMap((part) => (number.test(part) ? [part] : part.split(caseJoints)))
    .map((part) => part.toLowerCase())
    .filter((part) => part !== '');
}

/** The pairs of neighbouring characters of a run of Han; a run of one is itself. */
export function hanPairs(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

/** The words of a Latin piece: the whole in lower case, and the stems of its parts. */
export function latinTokens(text: string): string[] {
  const parts = identifierParts(text).map(stem);
  return parts.length === 1 ? parts : [text.toLowerCase(), ...parts];
}

/** All tokens of a text, in order. Index and query are cut by this one rule. */
export function tokens(text: string): string[] {
  return cut(normalize(text)).flatMap(({ kind, text: piece }) =>
    kind === 'han' ? hanPairs(piece) : latinTokens(piece),
  );
}
