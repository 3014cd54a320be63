import { stemmer } from 'stemmer';

/** A piece of text that is looked up as one: a Latin word or identifier, or a run of Han. */
export interface Piece {
  readonly kind: 'latin' | 'han';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const letter = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}])`;
/** Letters and numbers that `_ . : / \ @ + # -` join are one word; `C++` and `C#` end in what joins. */
const pieces = new RegExp(
  String.raw`\p{Script=Han}+|${letter}(?:${letter}|[_.:/\\@+#\-]+(?=${letter}))*(?:\+\+|#)?`,
  'gu',
);
const han = /\p{Script=Han}/u;
const joints = /[_.:/\\@+#-]+/gu;
const caseJoints = /(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/u;
const number = /^v?\d+(?:\.\w+)*$/i;
const withPlus = /^[a-z](?:\+\+|#)$/i;

/** Brings full-width and other compatibility forms to the plain ones. */
export const normalize = (text: string): string => text.normalize('NFKC');

/** Tells whether a text holds a Han character. */
export const hasHan = (text: string): boolean => han.test(text);

/** Cuts normalized text into Latin words, identifiers and runs of Han. */
export const cut = (text: string): Piece[] =>
  [...text.matchAll(pieces)].map((match) => ({
    kind: hasHan(match[0]) ? 'han' : 'latin',
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));

/** An identifier in lower case with its parts put together, such as `setcontext`. */
export const joined = (text: string): string =>
  withPlus.test(text) || number.test(text)
    ? text.toLowerCase()
    : text.replace(joints, '').toLowerCase();

/** What joints leave of a Latin piece. */
const unjointed = (text: string): string[] =>
  withPlus.test(text) || number.test(text) ? [text] : text.split(joints);

/** The parts of a Latin piece in lower case: split at joints and at case; numbers stay whole. */
export const partsOf = (text: string): string[] =>
  unjointed(text)
    .flatMap((part) => (number.test(part) ? [part] : part.split(caseJoints)))
    .map((part) => part.toLowerCase())
    .filter((part) => part !== '');

/** The words that a Latin piece has: itself put together, and what joints leave of it. */
const latinWords = (text: string): string[] => [
  ...new Set([joined(text), ...unjointed(text).map((part) => part.toLowerCase())]),
];

/** All Latin words of texts, once each. */
export const latinWordsIn = (texts: readonly string[]): Set<string> =>
  new Set(
    texts
      .flatMap((text) => cut(normalize(text)))
      .flatMap(({ kind, text }) => (kind === 'latin' ? latinWords(text) : [])),
  );

const plainWord = /^[a-z]{3,}$/;

/** Texts repeat most words. */
const stems = new Map<string, string>();

/** What the forms of an English word share. Other words stay as they are. */
export function stem(word: string): string {
  const known = stems.get(word) ?? (plainWord.test(word) ? stemmer(word) : word);
  stems.set(word, known);
  return known;
}

/**
 * The pairs of neighbouring characters of a run of Han. Characters are those of JavaScript: a rare one
 * beyond the basic plane counts as two, in a text and in a query alike.
 */
export function hanPairs(run: string): string[] {
  if (run.length < 2) return [run];
  return Array.from({ length: run.length - 1 }, (_, start) => run.slice(start, start + 2));
}

const hanTokens = (run: string): string[] => [...hanPairs(run), run.slice(-1)];

/**
 * What a piece is known by: stems of words and parts; pairs of Han, and the last character, so that
 * each is the beginning of a token.
 */
export const tokensOf = ({ kind, text }: Piece): string[] => [
  ...new Set(kind === 'han' ? hanTokens(text) : [...latinWords(text), ...partsOf(text)].map(stem)),
];

/** All tokens of a text, in order. */
export const tokens = (text: string): string[] => cut(normalize(text)).flatMap(tokensOf);

/**
 * The tokens of a text as the index has them. Each ends in a mark: asked for with it, a token is found
 * as it is; without, as a beginning. What case alone parts from a name, as `Flow` of `TensorFlow`, is
 * not there: who asks for the word does not ask for the name.
 */
export const indexTokens = (text: string): string[] =>
  cut(normalize(text)).flatMap(({ kind, text: piece }) =>
    (kind === 'han' ? hanTokens(piece) : latinWords(piece).map(stem)).map((token) => `${token}_`),
  );
