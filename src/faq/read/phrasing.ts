import type { Node, PhrasingContent, RootContent, Text } from 'mdast';
import { anchorId, type HtmlTag, isSeparatorHtml, readTag, readTags } from './html-tags.ts';
import { isComment } from './literal.ts';

/** The tag that an inline node is, if it is one. */
export function tagOf(node: PhrasingContent | undefined): HtmlTag | undefined {
  return node?.type === 'html' ? readTag(node.value) : undefined;
}

/** Tells whether a node is the opening or closing tag of `name`. */
export function isTag(node: PhrasingContent | undefined, name: string, closing: boolean): boolean {
  const tag = tagOf(node);
  return tag?.name === name && tag.isClosing === closing;
}

const wrapperNames = new Set(['font', 'br', 'b', 'strong', 'span']);

/** Tells whether an inline node shows nothing: blanks, line breaks, font tags, anchors. */
export function isInvisible(node: PhrasingContent): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  if (node.type === 'break') return true;
  const tag = tagOf(node);
  if (tag === undefined) return false;
  return wrapperNames.has(tag.name) || (tag.name === 'a' && !tag.attributes.has('href'));
}

/** The ids of the anchors among inline nodes, those inside of emphasis as well. */
export function anchorIds(nodes: readonly PhrasingContent[]): string[] {
  return nodes.flatMap((node) => {
    if ('children' in node) return anchorIds(node.children);
    const tag = tagOf(node);
    const id = tag === undefined ? undefined : anchorId(tag);
    return id === undefined ? [] : [id];
  });
}

/** The text node that inline nodes begin with, inside of emphasis as well. */
export function firstText(nodes: readonly PhrasingContent[]): Text | undefined {
  const first = nodes.find((node) => !isInvisible(node));
  if (first?.type === 'text') return first;
  return first?.type === 'strong' || first?.type === 'emphasis'
    ? firstText(first.children)
    : undefined;
}

/** Takes `length` characters off the beginning of a text node; its position follows. */
export function trimTextStart(node: Text, length: number): void {
  const cut = node.value.slice(0, length);
  node.value = node.value.slice(length);
  const start = node.position?.start;
  if (start === undefined) return;
  const lines = cut.split('\n');
  const lastLine = lines.at(-1) ?? '';
  start.line += lines.length - 1;
  start.column = (lines.length > 1 ? 1 : start.column) + lastLine.length;
  if (start.offset !== undefined) start.offset += length;
}

/** Cuts a text node in two at `index`. */
export function splitText(node: Text, index: number): [Text, Text] {
  const after = structuredClone(node);
  trimTextStart(after, index);
  const before: Text = { ...node, value: node.value.slice(0, index) };
  if (node.position !== undefined && after.position !== undefined) {
    before.position = { start: node.position.start, end: { ...after.position.start } };
  }
  return [before, after];
}

/** The span of a row of nodes in their file. */
export function spanOf(nodes: readonly Node[]) {
  const start = nodes[0]?.position?.start;
  const end = nodes.at(-1)?.position?.end;
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Tells whether a block is made of separators: line breaks, font tags, anchors. */
export function isSeparator(block: RootContent): boolean {
  if (block.type === 'html') return isSeparatorHtml(block.value);
  return block.type === 'paragraph' && block.children.every(isInvisible);
}

/** Tells whether a block shows nothing: a separator or a comment. */
export function isInvisibleBlock(block: RootContent): boolean {
  return isSeparator(block) || (block.type === 'html' && isComment(block.value));
}

/** The ids of the anchors in a separator. */
export function separatorIds(block: RootContent): string[] {
  if (block.type === 'paragraph') return anchorIds(block.children);
  if (block.type !== 'html') return [];
  return readTags(block.value)
    .map(anchorId)
    .filter((id) => id !== undefined);
}
