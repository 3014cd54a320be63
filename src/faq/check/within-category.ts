import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { report, startOfLine } from '../findings.ts';
import { comparable } from '../id-shape.ts';
import type { QuestionWithId } from '../ids.ts';
import { type HtmlTag, readTags } from '../read/html-tags.ts';
import { findDeepHtml } from '../read/nesting.ts';
import { firstText, isTag } from '../read/phrasing.ts';
import type { Content } from './check.ts';

/** Reports questions whose text stands in their category before (`duplicate-question`). */
export function checkDuplicateQuestions({ categories }: Content): void {
  for (const { file, questions } of categories) {
    const seen = new Map<string, QuestionWithId>();
    for (const question of questions) {
      const text = comparable(question.titleText);
      const first = seen.get(text);
      if (first === undefined) {
        seen.set(text, question);
        continue;
      }
      const reason = `Unexpected question that ${file.path}:${first.line} asks already`;
      report(file, 'duplicate-question', reason, startOfLine(question.line));
    }
  }
}

const textOf = ({ titleText, answer }: QuestionWithId): string =>
  `${titleText}\n${toString(answer)}`.toLowerCase();

const isWordEdge = (text: string, index: number): boolean => !/[a-z0-9_]/.test(text.charAt(index));

/** A word in the text counts where it stands by itself; Chinese has no blanks to tell that by. */
function holds(text: string, searchWord: string): boolean {
  const word = searchWord.toLowerCase();
  let at = text.indexOf(word);
  while (at !== -1) {
    if (isWordEdge(text, at - 1) && isWordEdge(text, at + word.length)) return true;
    at = text.indexOf(word, at + 1);
  }
  return false;
}

/** Reports search words that the text of their question holds anyway (`redundant-search-word`). */
export function checkSearchWords({ categories }: Content): void {
  for (const { file, questions } of categories) {
    for (const question of questions) {
      const words = question.searchWords;
      const text = words.length === 0 ? '' : textOf(question);
      const redundant = words.filter((word) => holds(text, word));
      if (redundant.length === 0) continue;
      const reason = `Unexpected search words that the text holds: ${redundant.join(', ')}`;
      report(file, 'redundant-search-word', reason, startOfLine(question.line));
    }
  }
}

const firstDepth = 4;

/** Reports headings of answers that leave out a level (`heading-jump`). */
export function checkHeadings({ categories }: Content): void {
  for (const { file, questions } of categories) {
    for (const { answer } of questions) {
      let previous = firstDepth - 1;
      for (const block of answer) {
        if (block.type !== 'heading') continue;
        if (block.depth > previous + 1) {
          const reason = `Unexpected heading of level ${block.depth}, expected level ${previous + 1}`;
          report(file, 'heading-jump', reason, block.position);
        }
        previous = Math.max(block.depth, firstDepth - 1);
      }
    }
  }
}

const unsafeNames = new Set(
  'applet base embed form frame frameset iframe link math meta object script style svg template'.split(
    ' ',
  ),
);

function whatIsUnsafe({ name, attributes }: HtmlTag): string | undefined {
  if (unsafeNames.has(name)) return `<${name}>`;
  return [...attributes.keys()].find((key) => key.startsWith('on') || key === 'style');
}

/** Reports answers whose HTML is nested deeper than can be rendered (`nesting-too-deep`). */
export function checkDepth({ categories }: Content): void {
  for (const { file, questions } of categories) {
    for (const { answer } of questions) {
      const deep = findDeepHtml(answer);
      const reason = 'Unexpected HTML within so much other HTML, expected at most 400 levels';
      if (deep !== undefined) report(file, 'nesting-too-deep', reason, deep.position);
    }
  }
}

/** Reports HTML in answers that is not published (`unsafe-html`). */
export function checkHtml({ categories }: Content): void {
  for (const { file, questions } of categories) {
    for (const { answer } of questions) {
      visit({ type: 'root', children: answer }, 'html', ({ value, position }) => {
        const opening = readTags(value).filter(({ isClosing }) => !isClosing);
        const unsafe = opening.map(whatIsUnsafe).filter((what) => what !== undefined);
        if (unsafe.length === 0) return;
        const reason = `Unexpected ${[...new Set(unsafe)].join(', ')} in HTML, expected text markup`;
        report(file, 'unsafe-html', reason, position);
      });
    }
  }
}

const answerMark = /^\s*A\s*[:：]/;

function hasAnswerMark(block: RootContent | undefined): boolean {
  return block?.type === 'paragraph' && answerMark.test(firstText(block.children)?.value ?? '');
}

/** Reports marks of upstream's dialects that an answer holds (`leftover-mark`). */
export function checkLeftoverMarks({ categories }: Content): void {
  for (const { file, questions } of categories) {
    for (const { answer } of questions) {
      const [first] = answer;
      if (hasAnswerMark(first)) {
        report(
          file,
          'leftover-mark',
          'Unexpected `A:` at the beginning of an answer',
          first?.position,
        );
      }
      visit({ type: 'root', children: answer }, 'paragraph', ({ children }) => {
        const tag = children.find((node) => isTag(node, 'font', false));
        if (tag !== undefined)
          report(file, 'leftover-mark', 'Unexpected font tag in an answer', tag.position);
      });
    }
  }
}
