import type { RootContent } from 'mdast';
import { isInvisibleBlock } from './blocks.ts';
import { fontQuestion, plainQuestion, unmarkedQuestion } from './font.ts';
import { headingQuestion } from './q-heading.ts';
import { beginsQuestion, findQuestionMark } from './question-mark.ts';
import type { Dialect, QuestionStart, Start } from './start.ts';

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
