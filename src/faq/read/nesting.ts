import type { Html, Nodes, Root, RootContent } from 'mdast';
import { nodesIn } from '../parsed.ts';
import { readTags } from './html.ts';

/** How deep a syntax tree may be: the steps after the parser work recursively. */
const maxDepth = 400;

// The parser takes quadratic time on open marks; what is short of this stays below a second.
const maxOpenMarks = 1000;

const containerMarks = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))+/;
const mark =
  /(?<opening>\[|(?<![^\s([{])(?:\*+|_+)(?=[^\s*_]))|(?<closing>\]|(?<=[^\s*_])(?:\*+|_+)(?![^\s*_.,;:!?)\]}]))/g;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function containerDepth(line: string): number {
  const marks = containerMarks.exec(line)?.[0];
  if (marks === undefined) return 0;
  const indent = line.length - line.trimStart().length;
  return Math.floor(indent / 2) + count(marks, /[^\s\d.)]|[.)]/g);
}

/** Counts the marks that a line opens and closes in `open`, by kind. Gives the most open at once. */
function countMarks(line: string, open: Map<string, number>): number {
  let most = 0;
  for (const { 0: text, groups } of line.matchAll(mark)) {
    const kind = text === ']' ? '[' : text.charAt(0);
    // Three marks in a row are two levels, bold and italics.
    const levels = Math.ceil(text.length / 2);
    const sign = groups?.['opening'] === undefined ? -1 : 1;
    const now = Math.max(0, (open.get(kind) ?? 0) + sign * levels);
    open.set(kind, now);
    most = Math.max(most, now);
  }
  return most;
}

/** Why Markdown cannot be read, and the line at which that is so. */
export interface TooMuch {
  readonly rule: 'nesting-too-deep' | 'file-too-large';
  readonly line: number;
  readonly reason: string;
}

const tooDeep = (line: number): TooMuch => ({
  rule: 'nesting-too-deep',
  line,
  reason: `Unexpected nesting, expected at most ${maxDepth} levels`,
});

/** The parser takes long over them, and a browser is slow with so many lines. */
const largest = [
  { what: 'MB', most: 2.5, sizeOf: (source: string) => source.length / 1_000_000 },
  { what: 'lines', most: 10_000, sizeOf: (source: string) => source.split('\n').length },
];

const underline = /^ {0,3}(?:=+|-+)[ \t]*$/g;

/** What the parser takes quadratic time over, within a run of lines without a blank one or in a file. */
const costlyMarks: readonly (readonly [
  place: 'paragraph' | 'file',
  what: string,
  pattern: RegExp,
  most: number,
])[] = [
  ['file', 'underlined headings', underline, 500],
  ['file', 'footnotes and named links', /^ {0,3}\[[^\]]+\]:/g, 1000],
  ['paragraph', 'underlined headings without a blank line', underline, 300],
  ['paragraph', 'marks such as <! and <?', /<[!?]/g, 1000],
  ['paragraph', 'brackets', /\[/g, 3000],
  ['paragraph', 'lines of a tag alone', /^ {0,3}<[^<>]*>[ \t]*$/g, 5000],
  ['paragraph', 'marks of emphasis', /\*+|~~|(?<!\w)_+|_+(?!\w)/g, 3000],
];

/** Finds the first line at which there are more costly marks than can be read in time. */
function findCostlyLine(lines: readonly string[]): TooMuch | undefined {
  const counts = costlyMarks.map(() => 0);
  let isCode = false;
  for (const [index, line] of lines.entries()) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) isCode = !isCode;
    // The cells of a table are read one by one.
    const isApart = line.trim() === '' || line.includes('|');
    const isRule = lines[index - 1]?.trim() === '' && line.search(underline) === 0;
    for (const [at, [place, what, pattern, most]] of costlyMarks.entries()) {
      const before = isApart && place === 'paragraph' ? 0 : (counts[at] ?? 0);
      const now = before + (isCode || isRule ? 0 : count(line, pattern));
      counts[at] = now;
      const reason = `Unexpected ${what}, expected at most ${most} in a ${place}`;
      const rule = place === 'file' ? 'file-too-large' : 'nesting-too-deep';
      if (now > most) return { rule, line: index + 1, reason };
    }
  }
  return undefined;
}

/**
 * Finds the first line, counted from 1, at which Markdown is too much for the parser itself.
 * It counts marks only, so it may miss; the depth of the tree has to be checked as well.
 */
export function findTooMuch(source: string): TooMuch | undefined {
  const open = new Map<string, number>();
  const lines = source.split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') open.clear();
    if (countMarks(line, open) > maxOpenMarks || containerDepth(line) > maxDepth)
      return tooDeep(index + 1);
  }
  const excess = largest.find(({ most, sizeOf }) => sizeOf(source) > most);
  if (excess === undefined) return findCostlyLine(lines);
  const reason = `Unexpected size, expected at most ${excess.most} ${excess.what} in a file`;
  return { rule: 'file-too-large', line: 1, reason };
}

/** Finds the line of the first node that stands deeper in the tree than `maxDepth`. */
export function findDeepNode(tree: Root): TooMuch | undefined {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) return tooDeep(level[0]?.position?.start.line ?? 1);
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return undefined;
}

const voidNames = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Finds the first HTML of an answer at which its elements, open ones added up, are nested too deep. */
export function findDeepHtml(blocks: readonly RootContent[]): Html | undefined {
  let depth = 0;
  return nodesIn(blocks, 'html').find(({ value }) =>
    readTags(value).some(({ name, isClosing }) => {
      if (!voidNames.has(name)) depth = Math.max(0, depth + (isClosing ? -1 : 1));
      return depth > maxDepth;
    }),
  );
}
