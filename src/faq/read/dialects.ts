import type { RootContent } from 'mdast';
import { fontQuestion, plainQuestion, unmarkedQuestion } from './font.ts';
import type { Dialect, Part, QuestionStart, Start } from './outline.ts';
import { isInvisibleBlock } from './phrasing.ts';
import { beginsQuestion, findQuestionMark, headingQuestion } from './question-mark.ts';

const deepestQuestion = 3;

const depthOf = ({ start }: Part): number =>
  start.kind === 'heading' ? start.heading.depth : start.depth;

/**
 * The heading dialect: `##` with `###` under it is a section and these are its questions, any other
 * `##` is a question. Answers use `####` and deeper.
 */
export const headingDialect: Dialect = {
  hasAnswerMarks: false,
  applies: () => true,
  startAt: (block) =>
    block.type === 'heading' && block.depth <= deepestQuestion
      ? { kind: 'heading', heading: block, ids: [] }
      : undefined,
  isSection: (heading, _body, next) =>
    heading.depth === 1 ||
    (heading.depth < deepestQuestion && next !== undefined && depthOf(next) === deepestQuestion),
};

type ReadQuestion = (
  block: RootContent,
  next: RootContent | undefined,
) => QuestionStart | undefined;

const readers: readonly ReadQuestion[] = [
  fontQuestion,
  headingQuestion,
  plainQuestion,
  unmarkedQuestion,
];

/** A plain paragraph tells nothing: an answer of the heading dialect may begin with `Q:`. */
function tellsDialect(block: RootContent): boolean {
  if (block.type === 'paragraph') return beginsQuestion(block.children, 0);
  return block.type === 'heading' && findQuestionMark(block.children) !== undefined;
}

const readQuestion: ReadQuestion = (block, next) => {
  for (const read of readers) {
    const question = read(block, next);
    if (question !== undefined) return question;
  }
  return undefined;
};

function deepestStart(current: Start | undefined): number {
  if (current === undefined) return 6;
  return current.kind === 'question' ? current.depth : Math.max(3, current.heading.depth);
}

/**
 * The font dialect and the Q-heading dialect, which say `Q:` and `A:`; a file may use both. Headings
 * without a mark are sections; one that holds text and no question is a question itself.
 */
export const markedDialect: Dialect = {
  hasAnswerMarks: true,
  applies: (blocks) => blocks.some(tellsDialect),
  startAt: (block, current, next) => {
    const question = readQuestion(block, next);
    if (question !== undefined) return question;
    return block.type === 'heading' && block.depth <= deepestStart(current)
      ? { kind: 'heading', heading: block, ids: [] }
      : undefined;
  },
  isSection: (heading, body, next) =>
    heading.depth === 1 || next?.start.kind === 'question' || body.every(isInvisibleBlock),
};
