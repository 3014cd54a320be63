import { otherLocale } from '../config/locales.ts';
import type { Category } from '../faq/schema.ts';
import type { FaqIndex } from '../routing/faq-index.ts';
import { saysTheSame } from './question-versions.ts';

/** What a search engine is told of a category page. */
export interface Indexing {
  /** The category whose address is canonical for the text. */
  readonly canonical: Category;
  readonly isIndexed: boolean;
}

function repeats(category: Category, counterpart: Category): boolean {
  const there = new Map(counterpart.questions.map((question) => [question.id, question]));
  return category.questions.every((question) => {
    const match = there.get(question.id);
    return (
      match !== undefined &&
      saysTheSame({ category, question }, { category: counterpart, question: match })
    );
  });
}

/**
 * Decides what search engines index: the current version. Another version points to the current
 * text where it says the same, and stands for itself, not indexed, where it differs.
 */
export function categoryIndexing(index: FaqIndex, category: Category): Indexing {
  const current = index.currentVersion.id;
  if (category.version === current) return { canonical: category, isIndexed: true };
  const counterpart = index.category(current, category.locale, category.category);
  return counterpart !== undefined && repeats(category, counterpart)
    ? { canonical: counterpart, isIndexed: true }
    : { canonical: category, isIndexed: false };
}

/** The same category in the other locale, where both are there and both are indexed. */
export function indexedTranslation(index: FaqIndex, category: Category): Category | undefined {
  const other = index.category(category.version, otherLocale(category.locale), category.category);
  const isPair = other !== undefined && category.version === index.currentVersion.id;
  return isPair ? other : undefined;
}
