import type { Definition, FootnoteDefinition, PhrasingContent, Root, RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { isInvisible, isSeparatorHtml } from './html.ts';
import { findDeepNode, findTooMuch, type TooMuch } from './nesting.ts';
import { beginsQuestion } from './question-mark.ts';
import { nodesIn } from '../parsed.ts';

// A single tilde stands for "about" in Chinese text, so only two of them strike out.
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .freeze();

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
  const blockStart = lineStart(source, block.position?.start.offset ?? 0);
  return nodesIn([block], 'paragraph', 'tableCell')
    .flatMap(({ children }) => questionLines(children, source))
    .filter((start) => start !== blockStart);
}

/**
 * Finds the offsets of lines in `source` at which Markdown goes on with a block, though a question or
 * its text begins there. They are in order and within the source.
 */
function findCuts(tree: Root, source: string): number[] {
  const cuts = tree.children.flatMap((block) => [
    ...cutInHtml(block, source),
    ...cutsInText(block, source),
  ]);
  return [...new Set(cuts)];
}

/** The syntax tree of a file, or the line at which it is nested too deep. */
type SourceTree =
  | { readonly blocks: RootContent[]; readonly definitions: (Definition | FootnoteDefinition)[] }
  | { readonly tooMuch: TooMuch };

function shift(tree: Root, lines: number, offset: number): void {
  visit(tree, ({ position }) => {
    if (position === undefined) return;
    for (const point of [position.start, position.end]) {
      point.line += lines;
      if (point.offset !== undefined) point.offset += offset;
    }
  });
}

/** Pieces are parsed apart, so each is given the definitions of all for its references to work. */
const definitionsText = (tree: Root, source: string): string =>
  nodesIn([tree], 'definition')
    .map(({ position }) => `\n\n${source.slice(position?.start.offset, position?.end.offset)}`)
    .join('');

function parsePiece(text: string, definitions: string, lines: number, offset: number): Root {
  const tree = processor.parse(text + definitions);
  tree.children = cutBlocks(tree, text).filter(
    (node) => (node.position?.start.offset ?? 0) < text.length,
  );
  shift(tree, lines, offset);
  return tree;
}

function cutBlocks(tree: Root, source: string): RootContent[] {
  const cuts = findCuts(tree, source);
  if (cuts.length === 0) return tree.children;
  const definitions = definitionsText(tree, source);
  const blocks: RootContent[] = [];
  let start = 0;
  let lines = 0;
  for (const end of [...cuts, source.length]) {
    const text = source.slice(start, end);
    for (const block of parsePiece(text, definitions, lines, start).children) blocks.push(block);
    lines += text.split('\n').length - 1;
    start = end;
  }
  return blocks;
}

function parseCut(source: string): SourceTree {
  const tree = processor.parse(source);
  const tooMuch = findDeepNode(tree);
  if (tooMuch !== undefined) return { tooMuch };
  const blocks = cutBlocks(tree, source);
  const definitions = nodesIn(blocks, 'definition', 'footnoteDefinition');
  const ofFile = new Set<RootContent>(definitions);
  return { blocks: blocks.filter((block) => !ofFile.has(block)), definitions };
}

/**
 * Parses a file into its blocks, such that no question is hidden in a block before it for want of a
 * blank line. Positions are those in `source`. Gives a line where it is nested too deep.
 */
export function parseSource(source: string): SourceTree {
  const tooMuch = findTooMuch(source);
  if (tooMuch !== undefined) return { tooMuch };
  try {
    return parseCut(source);
  } catch (error) {
    // The parser goes as deep as the stack allows.
    if (!(error instanceof RangeError)) throw error;
    return {
      tooMuch: { rule: 'nesting-too-deep', line: 1, reason: 'Unexpected nesting, expected less' },
    };
  }
}
