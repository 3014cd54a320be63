import { localeIds, otherLocale } from '../../config/locales.ts';
import type { Content } from './check.ts';
import { report, startOfLine } from '../findings.ts';
import type { CategoryWithIds } from '../ids.ts';

function writtenIds(categories: readonly CategoryWithIds[]): Set<string> {
  return new Set(
    categories.flatMap(({ questions }) =>
      questions.filter(({ id, explicitId }) => id === explicitId).map(({ id }) => id),
    ),
  );
}

function reportMissing({ file, locale }: CategoryWithIds, what: string, line: number): void {
  const reason = `Unexpected ${what} in ${locale} only, expected it in ${otherLocale(locale)} as well`;
  report(file, 'missing-translation', reason, startOfLine(line));
}

function reportQuestions(category: CategoryWithIds, there: Set<string>): void {
  for (const { id, explicitId, line } of category.questions) {
    if (id === explicitId && !there.has(id)) reportMissing(category, `question "${id}"`, line);
  }
}

function compare(here: readonly CategoryWithIds[], there: readonly CategoryWithIds[]): void {
  const [first] = here;
  if (there.length === 0) {
    if (first !== undefined) reportMissing(first, `version ${first.version}`, 1);
    return;
  }
  const ids = writtenIds(there);
  const names = new Set(there.map(({ category }) => category));
  for (const category of here) {
    if (names.has(category.category)) reportQuestions(category, ids);
    else reportMissing(category, 'category', 1);
  }
}

/**
 * Reports what one locale of a version lacks (`missing-translation`): each question with a written
 * id, but a category or a version that lacks as a whole once.
 */
export function checkTranslations({ categories }: Content): void {
  for (const version of Map.groupBy(categories, (category) => category.version).values()) {
    const byLocale = Map.groupBy(version, ({ locale }) => locale);
    for (const locale of localeIds) {
      compare(byLocale.get(locale) ?? [], byLocale.get(otherLocale(locale)) ?? []);
    }
  }
}
