/** Endings of English words, longest first, with what stays in their place. */
const endings: readonly (readonly [ending: string, rest: string, minimumStem: number])[] = [
  ['ational', 'ate', 3],
  ['ization', 'ize', 3],
  ['ations', '', 4],
  ['ation', '', 4],
  ['ments', '', 4],
  ['ities', '', 4],
  ['ment', '', 4],
  ['ness', '', 4],
  ['ible', '', 4],
  ['able', '', 4],
  ['ions', '', 4],
  ['ings', '', 3],
  ['ing', '', 3],
  ['ity', '', 4],
  ['ies', 'y', 2],
  ['ied', 'y', 2],
  ['ion', '', 4],
  ['ers', '', 4],
  ['ors', '', 4],
  ['ed', '', 3],
  ['er', '', 4],
  ['or', '', 4],
  ['ly', '', 4],
  ['es', '', 3],
  ['s', '', 2],
  ['e', '', 3],
];

const lastLetters = new Set(endings.map(([ending]) => ending.at(-1)));
const endingsByLetter = new Map(
  [...lastLetters].map((letter) => [
    letter,
    endings.filter(([ending]) => ending.at(-1) === letter),
  ]),
);
const plain = /^[a-z]{4,}$/;
const keepsItsEnd = /[sui]s$/;
const doubled = /([bdfgmnprt])\1$/;

/**
 * Cuts the ending off an English word in lower case, so that forms of one word meet. It is lighter
 * than Porter's rules: a stem need not be a word, and forms that meet by accident are rare.
 */
export function stem(word: string): string {
  if (!plain.test(word) || keepsItsEnd.test(word)) return word;
  const rule = endingsByLetter
    .get(word.at(-1))
    ?.find(
      ([ending, , minimum]) => word.length - ending.length >= minimum && word.endsWith(ending),
    );
  if (rule === undefined) return word;
  const [ending, rest] = rule;
  const stemmed = word.slice(0, word.length - ending.length) + rest;
  return doubled.test(stemmed) ? stemmed.slice(0, -1) : stemmed;
}

/** What all words of a stem begin with: a final `e` or `y` may stand for another ending. */
export const stemStart = (stemmed: string): string => stemmed.replace(/(?<=.)[ey]$/, '');
