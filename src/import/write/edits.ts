import type {
  Definition,
  FootnoteDefinition,
  Heading,
  Image,
  Link,
  Node,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { visit } from 'unist-util-visit';

/** A change of the text between two offsets of a file. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A span of a file, between two offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

function offsetsOf(first: Node | undefined, last: Node | undefined): Span | undefined {
  const start = first?.position?.start.offset;
  const end = last?.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}

const isBlank = (text: string): boolean => text.trim() === '';

/** Blanks before a block on its line are part of it: they count in lists and indented code. */
function withIndent({ start, end }: Span, source: string): Span {
  const line = source.lastIndexOf('\n', start - 1) + 1;
  return isBlank(source.slice(line, start)) ? { start: line, end } : { start, end };
}

/** The span of a block. Marks that were taken off its ends are not in it. */
export function blockSpan(block: RootContent, source: string): Span | undefined {
  const span =
    block.type === 'paragraph'
      ? offsetsOf(block.children[0], block.children.at(-1))
      : offsetsOf(block, block);
  return span && withIndent(span, source);
}

/** The text of a span with the edits in it made. */
export function slice(source: string, { start, end }: Span, edits: readonly Edit[]): string {
  let text = '';
  let from = start;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < from || edit.end > end) continue;
    text += source.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return text + source.slice(from, end);
}

/** The text of inline nodes, each as it stands in the file. */
export function inlineSource(nodes: readonly PhrasingContent[], source: string): string {
  const texts = nodes.map((node) => {
    const span = offsetsOf(node, node);
    return span === undefined ? '' : source.slice(span.start, span.end);
  });
  return texts
    .join('')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

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
