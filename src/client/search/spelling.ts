import type { QuestionList } from './scope.ts';

/** A word that was taken for a misspelling of another. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

/** What is known to be spelt as it is meant: Latin words, and all text that is shown. */
type Known = Pick<QuestionList, 'vocabulary' | 'text'>;

/** Longer words than this may have two wrong letters. */
const longestWithOne = 7;

/** Tells whether so many edits make one word of another; a swap of neighbouring letters is one. */
function isNear(a: string, b: string, edits: number): boolean {
  if (a === b) return true;
  if (edits <= 0) return false;
  if (a[0] === b[0]) return isNear(a.slice(1), b.slice(1), edits);
  const isSwap = a[0] === b[1] && a[1] === b[0];
  // Spelled out, since every word of the scope goes through here: lists take three times as long.
  return (
    isNear(a.slice(1), b, edits - 1) ||
    isNear(a, b.slice(1), edits - 1) ||
    isNear(a.slice(1), b.slice(1), edits - 1) ||
    (isSwap && isNear(a.slice(2), b.slice(2), edits - 1))
  );
}

/**
 * Finds the word that a misspelt one stands for: the nearest of the vocabulary, of those the one that
 * stands most often in the questions. None for numbers and for short words, which have too many
 * neighbours.
 */
export function correct(misspelt: string, { vocabulary, text }: Known): string | undefined {
  if (!/^[a-z]{4,}$/.test(misspelt)) return undefined;
  const count = (word: string) => text.match(new RegExp(`\\b${word}\\b`, 'gi'))?.length ?? 0;
  // The first letter is seldom wrong.
  const words = vocabulary.filter((word) => /^[a-z]{3,}$/.test(word) && word[0] === misspelt[0]);
  const within = (edits: number) =>
    words.filter((word) => isNear(misspelt, word, edits)).toSorted((a, b) => count(b) - count(a));
  const [nearest = misspelt.length > longestWithOne ? within(2)[0] : undefined] = within(1);
  return nearest;
}

/** A shorter run of Han has too many neighbours, a longer one is not one name. */
const isName = ({ length }: string): boolean => length >= 3 && length <= 8;

/** Finds the run nearest to one in which a character is wrong or two are swapped: the most frequent. */
function nearestRun(run: string, text: string): string | undefined {
  const near = Array.from(run, (character, at) => {
    const [before, next, rest] = [run.slice(0, at), run.charAt(at + 1), run.slice(at + 2)];
    return `${before}\\p{Script=Han}${next}${rest}|${before}${next}${character}${rest}`;
  });
  const found = Map.groupBy(text.matchAll(new RegExp(near.join('|'), 'gu')), ([each]) => each);
  const [[best] = []] = [...found].toSorted(([, a], [, b]) => b.length - a.length);
  return best === run ? undefined : best;
}

/** A run of Han, and what stands around each of its pairs that no question has, as far as it is a name. */
function doubtfulNames(run: string, isUnknown: (pair: string) => boolean): string[] {
  const around = Array.from(run, (_, at) => {
    const before = Math.max(0, at - 1);
    const parts = [run.slice(before, at + 3), run.slice(before, at + 2), run.slice(at, at + 3)];
    return isUnknown(run.slice(at, at + 2)) ? parts : [];
  }).flat();
  return around.length === 0 ? [] : [run, ...around].filter(isName);
}

/**
 * Finds what a run of Han in a query stands for, where one of its characters is wrong, or two are
 * swapped. `isUnknown` tells the pairs that no question has.
 */
export function correctHan(
  query: string,
  text: string,
  isUnknown: (pair: string) => boolean,
): Correction | undefined {
  const runs = query.match(/\p{Script=Han}+/gu) ?? [];
  for (const from of runs.flatMap((run) => doubtfulNames(run, isUnknown))) {
    const to = nearestRun(from, text);
    if (to !== undefined) return { from, to };
  }
  return undefined;
}
