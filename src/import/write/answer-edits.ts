import type { Definition, FootnoteDefinition, Heading, Image, Link, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { inlineSource, type Edit } from './slices.ts';

/** Gives the address that a link gets, or nothing where it stays. */
export type RewriteLink = (url: string, isImage: boolean) => string | undefined;

const firstDepth = 4;
const lastDepth = 6;

type Linking = Link | Image | Definition;

function linkEdit(node: Linking, source: string, url: string): Edit | undefined {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined) return undefined;
  const at = source.slice(start, end).lastIndexOf(node.url);
  return at === -1
    ? undefined
    : { start: start + at, end: start + at + node.url.length, text: url };
}

function editLinks(
  block: RootContent | FootnoteDefinition,
  source: string,
  rewrite: RewriteLink,
): Edit[] {
  const edits: Edit[] = [];
  visit(block, (node) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    const url = rewrite(node.url, node.type === 'image');
    const edit = url === undefined ? undefined : linkEdit(node, source, url);
    if (edit === undefined) return;
    edits.push(edit);
    node.url = edit.text;
  });
  return edits;
}

function headingEdit({ position, children, depth }: Heading, source: string): Edit | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start === undefined || end === undefined) return undefined;
  const marks = '#'.repeat(depth);
  const written = /^#+/.exec(source.slice(start, end))?.[0];
  return written === undefined
    ? { start, end, text: `${marks} ${inlineSource(children, source)}` }
    : { start, end: start + written.length, text: marks };
}

/** Headings of an answer begin below those of questions; their steps stay as they are. */
function editHeadings(blocks: readonly RootContent[], source: string): Edit[] {
  const headings = blocks.filter((block) => block.type === 'heading');
  const shift = firstDepth - Math.min(firstDepth, ...headings.map(({ depth }) => depth));
  if (shift === 0) return [];
  return headings.flatMap((heading) => {
    heading.depth = Math.min(lastDepth, heading.depth + shift) as Heading['depth'];
    return headingEdit(heading, source) ?? [];
  });
}

/**
 * Makes the changes that blocks need in their new place, in the blocks themselves, and gives them as
 * edits of their text: addresses of links, levels of headings.
 */
export function editBlocks(
  blocks: readonly (RootContent | FootnoteDefinition)[],
  source: string,
  rewrite: RewriteLink,
): Edit[] {
  return [
    ...blocks.flatMap((block) => editLinks(block, source, rewrite)),
    ...editHeadings(blocks, source),
  ];
}
