import { distance } from 'fastest-levenshtein';

const word = /^[a-z][a-z_]{2,}$/;

/** Short words have too many neighbours to be corrected by more than one edit. */
const editsFor = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Tells whether two words differ by a swap of neighbouring letters alone. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, position) => letter !== b[position]);
  const swapped = `${a.slice(0, at)}${a[at + 1] ?? ''}${a[at] ?? ''}${a.slice(at + 2)}`;
  return at >= 0 && swapped === b;
}

function editsBetween(a: string, b: string): number {
  const edits = isSwap(a, b) ? 1 : distance(a, b);
  // The first letter is seldom wrong.
  return edits + Number(a[0] !== b[0]);
}

/**
 * Finds the word that a misspelt one stands for: the nearest, of those the most frequent. None for
 * numbers and short words.
 */
export function correct(
  misspelt: string,
  vocabulary: ReadonlyMap<string, number>,
): string | undefined {
  const limit = editsFor(misspelt.length);
  if (limit === 0 || !word.test(misspelt)) return undefined;
  let best: { word: string; edits: number; count: number } | undefined;
  for (const [candidate, count] of vocabulary) {
    if (Math.abs(candidate.length - misspelt.length) > limit || !word.test(candidate)) continue;
    const edits = editsBetween(misspelt, candidate);
    const isNearer =
      best === undefined || edits < best.edits || (edits === best.edits && count > best.count);
    if (edits <= limit && isNearer) best = { word: candidate, edits, count };
  }
  return best?.word;
}

/** A run of Han shorter than this has too many neighbours. */
const shortestRun = 3;

/**
 * Finds what a run of Han stands for in which one character is wrong, or two neighbours are swapped:
 * the run that stands in most of the texts.
 */
export function correctHan(run: string, texts: readonly string[]): string | undefined {
  if (run.length < shortestRun) return undefined;
  const characters = [...run];
  const near = characters.flatMap((character, at) => {
    const before = characters.slice(0, at).join('');
    const after = characters.slice(at + 1).join('');
    const next = characters[at + 1];
    const rest = characters.slice(at + 2).join('');
    return [
      `${before}\\p{Script=Han}${after}`,
      ...(next === undefined ? [] : [`${before}${next}${character}${rest}`]),
    ];
  });
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [found] of text.matchAll(new RegExp(near.join('|'), 'gu'))) {
      counts.set(found, (counts.get(found) ?? 0) + 1);
    }
  }
  const [best] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return best === run ? undefined : best;
}
