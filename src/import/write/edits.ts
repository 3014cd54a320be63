import type { Heading, Node, PhrasingContent, RootContent } from 'mdast';
import { nodesIn } from '../../faq/parsed.ts';

/** A span of a file, between two offsets. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A change of the text of a span. */
export interface Edit extends Span {
  readonly text: string;
}

/** The span of a node, or from one node to another, where they stand in a file. */
export function spanOf(first: Node | undefined, last = first): Span | undefined {
  const start = first?.position?.start.offset;
  const end = last?.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** The span of a block. Marks that were taken off its ends are not in it. */
export function blockSpan(block: RootContent, source: string): Span | undefined {
  const span =
    block.type === 'paragraph' ? spanOf(block.children[0], block.children.at(-1)) : spanOf(block);
  if (span === undefined) return undefined;
  // Blanks before a block on its line are part of it: they count in lists and indented code.
  const line = source.lastIndexOf('\n', span.start - 1) + 1;
  return source.slice(line, span.start).trim() === '' ? { ...span, start: line } : span;
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

/** Puts text of several lines on one. */
export const onOneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();

/** The text of inline nodes, each as it stands in the file, on one line. */
export function inlineSource(nodes: readonly PhrasingContent[], source: string): string {
  const spans = nodes.flatMap((node) => spanOf(node) ?? []);
  return onOneLine(spans.map(({ start, end }) => source.slice(start, end)).join(''));
}

/** Gives the address that a link gets, or nothing where it stays. */
export type RewriteLink = (url: string, isImage: boolean) => string | undefined;

const firstDepth = 4;
const lastDepth = 6;

function editLinks(blocks: readonly RootContent[], source: string, rewrite: RewriteLink): Edit[] {
  return nodesIn(blocks, 'link', 'image', 'definition').flatMap((node) => {
    const { url, type } = node;
    const span = spanOf(node);
    const text = rewrite(url, type === 'image');
    if (span === undefined || text === undefined) return [];
    const at = source.slice(span.start, span.end).lastIndexOf(url);
    if (at === -1) return [];
    node.url = text;
    const start = span.start + at;
    return { start, end: start + url.length, text };
  });
}

function headingEdit(heading: Heading, source: string): Edit[] {
  const span = spanOf(heading);
  if (span === undefined) return [];
  const marks = '#'.repeat(heading.depth);
  const written = /^#+/.exec(source.slice(span.start, span.end))?.[0];
  return written === undefined
    ? [{ ...span, text: `${marks} ${inlineSource(heading.children, source)}` }]
    : [{ start: span.start, end: span.start + written.length, text: marks }];
}

/** Headings of an answer begin below those of questions; their steps stay as they are. */
function editHeadings(blocks: readonly RootContent[], source: string): Edit[] {
  const headings = blocks.filter((block) => block.type === 'heading');
  const shift = firstDepth - Math.min(firstDepth, ...headings.map(({ depth }) => depth));
  if (shift === 0) return [];
  return headings.flatMap((heading) => {
    heading.depth = Math.min(lastDepth, heading.depth + shift) as Heading['depth'];
    return headingEdit(heading, source);
  });
}

/** Blocks as they are to read in their new place, and how their text changes for that. */
export interface EditedBlocks {
  readonly blocks: RootContent[];
  readonly edits: readonly Edit[];
}

/** Changes copies of blocks as their new place needs it: addresses of links, levels of headings. */
export function editBlocks(
  original: readonly RootContent[],
  source: string,
  rewrite: RewriteLink,
): EditedBlocks {
  const blocks = structuredClone([...original]);
  const edits = editLinks(blocks, source, rewrite);
  return { blocks, edits: [...edits, ...editHeadings(blocks, source)] };
}
