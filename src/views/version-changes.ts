import type { Locale } from '../config/locales.ts';
import type { FaqIndex, PlacedQuestion } from '../routing/faq-index.ts';
import { saysTheSame } from './question-history.ts';

/**
 * What a version brings against the one before it, in the order of the categories; what changed as
 * it is in the version. The oldest version gives `undefined`.
 */
export function versionChanges(index: FaqIndex, version: string, locale: Locale) {
  const position = index.versions.findIndex(({ id }) => id === version);
  const previous = index.versions[position - 1];
  if (previous === undefined) return undefined;
  const here = index.questions(version, locale);
  const beforeOf = ({ question }: PlacedQuestion) =>
    index.question(previous.id, locale, question.id);
  return {
    previous,
    added: here.filter((placed) => beforeOf(placed) === undefined),
    changed: here.filter((placed) => {
      const before = beforeOf(placed);
      return before !== undefined && !saysTheSame(before, placed);
    }),
    removed: index
      .questions(previous.id, locale)
      .filter(({ question }) => index.question(version, locale, question.id) === undefined),
  };
}
