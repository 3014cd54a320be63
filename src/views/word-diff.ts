import { diffWords } from 'diff';
import type { Locale } from '../config/locales.ts';

/** A run of words that both texts share, or that one of them has. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Below this share of common text, marks between single words say less than two whole texts. */
const readableShare = 0.3;

const lengthOf = (parts: readonly DiffPart[], kind: DiffPart['kind']): number =>
  parts.filter((part) => part.kind === kind).reduce((sum, { text }) => sum + text.length, 0);

const whole = (before: string, after: string): DiffPart[] =>
  [{ kind: 'removed', text: before } as const, { kind: 'added', text: after } as const].filter(
    ({ text }) => text !== '',
  );

/**
 * Compares two plain texts by words, those of Chinese found by a dictionary. Differences of blanks
 * alone count as none. Texts with little in common give one removed and one added part.
 */
export function wordDiff(before: string, after: string, locale: Locale): DiffPart[] {
  const intlSegmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const parts = diffWords(before, after, { intlSegmenter }).map(
    ({ value, added, removed }): DiffPart => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }),
  );
  const share = (2 * lengthOf(parts, 'same')) / (before.length + after.length || 1);
  return share < readableShare ? whole(before, after) : parts;
}

/** Tells whether a comparison found a difference. */
export const hasChanges = (parts: readonly DiffPart[]): boolean =>
  parts.some(({ kind }) => kind !== 'same');
