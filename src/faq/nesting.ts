import type { Nodes, Root } from 'mdast';

/** How deep a syntax tree may be: the steps after the parser work recursively. */
export const maxDepth = 400;

// The parser takes quadratic time on open marks; what is short of this stays below a second.
const maxOpenMarks = 1000;

const containerMarks = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))+/;
const mark = /\[|\]|(?<opening>(?<![^\s([{*_])[*_]+(?=[^\s*_]))|(?<closing>(?<=[^\s*_])[*_]+(?![^\s*_.,;:!?)\]}]))/g;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function containerDepth(line: string): number {
  const marks = containerMarks.exec(line)?.[0];
  if (marks === undefined) return 0;
  const indent = line.length - line.trimStart().length;
  return Math.floor(indent / 2) + count(marks, /[^\s\d.)]|[.)]/g);
}

/** How many marks are open at the end of a line, and the most that are open in it. */
function countOpen(line: string, before: number): { open: number; most: number } {
  let open = before;
  let most = before;
  for (const { 0: text, groups } of line.matchAll(mark)) {
    if (text === '[') open += 1;
    else if (text === ']') open -= 1;
    else open += (groups?.['opening'] === undefined ? -1 : 1) * Math.ceil(text.length / 3);
    open = Math.max(0, open);
    most = Math.max(most, open);
  }
  return { open, most };
}

/**
 * Finds the first line, counted from 1, at which Markdown is nested too deep for the parser itself.
 * It counts marks only, so it may miss; the depth of the tree has to be checked as well.
 */
export function findDeepLine(source: string): number | undefined {
  let open = 0;
  for (const [index, line] of source.split('\n').entries()) {
    const marks = countOpen(line, line.trim() === '' ? 0 : open);
    if (marks.most > maxOpenMarks || containerDepth(line) > maxDepth) return index + 1;
    open = marks.open;
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
