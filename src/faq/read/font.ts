import type { PhrasingContent, RootContent } from 'mdast';
import { beginsAnswer } from './answer.ts';
import type { QuestionStart } from './outline.ts';
import { anchorIds, isInvisible, isTag, splitText } from './phrasing.ts';
import { findQuestionMark, type QuestionMark, removeQuestionMark } from './question-mark.ts';

type Halves = readonly [PhrasingContent[], PhrasingContent[]];

const answerLine = /\n[^\S\n]*A\s*[:：]/;
const endOfBold = /^\s*A\s*[:：]|\n/;
const closingStars = /\s*\*{2,}\s*$/;

function splitAtText(nodes: PhrasingContent[], pattern: RegExp, from: number): Halves | undefined {
  for (const [index, node] of nodes.entries()) {
    const found = index >= from && node.type === 'text' ? pattern.exec(node.value) : null;
    if (found === null || node.type !== 'text') continue;
    const [before, after] = splitText(node, found.index);
    return [
      [...nodes.slice(0, index), before],
      [after, ...nodes.slice(index + 1)],
    ];
  }
  return undefined;
}

const holdsClosingFont = (nodes: readonly PhrasingContent[]): boolean =>
  nodes.some((node) =>
    'children' in node ? holdsClosingFont(node.children) : isTag(node, 'font', true),
  );

interface Division {
  readonly title: PhrasingContent[];
  readonly rest: PhrasingContent[];
  readonly hasClosingFont: boolean;
}

/** Divides the nodes from the mark on into the question and what follows it in its paragraph. */
function divide(nodes: PhrasingContent[], { form }: QuestionMark): Division {
  const [head, tail] = splitAtText(nodes, answerLine, 0) ?? [nodes, []];
  const close = head.findIndex((node) => isTag(node, 'font', true));
  if (close !== -1) {
    const rest = [...head.slice(close + 1), ...tail];
    return { title: head.slice(0, close), rest, hasClosingFont: true };
  }
  const [title, line] = (form === 'bold' ? splitAtText(head, endOfBold, 1) : undefined) ?? [
    head,
    [],
  ];
  return { title, rest: [...line, ...tail], hasClosingFont: holdsClosingFont(title) };
}

/**
 * Removes the stars that close an `open-bold` mark where Markdown left them as text. Where it paired
 * the opening stars of the question with none, but later ones with its closing stars, the later ones
 * are text. Gives the nodes and whether the bold was closed.
 */
function closeBold(title: PhrasingContent[]): { title: PhrasingContent[]; isClosed: boolean } {
  const last = title.at(-1);
  if (last?.type === 'text' && closingStars.test(last.value)) {
    last.value = last.value.replace(closingStars, '');
    return { title, isClosed: true };
  }
  if (last?.type !== 'strong') return { title, isClosed: false };
  const stars: PhrasingContent = { type: 'text', value: '**' };
  return { title: [...title.slice(0, -1), stars, ...last.children], isClosed: true };
}

function unwrap(nodes: PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = nodes;
  return first !== undefined && (first.type === 'strong' || first.type === 'emphasis')
    ? [...unwrap(first.children), ...others]
    : nodes;
}

/** Reads the question that inline nodes begin with at `mark`. */
function readQuestion(nodes: PhrasingContent[], mark: QuestionMark): QuestionStart | undefined {
  const place = mark.text.position && { ...mark.text.position.start };
  if (place === undefined) return undefined;
  const { title: marked, rest, hasClosingFont } = divide(nodes.slice(mark.index), mark);
  const ids = anchorIds([...nodes.slice(0, mark.index), ...marked]);
  // A text that was divided is another node now.
  removeQuestionMark({ ...mark, text: marked[0]?.type === 'text' ? marked[0] : mark.text });
  const { title, isClosed } =
    mark.form === 'open-bold' ? closeBold(marked) : { title: marked, isClosed: true };
  const isFontOpen = mark.hasFont && !hasClosingFont;
  const unclosed = `${isClosed ? '' : '**'}${isFontOpen ? '</font>' : ''}`;
  return {
    kind: 'question',
    title: unwrap(title),
    ids,
    place,
    rank: undefined,
    depth: 3,
    rest,
    unclosed,
  };
}

/**
 * Reads a question of the font dialect: a paragraph such as `<font size=3>**Q: …**</font>`, where the
 * font tag, its closing, the closing of the bold and the blank after `Q:` may be missing. Gives
 * nothing where the block is no such paragraph.
 */
export function fontQuestion(block: RootContent): QuestionStart | undefined {
  if (block.type !== 'paragraph') return undefined;
  const mark = findQuestionMark(block.children);
  return mark === undefined || mark.form === 'plain'
    ? undefined
    : readQuestion(block.children, mark);
}

/** Reads a paragraph that begins with `Q:` and has no other mark. */
export function plainQuestion(block: RootContent): QuestionStart | undefined {
  if (block.type !== 'paragraph') return undefined;
  const mark = findQuestionMark(block.children);
  return mark?.form === 'plain' ? readQuestion(block.children, mark) : undefined;
}

/**
 * Reads a question that lacks its `Q:`: bold in a font tag, alone in its paragraph, with an answer
 * right below it.
 */
export function unmarkedQuestion(
  block: RootContent,
  next: RootContent | undefined,
): QuestionStart | undefined {
  if (block.type !== 'paragraph' || !beginsAnswer(next)) return undefined;
  const [bold, ...others] = block.children.filter((node) => !isInvisible(node));
  const isInFont = block.children.some((node) => isTag(node, 'font', false));
  const place = bold?.position && { ...bold.position.start };
  if (bold?.type !== 'strong' || others.length > 0 || !isInFont || place === undefined)
    return undefined;
  const unclosed = holdsClosingFont(block.children) ? '' : '</font>';
  const ids = anchorIds(block.children);
  return {
    kind: 'question',
    title: bold.children,
    ids,
    place,
    rank: undefined,
    depth: 3,
    rest: [],
    unclosed,
  };
}
