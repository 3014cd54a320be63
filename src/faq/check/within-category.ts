import { toString } from 'mdast-util-to-string';
import type { Point, Position } from 'unist';
import { report } from '../findings.ts';
import { comparable, type QuestionWithId } from '../ids.ts';
import { nodesIn } from '../nodes.ts';
import { type HtmlTag, isTag, readTags } from '../read/html.ts';
import { findDeepHtml } from '../read/nesting.ts';
import { beginsAnswer } from '../read/question-mark.ts';
import type { RuleId } from '../rules.ts';
import type { Content } from './check.ts';

/** What is to be said of a question. */
export interface Problem {
  readonly rule: RuleId;
  readonly reason: string;
  readonly place: number | Point | Position | undefined;
  readonly hint?: string | undefined;
}

/** Reports questions whose text stands in their category before (`duplicate-question`). */
export function checkDuplicateQuestions({ categories }: Content): void {
  for (const { file, questions } of categories) {
    const byText = Map.groupBy(questions, ({ titleText }) => comparable(titleText));
    for (const [first, ...others] of byText.values()) {
      const reason = `Unexpected question that ${file.path}:${first?.line ?? 1} asks already`;
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

/** Finds search words that the text of their question holds anyway (`redundant-search-word`). */
export function searchWordProblems(question: QuestionWithId): Problem[] {
  const { titleText, answer, searchWords, line: place } = question;
  if (searchWords.length === 0) return [];
  const text = `${titleText}\n${toString(answer)}`.toLowerCase();
  const redundant = searchWords.filter((word) => wordPattern(word.toLowerCase(), true).test(text));
  const reason = `Unexpected search words that the text holds: ${redundant.join(', ')}`;
  return redundant.length === 0 ? [] : [{ rule: 'redundant-search-word', reason, place }];
}

const firstDepth = 4;

/** Finds headings of answers that leave out a level (`heading-jump`). */
export function headingProblems({ answer }: QuestionWithId): Problem[] {
  let expected = firstDepth;
  return answer.flatMap((block): Problem[] => {
    if (block.type !== 'heading') return [];
    const { depth, position: place } = block;
    const reason = `Unexpected heading of level ${depth}, expected level ${expected}`;
    const isJump = depth > expected;
    expected = Math.max(depth + 1, firstDepth);
    return isJump ? [{ rule: 'heading-jump', reason, place }] : [];
  });
}

const unsafeNames = new Set(
  'applet base embed form frame frameset iframe link math meta object script style svg template'.split(
    ' ',
  ),
);

function whatIsUnsafe({ name, attributes, isClosing }: HtmlTag): string[] {
  if (isClosing) return [];
  if (unsafeNames.has(name)) return [`<${name}>`];
  return [...attributes.keys()].filter((key) => key.startsWith('on') || key === 'style');
}

/** Finds HTML in answers that is not published (`unsafe-html`). */
export function htmlProblems({ answer }: QuestionWithId): Problem[] {
  return nodesIn(answer, 'html').flatMap(({ value, position: place }): Problem[] => {
    const unsafe = new Set(readTags(value).flatMap(whatIsUnsafe));
    const reason = `Unexpected ${[...unsafe].join(', ')} in HTML, expected text markup`;
    return unsafe.size === 0 ? [] : [{ rule: 'unsafe-html', reason, place }];
  });
}

/** Finds HTML in answers that is nested deeper than can be rendered (`nesting-too-deep`). */
export function depthProblems({ answer }: QuestionWithId): Problem[] {
  const deep = findDeepHtml(answer);
  const reason = 'Unexpected HTML within so much other HTML, expected at most 400 levels';
  return deep === undefined ? [] : [{ rule: 'nesting-too-deep', reason, place: deep.position }];
}

/** Finds marks of upstream's dialects that an answer holds (`leftover-mark`). */
export function leftoverMarks({ answer }: QuestionWithId): Problem[] {
  const rule = 'leftover-mark';
  const found: Problem[] = nodesIn(answer, 'paragraph').flatMap(({ children }) => {
    const tag = children.find((node) => isTag(node, 'font', false));
    const reason = 'Unexpected font tag in an answer';
    return tag === undefined ? [] : [{ rule, reason, place: tag.position }];
  });
  if (!beginsAnswer(answer[0])) return found;
  const reason = 'Unexpected `A:` at the beginning of an answer';
  return [{ rule, reason, place: answer[0]?.position }, ...found];
}
