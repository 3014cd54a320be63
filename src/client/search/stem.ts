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

const doubled = /([bdfgmnprt])\1$/;
const keepsItsEnd = /(?:ss|us|is)$/;

/**
 * Cuts the ending off an English word in lower case, so that forms of one word meet. It is lighter
 * than Porter's rules: a stem need not be a word, and forms that meet by accident are rare.
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  if (keepsItsEnd.test(word)) return word;
  const rule = endings.find(
    ([ending, , minimum]) => word.endsWith(ending) && word.length - ending.length >= minimum,
  );
  if (rule === undefined) return word;
  const [ending, rest] = rule;
  const stemmed = word.slice(0, word.length - ending.length) + rest;
  return stemmed.replace(doubled, '$1');
}
