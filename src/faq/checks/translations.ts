import { localeIds, otherLocale } from '../../config/locales.ts';
import type { Content } from '../check.ts';
import { report, startOfLine } from '../findings.ts';
import type { CategoryWithIds } from '../ids.ts';

function writtenIds(categories: readonly CategoryWithIds[]): Set<string> {
  return new Set(
    categories.flatMap(({ questions }) =>
      questions.filter(({ id, explicitId }) => id === explicitId).map(({ id }) => id),
    ),
  );
}

function reportWhole({ file, locale }: CategoryWithIds, what: string): void {
  const reason = `Unexpected ${what} that is not in ${otherLocale(locale)}`;
  report(file, 'missing-translation', reason, startOfLine(1));
}

function reportQuestions({ file, locale, questions }: CategoryWithIds, there: Set<string>): void {
  for (const { id, explicitId, line } of questions) {
    if (id !== explicitId || there.has(id)) continue;
    const reason = `Unexpected question "${id}" that is not in ${otherLocale(locale)}`;
    report(file, 'missing-translation', reason, startOfLine(line));
  }
}

function compare(here: readonly CategoryWithIds[], there: readonly CategoryWithIds[]): void {
  const [first] = here;
  if (there.length === 0) {
    if (first !== undefined) reportWhole(first, `version ${first.version}`);
    return;
  }
  const ids = writtenIds(there);
  const names = new Set(there.map(({ category }) => category));
  for (const category of here) {
    if (names.has(category.category)) reportQuestions(category, ids);
    else reportWhole(category, 'category');
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
