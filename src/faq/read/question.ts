import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { meant, report } from '../findings.ts';
import type { ParsedQuestion } from '../parsed.ts';
import {
  anchorIds,
  firstText,
  isComment,
  isInvisible,
  isInvisibleBlock,
  isSeparator,
  spanOf,
  splitAtText,
  trimTextStart,
} from './html.ts';
import { keepLiteral, toTitle } from './literal.ts';
import { answerLine, answerPattern, beginsAnswer, type QuestionStart } from './question-mark.ts';

const isBlank = (node: PhrasingContent): boolean =>
  node.type === 'break' || (node.type === 'text' && node.value.trim() === '');

/** Makes inline nodes a paragraph without blanks at its ends. */
function toParagraph(nodes: PhrasingContent[]): Paragraph {
  const children = nodes.slice(0, nodes.findLastIndex((node) => !isBlank(node)) + 1);
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type === 'text') trimTextStart(first, first.value.search(/\S|$/));
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return { type: 'paragraph', children, position: spanOf(children) };
}

/** Takes the mark off inline nodes that begin with it, and bold that held nothing else. */
function withoutMark(nodes: PhrasingContent[]): PhrasingContent[] {
  const index = nodes.findIndex((node) => !isInvisible(node));
  const text = firstText(nodes);
  if (text !== undefined) trimTextStart(text, answerPattern.exec(text.value)?.[0].length ?? 0);
  const first = nodes[index];
  const isEmptied = first?.type === 'strong' && first.children.every(isInvisible);
  return nodes.slice(isEmptied ? index + 1 : index);
}

const endsLine = (node: PhrasingContent | undefined): boolean =>
  node?.type === 'break' || (node?.type === 'text' && /\n\s*$/.test(node.value));

/** Divides a paragraph before the line that begins with `A:`, and takes that mark off. */
function divideParagraph(block: Paragraph): Paragraph[] | undefined {
  const { children } = block;
  if (beginsAnswer(block)) return [toParagraph(withoutMark(children))];
  const at = children.findIndex(
    (_, index) =>
      endsLine(children[index - 1]) && beginsAnswer({ ...block, children: children.slice(index) }),
  );
  const halves =
    at === -1 ? splitAtText(children, answerLine) : [children.slice(0, at), children.slice(at)];
  const [before, after] = halves ?? [];
  return before && after && [toParagraph(before), toParagraph(withoutMark(after))];
}

/** Takes the `A:` off the answer in the blocks of a question. What stands before it stays before it. */
function removeAnswerMark(blocks: RootContent[]): { blocks: RootContent[]; hasMark: boolean } {
  for (const [index, block] of blocks.entries()) {
    const divided = block.type === 'paragraph' ? divideParagraph(block) : undefined;
    if (divided !== undefined)
      return { blocks: blocks.toSpliced(index, 1, ...divided), hasMark: true };
  }
  return { blocks, hasMark: false };
}

/** Takes separators and comments out of the blocks of an answer; anchors in it stay. */
function removeSeparators(blocks: RootContent[]): RootContent[] {
  const kept = blocks.filter(
    (block) => !isInvisibleBlock(block) || (isSeparator(block) && anchorIds([block]).length > 0),
  );
  const last = kept.at(-1);
  if (last?.type !== 'paragraph') return kept;
  const end = last.children.findLastIndex((node) => !isInvisible(node));
  if (end !== -1) last.children = last.children.slice(0, end + 1);
  return kept;
}

const directive = /<!--\s*([\p{L}-]+)\s*[:：]([\s\S]*?)-->/gu;
const comma = /[,，、\n]/;
const directiveNames = ['search', 'formerly'];

/**
 * Reads the comments that the blocks of a question begin with: `search` and `formerly`, words
 * separated by commas of either script. Other comments are the author's own; a slip of the two
 * names is an `unknown-comment` finding.
 */
function readAuthorComments(file: VFile, blocks: readonly RootContent[]) {
  const words = new Map(directiveNames.map((name) => [name, new Set<string>()]));
  for (const block of blocks) {
    if (block.type !== 'html' || !isComment(block.value)) break;
    for (const [, name = '', list = ''] of block.value.matchAll(directive)) {
      const known = words.get(name);
      const hint = known === undefined ? meant(name, directiveNames) : undefined;
      if (hint !== undefined) {
        const reason = `Unexpected comment "${name}", expected one of: ${directiveNames.join(', ')}`;
        report(file, 'unknown-comment', reason, block.position, hint);
      }
      for (const word of list.split(comma)) if (word.trim() !== '') known?.add(word.trim());
    }
  }
  const [searchWords = [], formerIds = []] = [...words.values()].map((found) => [...found]);
  return { searchWords, formerIds };
}

/** A second `A:` answers a question whose marks nobody can read, and it went into the answer above. */
function reportUnreadQuestions(file: VFile, answer: readonly RootContent[]): void {
  for (const [index, block] of answer.entries()) {
    // A question that HTML or code hides is named already.
    if (answer[index - 1]?.type !== 'paragraph' || !beginsAnswer(block)) continue;
    const reason =
      'Unexpected second `A:` in an answer, expected a question with its mark before it';
    report(file, 'unread-question', reason, answer[index - 1]?.position);
  }
}

const markedHint = 'Write a paragraph that begins with `A:` below the question.';

function readAnswer(
  file: VFile,
  { place }: QuestionStart,
  body: RootContent[],
  isMarked: boolean,
): RootContent[] {
  const kept = removeSeparators(body);
  const { blocks, hasMark } = isMarked ? removeAnswerMark(kept) : { blocks: kept, hasMark: true };
  const answer = removeSeparators(blocks);
  if (answer.length === 0) {
    const hint = isMarked ? markedHint : undefined;
    report(file, 'missing-answer', 'Unexpected question without an answer', place, hint);
  } else if (!hasMark) {
    const reason = 'Unexpected answer without its mark, expected `A:`';
    report(file, 'missing-answer-mark', reason, answer[0]?.position ?? place);
  }
  if (isMarked) reportUnreadQuestions(file, answer);
  return answer;
}

/**
 * Reads a question with the blocks up to the next one. `isMarked` says whether its answer should begin
 * with `A:`.
 */
export function readQuestion(
  file: VFile,
  source: string,
  start: QuestionStart,
  body: RootContent[],
  isMarked: boolean,
): Omit<ParsedQuestion, 'section'> {
  const { place, unclosed } = start;
  const { searchWords, formerIds } = readAuthorComments(file, body);
  const { title, titleText } = toTitle(start.title, source);
  const [explicitId, ...otherIds] = start.ids;
  if (unclosed !== '') {
    const reason = `Unexpected end of the question, expected ${unclosed}`;
    report(file, 'unclosed-font', reason, place, `Add ${unclosed} at the end of the question.`);
  }
  if (titleText === '') {
    report(file, 'missing-question-text', 'Unexpected question without a text', place);
  }
  const answer = readAnswer(file, start, [toParagraph(start.rest), ...body], isMarked);
  return {
    explicitId,
    title,
    titleText,
    answer: keepLiteral(answer, source),
    searchWords,
    formerIds: [...new Set([...otherIds, ...formerIds])],
    line: place.line,
  };
}
