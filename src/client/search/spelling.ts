/** A word that was taken for a misspelling of another. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

const word = /^[a-z][a-z_]{2,}$/;

/** Short words have too many neighbours to be corrected by more than one edit. */
const editsFor = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Counts the edits between two words; a swap of neighbouring letters is one. */
function editsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const edits = [row];
    for (let at = 1; at <= b.length; at += 1) {
      const isSame = a[row - 1] === b[at - 1];
      const isSwap = a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1];
      const least = Math.min(
        (last[at] ?? 0) + 1,
        (edits[at - 1] ?? 0) + 1,
        (last[at - 1] ?? 0) + Number(!isSame),
        isSwap ? (beforeLast[at - 2] ?? 0) + 1 : Infinity,
      );
      edits.push(least);
    }
    [beforeLast, last] = [last, edits];
  }
  // The first letter is seldom wrong.
  return (last.at(-1) ?? 0) + Number(a[0] !== b[0]);
}

/** A question of a list, as far as words are looked for in it. */
interface Texts {
  readonly title: string;
  readonly text: string;
}

const joinTexts = (questions: readonly Texts[]): string =>
  questions.map(({ title, text }) => `${title}\n${text}`).join('\n');

/**
 * Finds the word that a misspelt one stands for: the nearest of the vocabulary, of those the one that
 * stands most often in the questions. None for numbers and short words.
 */
export function correct(
  misspelt: string,
  vocabulary: readonly string[],
  questions: readonly Texts[],
): string | undefined {
  const limit = editsFor(misspelt.length);
  if (limit === 0 || !word.test(misspelt)) return undefined;
  let least = limit;
  let nearest: string[] = [];
  for (const candidate of vocabulary) {
    if (Math.abs(candidate.length - misspelt.length) > least || !word.test(candidate)) continue;
    const edits = editsBetween(misspelt, candidate);
    if (edits > least) continue;
    nearest = edits < least ? [candidate] : [...nearest, candidate];
    least = edits;
  }
  if (nearest.length < 2) return nearest[0];
  const texts = joinTexts(questions);
  const counts = nearest.map((each) => texts.match(new RegExp(`\\b${each}\\b`, 'gi'))?.length ?? 0);
  return nearest[counts.indexOf(Math.max(...counts))];
}

/** A shorter run of Han has too many neighbours, a longer one is not one name. */
const isName = ({ length }: string): boolean => length >= 3 && length <= 8;

/** A run of Han, if it is a name, and what stands around each of its pairs that no text has. */
function doubtfulRuns(run: string, isUnknown: (pair: string) => boolean): string[] {
  const around = Array.from(run, (_, at) => {
    if (!isUnknown(run.slice(at, at + 2))) return [];
    const before = Math.max(0, at - 1);
    return [run.slice(before, at + 3), run.slice(before, at + 2), run.slice(at, at + 3)];
  }).flat();
  return around.length === 0 ? [] : [run, ...around].filter(isName);
}

/** Finds the run nearest to one in which a character is wrong or two are swapped: the most frequent. */
function nearestRun(run: string, texts: string): string | undefined {
  const near = Array.from(run, (character, at) => {
    const [before, next, rest] = [run.slice(0, at), run.charAt(at + 1), run.slice(at + 2)];
    return `${before}\\p{Script=Han}${next}${rest}|${before}${next}${character}${rest}`;
  });
  const counts = new Map<string, number>();
  for (const [found] of texts.matchAll(new RegExp(near.join('|'), 'gu'))) {
    counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return best === run ? undefined : best;
}

/**
 * Finds what a run of Han in a query stands for, where one of its characters is wrong, or two are
 * swapped. `isUnknown` tells the pairs that no question has.
 */
export function correctHan(
  query: string,
  questions: readonly Texts[],
  isUnknown: (pair: string) => boolean,
): Correction | undefined {
  const runs = query.match(/\p{Script=Han}+/gu) ?? [];
  const doubtful = runs.flatMap((run) => doubtfulRuns(run, isUnknown));
  if (doubtful.length === 0) return undefined;
  const texts = joinTexts(questions);
  for (const from of doubtful) {
    const to = nearestRun(from, texts);
    if (to !== undefined) return { from, to };
  }
  return undefined;
}
