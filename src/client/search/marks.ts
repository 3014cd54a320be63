import { cut, normalize, tokensOf } from '../../i18n/words.ts';

/** A piece of a text, from one position up to another. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

function hanRanges(text: string, start: number, marks: ReadonlySet<string>): Range[] {
  return Array.from(text, (character, at): Range[] => {
    if (marks.has(character)) return [{ start: start + at, end: start + at + 1 }];
    return marks.has(text.slice(at, at + 2)) ? [{ start: start + at, end: start + at + 2 }] : [];
  }).flat();
}

function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last !== undefined && range.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else merged.push({ start: range.start, end: range.end });
  }
  return merged;
}

/** Finds the words of a text that match tokens of a query, in order and without overlap. */
export function findMarks(text: string, marks: ReadonlySet<string>): Range[] {
  // Positions hold only where the plain forms are as long as the text.
  const plain = normalize(text);
  const readable = plain.length === text.length ? plain : text;
  return merge(
    cut(readable).flatMap((piece): Range[] => {
      if (piece.kind === 'han') return hanRanges(piece.text, piece.start, marks);
      return tokensOf(piece).some((token) => marks.has(token)) ? [piece] : [];
    }),
  );
}

/** Cuts the piece out of a text that holds most marks, about `length` characters long. */
export function excerpt(text: string, marks: ReadonlySet<string>, length: number): string {
  if (text.length <= length) return text;
  const ranges = findMarks(text, marks);
  let best = { start: 0, count: 0 };
  for (const { start } of ranges) {
    const count = ranges.filter(
      (other) => other.start >= start && other.end <= start + length * 0.8,
    ).length;
    if (count > best.count) best = { start, count };
  }
  const from = Math.max(0, best.start - Math.round(length * 0.2));
  const start = from === 0 ? 0 : startOfWord(text, from);
  const end = Math.min(text.length, start + length);
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`;
}

function startOfWord(text: string, from: number): number {
  const blank = text.indexOf(' ', from);
  return blank >= 0 && blank - from < 15 ? blank + 1 : from;
}
