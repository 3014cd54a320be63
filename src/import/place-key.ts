import type { CategoryPlace } from '../faq/parsed.ts';

/** The key under which a category is looked up. */
export function placeKey({ version, locale, category }: CategoryPlace): string {
  return `${version}/${locale}/${category}`;
}

/** The key of all that is in one locale of a version. */
export function scopeKey({ version, locale }: Pick<CategoryPlace, 'version' | 'locale'>): string {
  return `${version}/${locale}`;
}
