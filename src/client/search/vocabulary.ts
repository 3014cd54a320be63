import type { SearchRecord } from './records.ts';
import { cut, identifierParts, normalize } from './tokens.ts';

/**
 * Counts the Latin words of the questions as they are written, in lower case: those of text, and the
 * parts of identifiers.
 */
export function countWords(records: readonly SearchRecord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { title, text, names, words } of records) {
    const all = normalize([title, text, ...names, ...words].join('\n'));
    for (const { kind, text: piece } of cut(all)) {
      if (kind !== 'latin') continue;
      for (const part of new Set([piece.toLowerCase(), ...identifierParts(piece)])) {
        counts.set(part, (counts.get(part) ?? 0) + 1);
      }
    }
  }
  return counts;
}
