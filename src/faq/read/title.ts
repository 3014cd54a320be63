import type { Nodes, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isTitleName, readTag } from './html-tags.ts';
import { cleanText } from '../id-shape.ts';
import { convertAll, literally, textLike, type Convert } from './literal.ts';

const spaced: Convert = (node) => {
  if (node.type === 'break') return [textLike(node, ' ')];
  if (node.type === 'text' || node.type === 'inlineCode') {
    return [{ ...node, value: cleanText(node.value) }];
  }
  const tag = node.type === 'html' ? readTag(node.value) : undefined;
  if (tag?.name === 'br') return [textLike(node, ' ')];
  return tag?.name === 'font' || tag?.name === 'a' ? [] : [node];
};

function trimEnds(nodes: PhrasingContent[]): PhrasingContent[] {
  const [first] = nodes;
  if (first?.type === 'text') first.value = first.value.trimStart();
  const last = nodes.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return nodes.filter((node) => node.type !== 'text' || node.value !== '');
}

/**
 * Makes inline nodes a title: as `keepLiteral`, on one line, without font tags, anchors, zero-width
 * marks and direction overrides. The text is that of the nodes, blanks folded into one.
 */
export function toTitle(
  nodes: PhrasingContent[],
  source: string,
): { title: PhrasingContent[]; titleText: string } {
  const paragraph: Nodes = { type: 'paragraph', children: nodes };
  convertAll(paragraph, literally(source, isTitleName));
  convertAll(paragraph, spaced);
  const title = trimEnds(paragraph.children);
  const titleText = toString(title, { includeHtml: false }).replace(/\s+/g, ' ').trim();
  return { title, titleText };
}
