import type { Nodes, Root } from 'mdast';

/** How deep a syntax tree may be: the steps after the parser work recursively. */
export const maxDepth = 400;

// The parser takes quadratic time on open marks; what is short of this stays below a second.
const maxOpenMarks = 1000;

const containerMarks = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))+/;
const mark =
  /(?<opening>\[|(?<![^\s([{])(?:\*+|_+)(?=[^\s*_]))|(?<closing>\]|(?<=[^\s*_])(?:\*+|_+)(?![^\s*_.,;:!?)\]}]))/g;
const kinds = new Map([[']', '[']]);

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
    const kind = kinds.get(text) ?? text.charAt(0);
    // Three marks in a row are two levels, bold and italics.
    const levels = Math.ceil(text.length / 2);
    const sign = groups?.['opening'] === undefined ? -1 : 1;
    const now = Math.max(0, (open.get(kind) ?? 0) + sign * levels);
    open.set(kind, now);
    most = Math.max(most, now);
  }
  return most;
}

/**
 * Finds the first line, counted from 1, at which Markdown is nested too deep for the parser itself.
 * It counts marks only, so it may miss; the depth of the tree has to be checked as well.
 */
export function findDeepLine(source: string): number | undefined {
  const open = new Map<string, number>();
  for (const [index, line] of source.split('\n').entries()) {
    if (line.trim() === '') open.clear();
    if (countMarks(line, open) > maxOpenMarks || containerDepth(line) > maxDepth) return index + 1;
  }
  return undefined;
}

/** Finds the line of the first node that stands deeper in the tree than `maxDepth`. */
export function findDeepNode(tree: Root): number | undefined {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) return level[0]?.position?.start.line ?? 1;
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return undefined;
}
