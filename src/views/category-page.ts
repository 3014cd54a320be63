import { otherLocale, type Locale } from '../config/locales.ts';
import type { Category, Question, Section } from '../faq/schema.ts';
import type { FaqIndex, PlacedQuestion } from '../routing/faq-index.ts';
import { questionVersions, saysTheSame } from './question-versions.ts';
import { missingQuestions } from './translation-coverage.ts';

/** How the question on the page compares with another version of it. */
export type Relation = 'same' | 'different' | 'absent';

export interface OtherVersion {
  readonly version: string;
  readonly relation: Relation;
  readonly placed: PlacedQuestion | undefined;
}

/** A question as a category page shows it. */
export interface QuestionView {
  readonly question: Question;
  /** The category that the text comes from: one of the other locale where this one lacks it. */
  readonly source: Category;
  readonly isFallback: boolean;
  /** The same question in the other locale. */
  readonly translation: PlacedQuestion | undefined;
  /** The question in every version but this one, oldest first. */
  readonly otherVersions: readonly OtherVersion[];
  /** Set where this version is the one that brought or changed the question. */
  readonly news: 'new' | 'changed' | undefined;
}

/** The questions of a section; those before the first section have none. */
export interface QuestionGroup {
  readonly section: Section | undefined;
  readonly views: QuestionView[];
}

/** Where a reader of a locale meets a question in a version, in the words of either locale. */
function meetingPlace(
  index: FaqIndex,
  version: string,
  locale: Locale,
  id: string,
): PlacedQuestion | undefined {
  const own = index.question(version, locale, id);
  const other = index.question(version, otherLocale(locale), id);
  if (own !== undefined || other === undefined) return own;
  const page = index.category(version, locale, other.category.category);
  return page === undefined ? other : { category: page, question: other.question };
}

function relationOf(placed: PlacedQuestion, there: PlacedQuestion | undefined): Relation {
  if (there === undefined) return 'absent';
  return saysTheSame(placed, there) ? 'same' : 'different';
}

function otherVersion(
  index: FaqIndex,
  placed: PlacedQuestion,
  pageLocale: Locale,
  version: string,
): OtherVersion {
  const { id } = placed.question;
  const sameLocale = index.question(version, placed.category.locale, id);
  const there = meetingPlace(index, version, pageLocale, id);
  // Texts of two languages cannot be compared; that they differ is the careful answer.
  const relation =
    sameLocale === undefined && there !== undefined ? 'different' : relationOf(placed, sameLocale);
  return { version, relation, placed: there };
}

function toView(index: FaqIndex, placed: PlacedQuestion, pageLocale: Locale): QuestionView {
  const { category, question } = placed;
  const history = questionVersions(index, category.locale, question.id);
  const here = history.find(({ version }) => version.id === category.version);
  return {
    question,
    source: category,
    isFallback: category.locale !== pageLocale,
    translation: index.question(category.version, otherLocale(category.locale), question.id),
    otherVersions: history
      .filter(({ version }) => version.id !== category.version)
      .map(({ version }) => otherVersion(index, placed, pageLocale, version.id)),
    news: here?.state === 'new' || here?.state === 'changed' ? here.state : undefined,
  };
}

/** Puts each missing question behind the one that precedes it in the other locale. */
function withMissing(index: FaqIndex, category: Category): PlacedQuestion[] {
  const placed = category.questions.map((question) => ({ category, question }));
  const { version, locale, category: name } = category;
  for (const missing of missingQuestions(index, version, locale, name)) {
    const siblings = missing.category.questions;
    const before = siblings[siblings.indexOf(missing.question) - 1];
    const position = placed.findIndex(({ question }) => question.id === before?.id);
    placed.splice(before === undefined ? 0 : position + 1, 0, missing);
  }
  return placed;
}

/**
 * Arranges what a category page shows: the questions by section in the order of the file, those
 * missing in this locale in their place in the words of the other one.
 */
export function categoryQuestions(index: FaqIndex, category: Category): QuestionGroup[] {
  const groups: QuestionGroup[] = [];
  for (const placed of withMissing(index, category)) {
    const view = toView(index, placed, category.locale);
    const current = groups.at(-1);
    const section = category.sections.find(({ id }) => id === placed.question.section);
    const belongsToCurrent =
      current !== undefined && (current.section === section || view.isFallback);
    if (belongsToCurrent) current.views.push(view);
    else groups.push({ section, views: [view] });
  }
  return groups;
}
