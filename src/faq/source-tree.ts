import type { Definition, FootnoteDefinition, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { isSeparatorHtml } from './html-tags.ts';
import { parseMarkdown } from './markdown.ts';
import { findDeepLine, findDeepNode } from './nesting.ts';
import { isInvisible } from './phrasing.ts';
import { beginsQuestion } from './readers/question-mark.ts';

/** The syntax tree of a file, or the line at which it is nested too deep. */
export type SourceTree =
  | { readonly blocks: RootContent[]; readonly definitions: (Definition | FootnoteDefinition)[] }
  | { readonly deepLine: number };

const lineStart = (source: string, offset: number): number =>
  source.lastIndexOf('\n', offset - 1) + 1;

/** A tag alone on its line begins an HTML block, and the block takes in the lines that follow. */
function cutInHtml(block: RootContent, source: string): number[] {
  const offset = block.position?.start.offset;
  if (block.type !== 'html' || offset === undefined) return [];
  const end = block.value.indexOf('\n');
  if (end === -1 || !isSeparatorHtml(block.value.slice(0, end))) return [];
  return [source.indexOf('\n', offset) + 1];
}

/** The starts of lines within inline nodes at which a question begins, one for each question. */
function questionLines(nodes: readonly PhrasingContent[], source: string): number[] {
  const lines: number[] = [];
  let isBegun = false;
  for (const [index, node] of nodes.entries()) {
    const offset = node.position?.start.offset;
    if (!isBegun && offset !== undefined && beginsQuestion(nodes, index)) {
      const start = lineStart(source, offset);
      isBegun = /^ {0,3}$/.test(source.slice(start, offset));
      if (isBegun) lines.push(start);
    }
    if (!isInvisible(node)) isBegun = false;
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

function shift(tree: Root, lines: number, offset: number): void {
  visit(tree, ({ position }) => {
    if (position === undefined) return;
    for (const point of [position.start, position.end]) {
      point.line += lines;
      if (point.offset !== undefined) point.offset += offset;
    }
  });
}

const isDefinition = (node: Nodes): node is Definition | FootnoteDefinition =>
  node.type === 'definition' || node.type === 'footnoteDefinition';

/** Pieces are parsed apart, so each is given the definitions of all for its references to work. */
function definitionsText(tree: Root, source: string): string {
  const texts: string[] = [];
  visit(tree, 'definition', ({ position }) => {
    if (position !== undefined) {
      texts.push(source.slice(position.start.offset, position.end.offset));
    }
  });
  return texts.length === 0 ? '' : `\n\n${texts.join('\n\n')}`;
}

function parsePiece(source: string, start: number, end: number, definitions: string): RootContent[] {
  const text = source.slice(start, end);
  const tree = parseMarkdown(text + definitions);
  tree.children = cutBlocks(tree, text).filter(
    (node) => (node.position?.start.offset ?? 0) < text.length,
  );
  shift(tree, source.slice(0, start).split('\n').length - 1, start);
  return tree.children;
}

function cutBlocks(tree: Root, source: string): RootContent[] {
  const cuts = tree.children.flatMap((block) => [
    ...cutInHtml(block, source),
    ...cutsInText(block, source),
  ]);
  const inside = [...new Set(cuts)].filter((cut) => cut > 0 && cut < source.length);
  if (inside.length === 0) return tree.children;
  const bounds = [0, ...inside.toSorted((a, b) => a - b), source.length];
  const definitions = definitionsText(tree, source);
  return bounds
    .slice(1)
    .flatMap((end, index) => parsePiece(source, bounds[index] ?? 0, end, definitions));
}

function collectDefinitions(blocks: RootContent[]): (Definition | FootnoteDefinition)[] {
  const definitions: (Definition | FootnoteDefinition)[] = [];
  for (const block of blocks) {
    visit(block, (node) => {
      if (isDefinition(node)) definitions.push(node);
    });
  }
  return definitions;
}

function parseCut(source: string): SourceTree {
  const tree = parseMarkdown(source);
  const deepLine = findDeepNode(tree);
  if (deepLine !== undefined) return { deepLine };
  const blocks = cutBlocks(tree, source);
  return {
    blocks: blocks.filter((block) => !isDefinition(block)),
    definitions: collectDefinitions(blocks),
  };
}

/**
 * Parses a file into its blocks, such that no question is hidden in a block before it for want of a
 * blank line. Positions are those in `source`. Gives a line where it is nested too deep.
 */
export function parseSource(source: string): SourceTree {
  const deepLine = findDeepLine(source);
  if (deepLine !== undefined) return { deepLine };
  try {
    return parseCut(source);
  } catch (error) {
    if (error instanceof RangeError) return { deepLine: 1 };
    throw error;
  }
}

