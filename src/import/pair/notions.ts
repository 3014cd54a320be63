import type { NotionsOf } from '../../faq/compare/likeness.ts';
import { hasHan } from '../../i18n/words.ts';

/** What an English word may end in and still stand for the same. */
const endings = /(?:es?|y)$/;

/**
 * Makes the function that finds what the words of a text stand for, of which `synonyms` lists the
 * words in both languages. They are evidence where a question and its translation share no identifier.
 */
export function notionFinder(synonyms: readonly (readonly string[])[]): NotionsOf {
  const bilingual = synonyms
    .map((words) => words.map((word) => word.toLowerCase()))
    .filter((words) => words.some(hasHan) && !words.every(hasHan));
  const entries = bilingual.flatMap((words) =>
    words.map((word) => ({ word, notion: `=${words[0] ?? ''}` })),
  );
  const chinese = entries.filter(({ word }) => hasHan(word));
  const english = entries
    .filter(({ word }) => !hasHan(word))
    .map(({ word, notion }) => ({ start: ` ${word.replace(endings, '')}`, notion }));
  return (text) => {
    const plain = ` ${text.toLowerCase().replace(/[^a-z0-9+-]+/g, ' ')}`;
    return [
      ...chinese.filter(({ word }) => text.includes(word)),
      ...english.filter(({ start }) => plain.includes(start)),
    ].map(({ notion }) => notion);
  };
}
