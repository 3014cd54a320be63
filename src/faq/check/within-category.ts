import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { report } from '../findings.ts';
import { comparable, placeName, type QuestionWithId } from '../ids.ts';
import { type HtmlTag, isTag, readTags } from '../read/html.ts';
import { findDeepHtml } from '../read/nesting.ts';
import { beginsAnswer } from '../read/question-mark.ts';
import type { Content } from './check.ts';
import { nodesIn } from '../parsed.ts';

/** Looks for one kind of mistake in a question of a file. */
export type QuestionCheck = (file: VFile, question: QuestionWithId) => void;

/** Reports questions whose text stands in their category before (`duplicate-question`). */
export function checkDuplicateQuestions({ categories }: Content): void {
  for (const { file, questions } of categories) {
    const byText = Map.groupBy(questions, ({ titleText }) => comparable(titleText));
    for (const [first = { line: 1 }, ...others] of byText.values()) {
      const reason = `Unexpected question that ${placeName({ file, line: first.line })} asks already`;
      for (const { line } of others) report(file, 'duplicate-question', reason, line);
    }
  }
}

/**
 * Matches a word that no Latin letter or digit goes on with, before it or behind it; `everywhere` says
 * whether that is asked of a word that itself begins or ends in Chinese.
 */
export function wordPattern(word: string, everywhere: boolean): RegExp {
  const isAsked = (char = ''): boolean => everywhere || /[A-Za-z0-9]/.test(char);
  const before = isAsked(word[0]) ? '(?<![A-Za-z0-9_])' : '';
  const after = isAsked(word.at(-1)) ? '(?![A-Za-z0-9_])' : '';
  return new RegExp(before + word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') + after);
}

/** Reports search words that the text of their question holds anyway (`redundant-search-word`). */
export const checkSearchWords: QuestionCheck = (file, question) => {
  const { titleText, answer, searchWords, line } = question;
  const text = `${titleText}\n${toString(answer)}`.toLowerCase();
  const redundant = searchWords.filter((word) => wordPattern(word.toLowerCase(), true).test(text));
  const reason = `Unexpected search words that the text holds: ${redundant.join(', ')}`;
  if (redundant.length > 0) report(file, 'redundant-search-word', reason, line);
};

const firstDepth = 4;

/** Reports headings of answers that leave out a level (`heading-jump`). */
export const checkHeadings: QuestionCheck = (file, { answer }) => {
  let expected = firstDepth;
  for (const { depth, position } of answer.filter((block) => block.type === 'heading')) {
    const reason = `Unexpected heading of level ${depth}, expected level ${expected}`;
    if (depth > expected) report(file, 'heading-jump', reason, position);
    expected = Math.max(depth + 1, firstDepth);
  }
};

const unsafeNames = new Set(
  'applet base embed form frame frameset iframe link math meta object script style svg template'.split(
    ' ',
  ),
);

function whatIsUnsafe({ name, attributes }: HtmlTag): string[] {
  if (unsafeNames.has(name)) return [`<${name}>`];
  return [...attributes.keys()].filter((key) => key.startsWith('on') || key === 'style');
}

/** Reports HTML in answers that is not published (`unsafe-html`). */
export const checkHtml: QuestionCheck = (file, { answer }) => {
  for (const { value, position } of nodesIn(answer, 'html')) {
    const unsafe = new Set(readTags(value).flatMap(whatIsUnsafe));
    const reason = `Unexpected ${[...unsafe].join(', ')} in HTML, expected text markup`;
    if (unsafe.size > 0) report(file, 'unsafe-html', reason, position);
  }
};

/** Reports HTML in answers that is nested deeper than can be rendered (`nesting-too-deep`). */
export const checkDepth: QuestionCheck = (file, { answer }) => {
  const deep = findDeepHtml(answer);
  const reason = 'Unexpected HTML within so much other HTML, expected at most 400 levels';
  if (deep !== undefined) report(file, 'nesting-too-deep', reason, deep.position);
};

/** Reports marks of upstream's dialects that an answer holds (`leftover-mark`). */
export const checkMarks: QuestionCheck = (file, { answer }) => {
  const [first] = answer;
  if (beginsAnswer(first)) {
    const reason = 'Unexpected `A:` at the beginning of an answer';
    report(file, 'leftover-mark', reason, first?.position);
  }
  for (const { children } of nodesIn(answer, 'paragraph')) {
    const tag = children.find((node) => isTag(node, 'font', false));
    if (tag) report(file, 'leftover-mark', 'Unexpected font tag in an answer', tag.position);
  }
};
