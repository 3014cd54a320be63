import { defaultLocale, localeIds, otherLocale } from '../../config/locales.ts';
import { report, startOfLine } from '../findings.ts';
import type { CategoryWithIds } from '../ids.ts';
import type { Content } from './check.ts';

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

interface Placed {
  readonly id: string;
  readonly line: number;
}

/** Finds the first of `here` that stands elsewhere among those that both have. */
function firstOutOfOrder(here: readonly Placed[], there: readonly Placed[]) {
  const idsHere = new Set(here.map(({ id }) => id));
  const common = there.map(({ id }) => id).filter((id) => idsHere.has(id));
  const idsThere = new Set(common);
  const mine = here.filter(({ id }) => idsThere.has(id));
  const index = mine.findIndex(({ id }, at) => id !== common[at]);
  const found = mine[index];
  return found === undefined ? undefined : { found, expected: common[index] ?? found.id };
}

function compareOrder(here: CategoryWithIds, there: CategoryWithIds): void {
  const lists = {
    section: [here.sections, there.sections],
    question: [here.questions, there.questions],
  };
  for (const [what, [mine = [], theirs = []]] of Object.entries(lists)) {
    const difference = firstOutOfOrder(mine, theirs);
    if (difference === undefined) continue;
    const { found, expected } = difference;
    const reason = `Unexpected ${what} "${found.id}", expected "${expected}" as in ${there.file.path}`;
    report(here.file, 'order-differs', reason, startOfLine(found.line));
  }
}

/** Reports categories whose sections or questions stand in another order than in the default locale. */
export function checkOrder({ categories }: Content): void {
  const models = new Map(
    categories
      .filter(({ locale }) => locale === defaultLocale)
      .map((category) => [`${category.version}/${category.category}`, category]),
  );
  for (const category of categories) {
    const model = models.get(`${category.version}/${category.category}`);
    if (model !== undefined && model !== category) compareOrder(category, model);
  }
}
