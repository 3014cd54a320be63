import { defaultLocale } from '../../config/locales.ts';
import type { Content } from './check.ts';
import { report, startOfLine } from '../findings.ts';
import type { CategoryWithIds } from '../ids.ts';

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

function compare(here: CategoryWithIds, there: CategoryWithIds): void {
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
    if (model !== undefined && model !== category) compare(category, model);
  }
}
