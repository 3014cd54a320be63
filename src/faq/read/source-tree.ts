import type { Definition, FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from './markdown.ts';
import { findDeepLine, findDeepNode } from './nesting.ts';
import { findCuts } from './source-cuts.ts';

/** The syntax tree of a file, or the line at which it is nested too deep. */
export type SourceTree =
  | { readonly blocks: RootContent[]; readonly definitions: (Definition | FootnoteDefinition)[] }
  | { readonly deepLine: number };

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

function parsePiece(text: string, definitions: string, lines: number, offset: number): Root {
  const tree = parseMarkdown(text + definitions);
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
