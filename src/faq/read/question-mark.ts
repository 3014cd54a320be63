import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Point } from 'unist';
import { nodesIn } from '../parsed.ts';
import { anchorIds, firstText, isInvisible, isTag, splitAtText, trimTextStart } from './html.ts';

/** The beginning of a question, as the reader of a dialect finds it. */
export interface QuestionStart {
  readonly kind: 'question';
  /** Inline nodes of the question, without the marks of the dialect. */
  readonly title: PhrasingContent[];
  /** Ids that the author wrote; the first one counts, the others are former ones. */
  readonly ids: string[];
  readonly place: Point;
  /** Level of the heading that the question is, if it is one. */
  readonly rank: number | undefined;
  /** Headings up to this level end the question. */
  readonly depth: number;
  /** What stands in the block of the question, after it. */
  readonly rest: PhrasingContent[];
  /** What is never closed, such as `**</font>`; empty where nothing is missing. */
  readonly unclosed: string;
}

type QuestionMark = NonNullable<ReturnType<typeof findQuestionMark>>;

const questionPattern = /^\s*Q\s*[:：]\s*/;
const openBoldPattern = /^\s*\*{2,}\s*Q\s*[:：]\s*/;

/** The mark of an answer at the beginning of a text. */
export const answerPattern = /^\s*A\s*[:：]\s*/;
/** The mark of an answer at the beginning of a later line. */
export const answerLine = /(?<=\n)[^\S\n]*A\s*[:：]/;
const endOfBold = /^\s*A\s*[:：]|\n/;
const closingStars = /\s*\*{2,}\s*$/;

/** Tells whether a block begins with the mark of an answer. */
export const beginsAnswer = (block: RootContent | undefined): boolean =>
  block?.type === 'paragraph' && answerPattern.test(firstText(block.children)?.value ?? '');

/**
 * Finds the `Q:` of a question that inline nodes begin with from `from` on, blanks and tags aside: in
 * bold, in bold that is never closed, in a tag alone, or with nothing else to mark it. `index` is that
 * of the node that begins with it, `text` the text that does; `hasFont` tells of a font tag before it.
 */
function findQuestionMark(nodes: readonly PhrasingContent[], from = 0) {
  const index = nodes.findIndex((node, at) => at >= from && !isInvisible(node));
  const node = nodes[index];
  const text = node && firstText([node]);
  if (node === undefined || text === undefined) return undefined;
  const opens = (name: string) =>
    nodes.slice(from, index).some((before) => isTag(before, name, false));
  const mark = { index, text, hasFont: opens('font') };
  if (openBoldPattern.test(text.value)) return { ...mark, form: 'open-bold' as const };
  if (!questionPattern.test(text.value)) return undefined;
  if (node !== text) return { ...mark, form: 'bold' as const };
  const isInTag = mark.hasFont || opens('b') || opens('strong');
  return { ...mark, form: isInTag ? ('tag' as const) : ('plain' as const) };
}

/** Tells whether a question that shows its mark, in bold or in a tag, begins at `from`. */
export function beginsQuestion(nodes: readonly PhrasingContent[], from: number): boolean {
  const mark = findQuestionMark(nodes, from);
  return mark !== undefined && mark.form !== 'plain';
}

/** Takes the mark off the text that begins with it. */
function removeQuestionMark({ text, form }: QuestionMark): void {
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

/** Makes a heading the beginning of a question; `anchorsAbove` are ids that stand before it. */
export function questionOfHeading(
  heading: Heading,
  anchorsAbove: readonly string[] = [],
): QuestionStart {
  const place = { line: 1, column: 1, ...heading.position?.start };
  const ids = [...takeHeadingIds(heading), ...anchorsAbove];
  const { children: title, depth } = heading;
  return { kind: 'question', title, ids, place, rank: depth, depth, rest: [], unclosed: '' };
}

/** Reads a question of the Q-heading dialect: a heading of any level such as `## Q: …`. */
function headingQuestion(heading: Heading): QuestionStart | undefined {
  const mark = findQuestionMark(heading.children);
  if (mark === undefined) return undefined;
  const question = questionOfHeading(heading);
  removeQuestionMark(mark);
  const title = heading.children.flatMap((node) => (node.type === 'strong' ? node.children : node));
  return { ...question, title };
}

const holdsClosingFont = (nodes: readonly PhrasingContent[]): boolean =>
  nodesIn(nodes, 'html').some((node) => isTag(node, 'font', true));

/** Divides the nodes from the mark on into the question and what follows it in its paragraph. */
function divide(nodes: PhrasingContent[], { form }: QuestionMark) {
  const [head, tail] = splitAtText(nodes, answerLine) ?? [nodes, []];
  const close = head.findIndex((node) => isTag(node, 'font', true));
  if (close !== -1) {
    const rest = [...head.slice(close + 1), ...tail];
    return { title: head.slice(0, close), rest, hasClosingFont: true };
  }
  const halves = form === 'bold' ? splitAtText(head, endOfBold) : undefined;
  const [title, line] = halves ?? [head, []];
  return { title, rest: [...line, ...tail], hasClosingFont: holdsClosingFont(title) };
}

/**
 * Removes the stars that close an `open-bold` mark where Markdown left them as text. Where it paired
 * the opening stars of the question with none, but later ones with its closing stars, the later ones
 * are text. Gives nothing where the bold was never closed.
 */
function closeBold(title: PhrasingContent[]): PhrasingContent[] | undefined {
  const last = title.at(-1);
  if (last?.type === 'text' && closingStars.test(last.value)) {
    last.value = last.value.replace(closingStars, '');
    return title;
  }
  const stars: PhrasingContent = { type: 'text', value: '**' };
  return last?.type === 'strong' ? [...title.slice(0, -1), stars, ...last.children] : undefined;
}

function unwrap(nodes: PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = nodes;
  return first?.type === 'strong' || first?.type === 'emphasis'
    ? [...unwrap(first.children), ...others]
    : nodes;
}

/** What all questions of the font dialect have in common. */
const paragraphStart = { kind: 'question', rank: undefined, depth: 3 } as const;

/**
 * Reads a question of the font dialect: a paragraph such as `<font size=3>**Q: …**</font>`, of which
 * all but the `Q:` may be missing.
 */
function paragraphQuestion({ children }: Paragraph): QuestionStart | undefined {
  const mark = findQuestionMark(children);
  const start = mark?.text.position?.start;
  if (mark === undefined || start === undefined) return undefined;
  const place = { ...start };
  const { title, rest, hasClosingFont } = divide(children.slice(mark.index), mark);
  const ids = anchorIds([...children.slice(0, mark.index), ...title]);
  // A text that was divided is another node now.
  removeQuestionMark({ ...mark, text: title[0]?.type === 'text' ? title[0] : mark.text });
  const closed = mark.form === 'open-bold' ? closeBold(title) : title;
  const isFontOpen = mark.hasFont && !hasClosingFont;
  const unclosed = `${closed === undefined ? '**' : ''}${isFontOpen ? '</font>' : ''}`;
  return { ...paragraphStart, title: unwrap(closed ?? title), ids, place, rest, unclosed };
}

/** Gives the block after one that shows anything. */
export type NextBlock = () => RootContent | undefined;

/**
 * Reads a question that lacks its `Q:`: bold in a font tag, alone in its paragraph, with an answer
 * right below it.
 */
function unmarkedQuestion({ children }: Paragraph, next: NextBlock): QuestionStart | undefined {
  const [bold, ...others] = children.filter((node) => !isInvisible(node));
  const isInFont = children.some((node) => isTag(node, 'font', false));
  if (bold?.type !== 'strong' || others.length > 0 || !isInFont) return undefined;
  if (!beginsAnswer(next())) return undefined;
  const place = { line: 1, column: 1, ...bold.position?.start };
  const unclosed = holdsClosingFont(children) ? '' : '</font>';
  const ids = anchorIds(children);
  return { ...paragraphStart, title: bold.children, ids, place, rest: [], unclosed };
}

/** Reads a block as the beginning of a question that is marked as one; `next` gives the block after it. */
export function markedQuestion(block: RootContent, next: NextBlock): QuestionStart | undefined {
  if (block.type === 'heading') return headingQuestion(block);
  if (block.type !== 'paragraph') return undefined;
  return paragraphQuestion(block) ?? unmarkedQuestion(block, next);
}

/** Tells whether a block shows that its file marks its questions. A plain `Q:` tells nothing of it. */
export function tellsMarks(block: RootContent): boolean {
  if (block.type === 'paragraph') return beginsQuestion(block.children, 0);
  return block.type === 'heading' && findQuestionMark(block.children) !== undefined;
}
