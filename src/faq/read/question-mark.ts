import type { Heading, PhrasingContent, RootContent, Text } from 'mdast';
import type { QuestionStart } from './outline.ts';
import { anchorIds, firstText, isInvisible, isTag, trimTextStart } from './phrasing.ts';

/**
 * How a question says that it is one: in bold, in bold that is never closed, in a font tag alone, or
 * by nothing but its `Q:`.
 */
export type MarkForm = 'bold' | 'open-bold' | 'font' | 'plain';

/** The `Q:` of a question among inline nodes. */
export interface QuestionMark {
  readonly form: MarkForm;
  /** Where the node that begins with the mark stands. */
  readonly index: number;
  /** The text that begins with the mark. */
  readonly text: Text;
  /** Whether a font tag was opened before the mark. */
  readonly hasFont: boolean;
}

const questionPattern = /^\s*Q\s*[:：]\s*/;
const openBoldPattern = /^\s*\*{2,}\s*Q\s*[:：]\s*/;

function formOf(node: PhrasingContent, text: Text, hasTag: boolean): MarkForm | undefined {
  if (node.type === 'text' && openBoldPattern.test(text.value)) return 'open-bold';
  if (!questionPattern.test(text.value)) return undefined;
  if (node.type !== 'text') return 'bold';
  return hasTag ? 'font' : 'plain';
}

/** Finds the mark of a question that inline nodes begin with from `from` on, blanks and tags aside. */
export function findQuestionMark(
  nodes: readonly PhrasingContent[],
  from = 0,
): QuestionMark | undefined {
  let index = from;
  let node = nodes[index];
  while (node !== undefined && isInvisible(node)) node = nodes[(index += 1)];
  if (node === undefined) return undefined;
  const text = firstText([node]);
  if (text === undefined) return undefined;
  const before = nodes.slice(from, index);
  const hasFont = before.some((tag) => isTag(tag, 'font', false));
  const hasBold = before.some((tag) => isTag(tag, 'b', false) || isTag(tag, 'strong', false));
  const form = formOf(node, text, hasFont || hasBold);
  return form && { form, index, text, hasFont };
}

/** Tells whether a question that shows its mark, in bold or in a font tag, begins at `from`. */
export function beginsQuestion(nodes: readonly PhrasingContent[], from: number): boolean {
  const mark = findQuestionMark(nodes, from);
  return mark !== undefined && mark.form !== 'plain';
}

/** Takes the mark off the text that begins with it. */
export function removeQuestionMark({ text, form }: QuestionMark): void {
  const pattern = form === 'open-bold' ? openBoldPattern : questionPattern;
  trimTextStart(text, pattern.exec(text.value)?.[0].length ?? 0);
}

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
