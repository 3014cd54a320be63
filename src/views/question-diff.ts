import type { PlacedQuestion } from '../routing/faq-index.ts';
import { hasChanges, wordDiff, type DiffPart } from './word-diff.ts';

/** What changed in a question between two versions. */
export interface QuestionDiff {
  readonly title: readonly DiffPart[];
  /** The answer as plain text, or as Markdown where the change lies in links or marks alone. */
  readonly answer: readonly DiffPart[];
  readonly isMarkdown: boolean;
}

const withoutBlankRuns = (text: string): string => text.replace(/\n{3,}/g, '\n\n').trim();

/** Compares two texts of a question; undefined where they are in different locales. */
export function questionDiff(
  before: PlacedQuestion,
  after: PlacedQuestion,
): QuestionDiff | undefined {
  const { locale } = after.category;
  if (before.category.locale !== locale) return undefined;
  const compare = (text: ({ question }: PlacedQuestion) => string) =>
    wordDiff(withoutBlankRuns(text(before)), withoutBlankRuns(text(after)), locale);
  const title = compare(({ question }) => question.title);
  const answer = compare(({ question }) => question.answerText);
  if (hasChanges(title) || hasChanges(answer)) return { title, answer, isMarkdown: false };
  return { title, answer: compare(({ question }) => question.answerMarkdown), isMarkdown: true };
}
