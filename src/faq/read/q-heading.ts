import type { Heading, PhrasingContent, RootContent } from 'mdast';
import { anchorIds } from './phrasing.ts';
import { findQuestionMark, removeQuestionMark } from './question-mark.ts';
import type { QuestionStart } from './start.ts';

const writtenId = /\s*\{#([^{}]*)\}\s*$/;

/** Takes `{#id}` off the end of a heading. Gives the id, and ids of anchors in the heading. */
export function takeHeadingIds({ children }: Heading): string[] {
  const last = children.at(-1);
  const match = last?.type === 'text' ? writtenId.exec(last.value) : null;
  if (match === null || last?.type !== 'text') return anchorIds(children);
  last.value = last.value.slice(0, match.index);
  return [match[1]?.trim() ?? '', ...anchorIds(children)];
}

function unwrapBold(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => (node.type === 'strong' ? node.children : [node]));
}

/** Makes a heading the beginning of a question; `anchorsAbove` are ids that stand before it. */
export function questionOfHeading(
  heading: Heading,
  anchorsAbove: readonly string[] = [],
): QuestionStart | undefined {
  const place = heading.position && { ...heading.position.start };
  if (place === undefined) return undefined;
  const ids = [...takeHeadingIds(heading), ...anchorsAbove];
  const { children: title, depth } = heading;
  return { kind: 'question', title, ids, place, rank: depth, depth, rest: [], unclosed: '' };
}

/**
 * Reads a question of the Q-heading dialect: a heading of any level such as `## Q: …`, with or
 * without font tags and bold. Gives nothing where the block is no such heading.
 */
export function headingQuestion(block: RootContent): QuestionStart | undefined {
  if (block.type !== 'heading') return undefined;
  const mark = findQuestionMark(block.children);
  if (mark === undefined) return undefined;
  const question = questionOfHeading(block);
  removeQuestionMark(mark);
  return question && { ...question, title: unwrapBold(block.children) };
}
