import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import {
  firstText,
  isInvisible,
  isInvisibleBlock,
  isSeparator,
  separatorIds,
  spanOf,
  splitText,
  trimTextStart,
} from './phrasing.ts';

const answerPattern = /^\s*A\s*[:：]\s*/;
const laterAnswerPattern = /\n[^\S\n]*A\s*[:：]/;

/** Tells whether a block begins with the mark of an answer. */
export function beginsAnswer(block: RootContent | undefined): boolean {
  return block?.type === 'paragraph' && answerPattern.test(firstText(block.children)?.value ?? '');
}

/** Makes inline nodes a paragraph, or nothing where they show nothing. */
export function toParagraph(nodes: PhrasingContent[]): Paragraph[] {
  if (nodes.every(isInvisible)) return [];
  const position = spanOf(nodes);
  return [{ type: 'paragraph', children: nodes, ...(position && { position }) }];
}

function withoutMark(nodes: PhrasingContent[]): PhrasingContent[] {
  const index = nodes.findIndex((node) => !isInvisible(node));
  const text = firstText(nodes);
  if (text === undefined) return nodes;
  trimTextStart(text, answerPattern.exec(text.value)?.[0].length ?? 0);
  const first = nodes[index];
  const isEmptied = first !== undefined && 'children' in first && first.children.every(isInvisible);
  return nodes.slice(isEmptied ? index + 1 : index);
}

/** Divides a paragraph before the line that begins with `A:`, and takes that mark off. */
function divideParagraph({ children }: Paragraph): [Paragraph[], Paragraph[]] | undefined {
  if (answerPattern.test(firstText(children)?.value ?? '')) {
    return [[], toParagraph(withoutMark(children))];
  }
  for (const [index, node] of children.entries()) {
    const next = children.slice(index);
    const isAtLineStart = index > 0 && endsLine(children[index - 1]);
    if (isAtLineStart && answerPattern.test(firstText(next)?.value ?? '')) {
      return [toParagraph(children.slice(0, index)), toParagraph(withoutMark(next))];
    }
    const found = node.type === 'text' ? laterAnswerPattern.exec(node.value) : null;
    if (node.type !== 'text' || found === null) continue;
    const [before, after] = splitText(node, found.index + 1);
    return [
      toParagraph([...children.slice(0, index), before]),
      toParagraph(withoutMark([after, ...children.slice(index + 1)])),
    ];
  }
  return undefined;
}

function endsLine(node: PhrasingContent | undefined): boolean {
  return node?.type === 'break' || (node?.type === 'text' && /\n\s*$/.test(node.value));
}

/**
 * Takes the `A:` off the answer in the blocks of a question. What stands before it stays before it.
 * `hasMark` is false, and the blocks as they were, where no block begins with one.
 */
export function removeAnswerMark(blocks: RootContent[]): {
  blocks: RootContent[];
  hasMark: boolean;
} {
  for (const [index, block] of blocks.entries()) {
    const divided = block.type === 'paragraph' ? divideParagraph(block) : undefined;
    if (divided === undefined) continue;
    const [before, after] = divided;
    return {
      blocks: [...blocks.slice(0, index), ...before, ...after, ...blocks.slice(index + 1)],
      hasMark: true,
    };
  }
  return { blocks, hasMark: false };
}

/** Takes separators and comments out of the blocks of an answer; anchors in it stay. */
export function removeSeparators(blocks: RootContent[]): RootContent[] {
  const kept = blocks.filter(
    (block) => !isInvisibleBlock(block) || (isSeparator(block) && separatorIds(block).length > 0),
  );
  const last = kept.at(-1);
  if (last?.type !== 'paragraph') return kept;
  const end = last.children.findLastIndex((node) => !isInvisible(node));
  if (end === -1) return kept;
  last.children = last.children.slice(0, end + 1);
  return kept;
}
