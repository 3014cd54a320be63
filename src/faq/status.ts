import { localeIds, otherLocale, type Locale } from '../config/locales.ts';
import type { Content } from './check/check.ts';
import type { CategoryWithIds } from './ids.ts';
import type { Lock } from './lock-file.ts';
import { findStaleTranslations } from './lock-state.ts';

/** How far one category of a version is, in one locale. */
export interface StatusRow {
  readonly version: string;
  readonly category: string;
  readonly locale: Locale;
  readonly questions: number;
  /** Questions of the other locale, in the category of this name, that this locale has nowhere. */
  readonly missing: number;
  /** Translations that were left behind. */
  readonly stale: number;
  /** Questions without a written id. */
  readonly withoutId: number;
}

function countMissing(there: CategoryWithIds | undefined, idsHere: ReadonlySet<string>): number {
  const written = there?.questions.filter(({ id, explicitId }) => id === explicitId) ?? [];
  return written.filter(({ id }) => !idsHere.has(id)).length;
}

/** Gives a row for each category and locale of each version, also where a file is missing. */
export function contentStatus({ categories, versions }: Content, lock: Lock): StatusRow[] {
  const stale = findStaleTranslations(categories, lock);
  return versions.flatMap(({ id: version }) => {
    const here = categories.filter((category) => category.version === version);
    const names = [...new Set(here.map(({ category }) => category))].sort();
    const idsOf = (locale: Locale) =>
      new Set(
        here
          .filter((one) => one.locale === locale)
          .flatMap(({ questions }) => questions.map(({ id }) => id)),
      );
    const ids = new Map(localeIds.map((locale) => [locale, idsOf(locale)]));
    const find = (name: string, locale: Locale) =>
      here.find((one) => one.category === name && one.locale === locale);
    return names.flatMap((category) =>
      localeIds.map((locale): StatusRow => {
        const own = find(category, locale);
        return {
          version,
          category,
          locale,
          questions: own?.questions.length ?? 0,
          missing: countMissing(find(category, otherLocale(locale)), ids.get(locale) ?? new Set()),
          stale: stale.filter((one) => one.category === own).length,
          withoutId: own?.questions.filter(({ id, explicitId }) => id !== explicitId).length ?? 0,
        };
      }),
    );
  });
}

/** The sums of rows, for a version and locale as a whole. */
export function sumRows(
  rows: readonly StatusRow[],
): Pick<StatusRow, 'questions' | 'missing' | 'stale' | 'withoutId'> {
  const sum = (key: 'questions' | 'missing' | 'stale' | 'withoutId') =>
    rows.reduce((total, row) => total + row[key], 0);
  return {
    questions: sum('questions'),
    missing: sum('missing'),
    stale: sum('stale'),
    withoutId: sum('withoutId'),
  };
}
