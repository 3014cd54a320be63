import type { RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '../findings.ts';
import { keepLiteral } from './literal.ts';
import type { ParsedQuestion } from '../parsed.ts';
import { toTitle } from './title.ts';
import { removeAnswerMark, removeSeparators, toParagraph } from './answer.ts';
import { readAuthorComments } from './author-comments.ts';
import type { QuestionStart } from './start.ts';

function reportUnclosed(file: VFile, { unclosed, place }: QuestionStart): void {
  if (unclosed === '') return;
  const reason = `Unexpected end of the question, expected ${unclosed}`;
  report(file, 'unclosed-font', reason, place, `Add ${unclosed} at the end of the question.`);
}

const answerHints = {
  marked: 'Write a paragraph that begins with `A:` below the question.',
  plain: 'Write the answer below the question.',
} as const;

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
    const hint = answerHints[isMarked ? 'marked' : 'plain'];
    report(file, 'missing-answer', 'Unexpected question without an answer', place, hint);
  } else if (!hasMark) {
    const reason = 'Unexpected answer without its mark, expected `A:`';
    report(file, 'missing-answer-mark', reason, answer[0]?.position ?? place);
  }
  return answer;
}

/** What reading a question takes, besides its beginning. */
export interface QuestionContext {
  readonly file: VFile;
  readonly source: string;
  readonly section: string | undefined;
  /** Whether the answer should begin with `A:`. */
  readonly isMarked: boolean;
}

/** Reads a question with the blocks up to the next one. */
export function readQuestion(
  { file, source, section, isMarked }: QuestionContext,
  start: QuestionStart,
  body: RootContent[],
): ParsedQuestion {
  const { searchWords, formerIds } = readAuthorComments(file, body);
  const { title, titleText } = toTitle(start.title, source);
  const [explicitId, ...otherIds] = start.ids;
  reportUnclosed(file, start);
  if (titleText === '') {
    report(file, 'missing-question-text', 'Unexpected question without a text', start.place);
  }
  const answer = readAnswer(file, start, [...toParagraph(start.rest), ...body], isMarked);
  return {
    explicitId,
    title,
    titleText,
    section,
    answer: keepLiteral(answer, source),
    searchWords,
    formerIds: [...new Set([...otherIds, ...formerIds])],
    line: start.place.line,
  };
}
