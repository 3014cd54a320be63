const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const han = /\p{Script=Han}/u;

/**
 * Words, parts of identifiers, and words and pairs of Han.
 *
 * @param {string} text
 */
function tokenize(text) {
  const words = [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
  const pairs = [...text.matchAll(/\p{Script=Han}{2,}/gu)].flatMap(([run]) =>
    [...run].slice(1).map((character, before) => `${run[before] ?? ''}${character}`),
  );
  const parts = words.filter((word) => !han.test(word)).flatMap((word) => word.split(/[_.:/-]+/));
  return [...new Set([...words, ...parts, ...pairs])].filter((word) => word !== '');
}

/** @type {import('minisearch').Options} */
export default {
  fields: ['title', 'text'],
  tokenize,
  searchOptions: {
    fuzzy: (term) => (han.test(term) ? false : 0.2),
    prefix: (term) => !han.test(term),
    boost: { title: 3 },
  },
};
