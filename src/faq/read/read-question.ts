import type { RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '../findings.ts';
import type { ParsedQuestion } from '../parsed.ts';
import { beginsAnswer, removeAnswerMark, removeSeparators, toParagraph } from './answer.ts';
import { nearestWord } from '../nearest-word.ts';
import { isComment, keepLiteral, toTitle } from './literal.ts';
import type { QuestionStart } from './outline.ts';

const directive = /<!--\s*([\p{L}-]+)\s*[:：]([\s\S]*?)-->/gu;
const comma = /[,，、\n]/;
const directiveNames = ['search', 'formerly'];

/** What the comments under a question say. */
export interface AuthorWords {
  readonly searchWords: string[];
  readonly formerIds: string[];
}

function splitWords(list: string): string[] {
  return list
    .split(comma)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function reportSlip(file: VFile, name: string, block: RootContent): void {
  const meant = nearestWord(name, directiveNames);
  if (meant === undefined) return;
  report(
    file,
    'unknown-comment',
    `Unexpected comment "${name}", expected one of: ${directiveNames.join(', ')}`,
    block.position,
    `Did you mean ${meant}?`,
  );
}

/**
 * Reads the comments that the blocks of a question begin with: `search` and `formerly`, words
 * separated by commas of either script. Other comments are the author's own; a slip of the two
 * names is an `unknown-comment` finding.
 */
export function readAuthorComments(file: VFile, blocks: readonly RootContent[]): AuthorWords {
  const words = new Map(directiveNames.map((name) => [name, new Set<string>()]));
  for (const block of blocks) {
    if (block.type !== 'html' || !isComment(block.value)) break;
    for (const [, name = '', list = ''] of block.value.matchAll(directive)) {
      const known = words.get(name);
      if (known === undefined) reportSlip(file, name, block);
      for (const word of splitWords(list)) known?.add(word);
    }
  }
  return {
    searchWords: [...(words.get('search') ?? [])],
    formerIds: [...(words.get('formerly') ?? [])],
  };
}

function reportUnclosed(file: VFile, { unclosed, place }: QuestionStart): void {
  if (unclosed === '') return;
  const reason = `Unexpected end of the question, expected ${unclosed}`;
  report(file, 'unclosed-font', reason, place, `Add ${unclosed} at the end of the question.`);
}

const answerHints = {
  marked: 'Write a paragraph that begins with `A:` below the question.',
  plain: 'Write the answer below the question.',
} as const;

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
  if (isMarked) reportUnreadQuestions(file, answer);
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
