import { distance } from 'fastest-levenshtein';

/** Gives the known word that `word` is most likely a slip of, case aside, if one is near. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const near = known
    .map((one) => ({ one, steps: distance(word.toLowerCase(), one.toLowerCase()) }))
    .toSorted((a, b) => a.steps - b.steps)
    .at(0);
  return near !== undefined && near.steps <= 2 ? near.one : undefined;
}

/** Says `, did you mean X?` where a known word is near, and nothing otherwise. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearestWord(word, known);
  return near === undefined ? '' : `, did you mean ${near}?`;
}
