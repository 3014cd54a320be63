import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { defaultLocale, localeIds, otherLocale } from '../../config/locales.ts';
import { report, startOfLine } from '../findings.ts';
import { comparable } from '../id-shape.ts';
import { placeName, type CategoryWithIds, type QuestionWithId } from '../ids.ts';
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

/** Code and names are the same in both languages, sentences are not. */
const fewestLetters = 30;

const proseOf = ({ title, answer }: QuestionWithId): string => {
  const texts: string[] = [];
  const tree: Root = {
    type: 'root',
    children: [{ type: 'paragraph', children: title }, ...answer],
  };
  visit(tree, 'text', ({ value }) => void texts.push(value.trim()));
  return texts.join(' ');
};

/** Reports translations that are a copy of the text in the default locale (`copied-translation`). */
export function checkCopies({ categories }: Content): void {
  for (const version of Map.groupBy(categories, (category) => category.version).values()) {
    const [own, others] = [true, false].map((isDefault) =>
      version.filter(({ locale }) => (locale === defaultLocale) === isDefault),
    );
    const texts = new Map(
      own?.flatMap(({ questions }) =>
        questions.map((question) => [question.id, proseOf(question)]),
      ),
    );
    for (const { file, questions } of others ?? []) {
      for (const question of questions) {
        const text = proseOf(question);
        const letters = text.match(/\p{L}/gu)?.length ?? 0;
        if (letters < fewestLetters || texts.get(question.id) !== text) continue;
        const reason = `Unexpected copy of the text in ${defaultLocale}, expected a translation`;
        report(file, 'copied-translation', reason, startOfLine(question.line));
      }
    }
  }
}

/** What an anchor of a page stands for. */
interface Anchor {
  readonly kind: 'question' | 'former' | 'section';
  readonly id: string;
  /** The question or section that it leads to. */
  readonly target: string;
  readonly category: CategoryWithIds;
  readonly line: number;
}

function anchorsOf(category: CategoryWithIds): Anchor[] {
  const questions = category.questions.flatMap(({ id, formerIds, line }): Anchor[] => [
    { kind: 'question', id, target: id, category, line },
    ...formerIds.map((former): Anchor => {
      return { kind: 'former', id: former, target: id, category, line };
    }),
  ]);
  const sections = category.sections.map(({ id, line }): Anchor => {
    return { kind: 'section', id, target: `section ${id}`, category, line };
  });
  return [...questions, ...sections];
}

/** A page shows the questions that its locale lacks in the words of the other one. */
function collide(here: Anchor, there: Anchor): boolean {
  if (here.target === there.target) return false;
  const hasSection = here.kind === 'section' || there.kind === 'section';
  return !hasSection || here.category.category === there.category.category;
}

function reportCollision(here: Anchor, there: Anchor): void {
  const place = placeName({ file: there.category.file, line: there.line });
  const { file } = here.category;
  if (here.kind === 'question' && there.kind === 'former') {
    const reason = `Unexpected id "${here.id}", a former id of "${there.target}" in ${place}`;
    const hint = `Rename it here as well: {#${there.target}}, and <!-- formerly: ${here.id} --> below it.`;
    report(file, 'alias-collision', reason, startOfLine(here.line), hint);
    return;
  }
  const rule = here.kind === 'former' ? 'alias-collision' : 'duplicate-id';
  const reason = `Unexpected id "${here.id}", which stands for something else in ${place}`;
  report(file, rule, reason, startOfLine(here.line));
}

/**
 * Reports ids that stand for different questions or sections in the two locales of a version
 * (`alias-collision`, `duplicate-id`), as where a question was renamed in one of them only.
 */
export function checkAnchors({ categories }: Content): void {
  for (const version of Map.groupBy(categories, (category) => category.version).values()) {
    const anchors = version.flatMap(anchorsOf);
    for (const same of Map.groupBy(anchors, ({ id }) => comparable(id)).values()) {
      // Where one of the two is the id of today, it is the one to be renamed.
      const ordered = same.toSorted(
        (a, b) => Number(a.kind === 'former') - Number(b.kind === 'former'),
      );
      for (const [at, here] of ordered.entries()) {
        const there = ordered
          .slice(at + 1)
          .find((one) => one.category.locale !== here.category.locale && collide(here, one));
        if (there !== undefined) reportCollision(here, there);
      }
    }
  }
}
