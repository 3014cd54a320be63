import type { Node, PhrasingContent, RootContent } from 'mdast';

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
