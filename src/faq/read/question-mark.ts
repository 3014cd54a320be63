import type { PhrasingContent, Text } from 'mdast';
import { firstText, isInvisible, isTag, trimTextStart } from './phrasing.ts';

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
