import { finds, substringEvidence } from './evidence.ts';
import type { TextIndex } from './text-index.ts';
import { cut, normalize } from './tokens.ts';
import type { Concept } from './understand.ts';

/** What joins the parts of a name. */
const usualJoints = ['_', '.', '-', '/', '::', ''];

/** In a longer query, neighbours are words of a sentence. */
const mostWords = 3;

/**
 * Finds neighbours in a query that are written nowhere side by side but as one name, such as
 * `kernel size` for `kernel_size`.
 */
export function joinedNames(
  query: string,
  index: TextIndex,
  isWritten: (text: string) => boolean,
): Concept[] {
  const words = cut(normalize(query));
  if (words.length > mostWords) return [];
  return words.flatMap((word, position): Concept[] => {
    const next = words[position + 1];
    if (word.kind !== 'latin' || next?.kind !== 'latin') return [];
    const standsFor = [word.text, next.text];
    const [start, end] = [word.text.toLowerCase(), next.text.toLowerCase()];
    if (isWritten(`${start} ${end}`)) return [];
    const evidence = usualJoints
      .map((joint) => substringEvidence(`${start}${joint}${end}`, 1, index))
      .filter(finds);
    if (evidence.length === 0) return [];
    const weight = Math.min(...evidence.map(({ rarity }) => rarity));
    return [{ text: standsFor.join(' '), evidence, weight, standsFor }];
  });
}
