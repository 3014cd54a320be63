import { defaultLocale, localeIds, otherLocale } from '../../config/locales.ts';
import { likeness, makeWeigher, termsOf } from '../compare/likeness.ts';
import { report } from '../findings.ts';
import {
  type CategoryWithIds,
  comparable,
  placeName,
  type QuestionWithId,
  writtenOf,
} from '../ids.ts';
import type { Located } from '../lock.ts';
import type { Content } from './check.ts';
import { nodesIn } from '../parsed.ts';

const byVersion = ({ categories }: Content): CategoryWithIds[][] => [
  ...Map.groupBy(categories, ({ version }) => version).values(),
];

function reportMissing({ file, locale }: CategoryWithIds, what: string, line: number): void {
  const reason = `Unexpected ${what} in ${locale} only, expected it in ${otherLocale(locale)} as well`;
  report(file, 'missing-translation', reason, line);
}

function compare(here: readonly CategoryWithIds[], there: readonly CategoryWithIds[]): void {
  const ids = new Set(there.flatMap(writtenOf).map(({ id }) => id));
  for (const category of here) {
    const lacking = writtenOf(category).filter(({ id }) => !ids.has(id));
    if (!there.some((other) => other.category === category.category))
      reportMissing(category, 'category', 1);
    else for (const { id, line } of lacking) reportMissing(category, `question "${id}"`, line);
  }
}

/**
 * Reports what one locale of a version lacks (`missing-translation`): each question with a written
 * id, but a category or a version that lacks as a whole once.
 */
export function checkTranslations(content: Content): void {
  for (const version of byVersion(content)) {
    for (const locale of localeIds) {
      const here = version.filter((category) => category.locale === locale);
      const there = version.filter((category) => category.locale !== locale);
      const [first] = here;
      if (first !== undefined && there.length === 0) {
        reportMissing(first, `version ${first.version}`, 1);
      } else compare(here, there);
    }
  }
}

type Placed = Pick<QuestionWithId, 'id' | 'line'>;

/** Finds the first of `here` that stands elsewhere among those that both have. */
function firstOutOfOrder(here: readonly Placed[], there: readonly Placed[]) {
  const has = (list: readonly Placed[], id: string) => list.some((one) => one.id === id);
  const expected = there.filter(({ id }) => has(here, id));
  const mine = here.filter(({ id }) => has(there, id));
  const index = mine.findIndex(({ id }, at) => id !== expected[at]?.id);
  return { found: mine[index], expected: expected[index] };
}

/** Reports categories whose sections or questions stand in another order than in the default locale. */
export function checkOrder({ categories }: Content): void {
  const keyOf = ({ version, category }: CategoryWithIds) => `${version}/${category}`;
  for (const pair of Map.groupBy(categories, keyOf).values()) {
    const model = pair.find(({ locale }) => locale === defaultLocale);
    for (const { file, ...category } of pair) {
      for (const what of ['sections', 'questions'] as const) {
        const { found, expected } = firstOutOfOrder(category[what], model?.[what] ?? []);
        if (found === undefined) continue;
        const reason = `Unexpected ${what.slice(0, -1)} "${found.id}", expected "${expected?.id ?? ''}" as in ${model?.file.path ?? ''}`;
        report(file, 'order-differs', reason, found.line);
      }
    }
  }
}

/** Code and names are the same in both languages, sentences are not. */
const fewestLetters = 30;

const proseOf = ({ title, answer }: QuestionWithId): string =>
  nodesIn([...title, ...answer], 'text')
    .map(({ value }) => value.trim())
    .join(' ');

/** Reports translations that are a copy of the text in the default locale (`copied-translation`). */
export function checkCopies(content: Content): void {
  for (const version of byVersion(content)) {
    const models = version.filter(({ locale }) => locale === defaultLocale);
    const texts = new Map(
      models.flatMap(({ questions }) => questions.map((one) => [one.id, proseOf(one)])),
    );
    for (const { file, questions } of version.filter((category) => !models.includes(category))) {
      for (const question of questions) {
        const text = proseOf(question);
        const letters = text.match(/\p{L}/gu)?.length ?? 0;
        if (letters < fewestLetters || texts.get(question.id) !== text) continue;
        const reason = `Unexpected copy of the text in ${defaultLocale}, expected a translation`;
        report(file, 'copied-translation', reason, question.line);
      }
    }
  }
}

/** What an anchor of a page stands for; `target` is the question or section that it leads to. */
type Anchor = ReturnType<typeof anchorsOf>[number];

function anchorsOf({ file, locale, category, questions, sections }: CategoryWithIds) {
  const place = { file, locale, category };
  return [
    ...questions.flatMap(({ id, formerIds, line }) => [
      { ...place, line, kind: 'question' as const, id, target: id },
      ...formerIds.map((one) => ({ ...place, line, kind: 'former' as const, id: one, target: id })),
    ]),
    ...sections.map(({ id, line }) => {
      return { ...place, line, kind: 'section' as const, id, target: `section ${id}` };
    }),
  ];
}

/** A page shows the questions that its locale lacks in the words of the other one. */
function collide(here: Anchor, there: Anchor): boolean {
  if (here.target === there.target) return false;
  const hasSection = here.kind === 'section' || there.kind === 'section';
  return !hasSection || here.category === there.category;
}

function reportCollision({ file, kind, id, line }: Anchor, there: Anchor): void {
  const place = placeName(there);
  if (kind === 'question' && there.kind === 'former') {
    const reason = `Unexpected id "${id}", a former id of "${there.target}" in ${place}`;
    const hint = `Rename it here as well: {#${there.target}}, and <!-- formerly: ${id} --> below it.`;
    report(file, 'alias-collision', reason, line, hint);
    return;
  }
  const rule = kind === 'former' ? 'alias-collision' : 'duplicate-id';
  report(file, rule, `Unexpected id "${id}", which stands for something else in ${place}`, line);
}

/**
 * Reports ids that stand for different questions or sections in the two locales of a version
 * (`alias-collision`, `duplicate-id`), as where a question was renamed in one of them only.
 */
export function checkAnchors(content: Content): void {
  for (const version of byVersion(content)) {
    const byId = Map.groupBy(version.flatMap(anchorsOf), ({ id }) => comparable(id));
    for (const same of byId.values()) {
      // Where one of the two is the id of today, it is the one to be renamed.
      const isFormer = ({ kind }: Anchor) => Number(kind === 'former');
      const ordered = same.toSorted((a, b) => isFormer(a) - isFormer(b));
      for (const [at, here] of ordered.entries()) {
        const there = ordered
          .slice(at + 1)
          .find((one) => one.locale !== here.locale && collide(here, one));
        if (there !== undefined) reportCollision(here, there);
      }
    }
  }
}

// Of two texts of one question, however differently written, far more than this is in common.
const leastInCommon = 0.1;

type WithTerms = ReturnType<typeof withTerms>[number];

const withTerms = (category: CategoryWithIds) =>
  writtenOf(category).map((question) => {
    return { category, question, terms: termsOf(question.title, question.answer) };
  });

/**
 * Reports ids that stand for another question than in the version before (`reused-id`): nothing that
 * tells questions apart is in both texts.
 */
export function checkReusedIds({ categories, versions }: Content): void {
  const age = new Map(versions.map(({ id }, at) => [id, at]));
  const ageOf = ({ category }: Located) => age.get(category.version) ?? 0;
  for (const ofLocale of Map.groupBy(categories, ({ locale }) => locale).values()) {
    const located = ofLocale.flatMap(withTerms);
    const weigh = makeWeigher([located.map(({ terms }) => terms)]);
    const inCommon = (a: WithTerms, b: WithTerms) => likeness(weigh(a.terms), weigh(b.terms));
    for (const same of Map.groupBy(located, ({ question }) => question.id).values()) {
      const ordered = same.toSorted((a, b) => ageOf(a) - ageOf(b));
      for (const [at, one] of ordered.entries()) {
        const before = ordered[at - 1];
        if (before === undefined || inCommon(before, one) >= leastInCommon) continue;
        const reason = `Unexpected id "${one.question.id}", which stands for another question in ${before.category.version}`;
        const place = placeName({ ...before.category, ...before.question });
        const hint = `See ${place}. Give one of the two another id.`;
        report(one.category.file, 'reused-id', reason, one.question.line, hint);
      }
    }
  }
}
