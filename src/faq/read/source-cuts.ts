import type { PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { isSeparatorHtml } from './html-tags.ts';
import { isInvisible } from './phrasing.ts';
import { beginsQuestion } from './question-mark.ts';

const lineStart = (source: string, offset: number): number =>
  source.lastIndexOf('\n', offset - 1) + 1;

/** A tag alone on its line begins an HTML block, and the block takes in the lines that follow. */
function cutInHtml(block: RootContent, source: string): number[] {
  let start = block.position?.start.offset;
  if (block.type !== 'html' || start === undefined) return [];
  const end = start + block.value.length;
  const cuts: number[] = [];
  for (;;) {
    const next: number = source.indexOf('\n', start) + 1;
    if (next === 0 || next >= end || !isSeparatorHtml(source.slice(start, next))) return cuts;
    cuts.push(next);
    start = next;
  }
}

/** The starts of lines within inline nodes at which a question begins, one for each question. */
function questionLines(nodes: readonly PhrasingContent[], source: string): number[] {
  const lines: number[] = [];
  // Nodes that show nothing lead to the same question, or to the same text that is none.
  let isDecided = false;
  for (const [index, node] of nodes.entries()) {
    const offset = node.position?.start.offset;
    if (!isDecided && offset !== undefined) {
      const begins = beginsQuestion(nodes, index);
      const start = lineStart(source, offset);
      const isAtLineStart = /^ {0,3}$/.test(source.slice(start, offset));
      if (begins && isAtLineStart) lines.push(start);
      isDecided = !begins || isAtLineStart;
    }
    if (!isInvisible(node)) isDecided = false;
  }
  return lines;
}

/** A question needs no blank line before it to be meant as one; Markdown takes it for a part. */
function cutsInText(block: RootContent, source: string): number[] {
  const cuts: number[] = [];
  const blockStart = lineStart(source, block.position?.start.offset ?? 0);
  visit(block, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'tableCell') return;
    cuts.push(...questionLines(node.children, source).filter((start) => start !== blockStart));
  });
  return cuts;
}

/**
 * Finds the offsets of lines in `source` at which Markdown goes on with a block, though a question or
 * its text begins there. They are in order and within the source.
 */
export function findCuts(tree: Root, source: string): number[] {
  const cuts = tree.children.flatMap((block) => [
    ...cutInHtml(block, source),
    ...cutsInText(block, source),
  ]);
  return [...new Set(cuts)]
    .filter((cut) => cut > 0 && cut < source.length)
    .toSorted((a, b) => a - b);
}
