import { otherLocale, type Locale } from '../config/locales.ts';
import type { FaqIndex, PlacedQuestion } from '../routing/faq-index.ts';

/**
 * The questions that the other locale has in a category and this locale has nowhere in the version.
 * A generated id says nothing about the other locale, so only ids that an author wrote count.
 */
export function missingQuestions(
  index: FaqIndex,
  version: string,
  locale: Locale,
  name: string,
): PlacedQuestion[] {
  const other = index.category(version, otherLocale(locale), name);
  if (other === undefined) return [];
  return other.questions
    .filter(({ id, explicitId }) => explicitId && !index.question(version, locale, id))
    .map((question) => ({ category: other, question }));
}
