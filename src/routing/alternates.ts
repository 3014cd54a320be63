import type { Locale } from '../config/locales.ts';
import type { Category } from '../faq/schema.ts';
import type { FaqIndex } from './faq-index.ts';

/** A version and locale that a switcher leads to. */
export interface Scope {
  readonly version: string;
  readonly locale: Locale;
}

/** Where a switcher leads from a category: a category there, or the home of the version. */
export type CategoryAlternate =
  { readonly kind: 'same' | 'renamed'; readonly category: Category } | { readonly kind: 'home' };

function categoryWithMostQuestions(
  index: FaqIndex,
  from: Category,
  to: Scope,
): Category | undefined {
  const counts = new Map<Category, number>();
  for (const { id } of from.questions) {
    const there = index.question(to.version, to.locale, id)?.category;
    if (there !== undefined) counts.set(there, (counts.get(there) ?? 0) + 1);
  }
  // Strictly more, so that of equals the first one met in the order of the page wins.
  let best: { category: Category; count: number } | undefined;
  for (const [category, count] of counts) {
    if (best === undefined || count > best.count) best = { category, count };
  }
  return best?.category;
}

/**
 * Finds the counterpart of a category in another version or locale: the category of the same name,
 * else the one that holds most of its questions, else the home of the version.
 */
export function categoryAlternate(index: FaqIndex, from: Category, to: Scope): CategoryAlternate {
  const same = index.category(to.version, to.locale, from.category);
  if (same !== undefined) return { kind: 'same', category: same };
  const renamed = categoryWithMostQuestions(index, from, to);
  return renamed === undefined ? { kind: 'home' } : { kind: 'renamed', category: renamed };
}
