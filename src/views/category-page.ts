import { otherLocale, type Locale } from '../config/locales.ts';
import type { Version } from '../config/versions.ts';
import type { Category, Question, Section } from '../faq/schema.ts';
import { categoryAlternate, type FaqIndex, type PlacedQuestion } from '../routing/faq-index.ts';
import { questionVersions, saysTheSame } from './question-history.ts';
import { missingQuestions } from './translation-coverage.ts';

/** What the line under an answer says of a version. */
export interface VersionNote {
  readonly version: Version;
  /** What this version brought, or how another one stands to it. */
  readonly kind: 'new' | 'changed' | 'different' | 'absent';
  /** The question in another version that has it. */
  readonly placed: PlacedQuestion | undefined;
}

/** A question that a switcher of the page would miss. */
export interface MovedQuestion {
  /** The version or the locale that the switcher leads to. */
  readonly to: string;
  readonly placed: PlacedQuestion;
}

/** A question as a category page shows it. */
export interface QuestionView {
  readonly question: Question;
  /** The category that the text comes from: one of the other locale where this one lacks it. */
  readonly source: Category;
  readonly isFallback: boolean;
  /** Where versions differ, oldest first; empty where all say the same. */
  readonly notes: readonly VersionNote[];
  /** Where the question is in another category than the counterpart of this page. */
  readonly moved: readonly MovedQuestion[];
  /** Whether it is laid out only when a reader comes near. */
  readonly isLate: boolean;
}

/** A page with more questions is long: all but its first ones are laid out late. */
const long = { moreThan: 35, first: 9 };

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
  const placed = index.questionInAny(version, locale, id);
  if (placed === undefined) return undefined;
  // Pages show what their locale lacks in the words of the other one.
  const category = index.category(version, locale, placed.category.category);
  return { ...placed, category: category ?? placed.category };
}

/** How another version of a question compares; undefined where it says the same. */
function noteOf(
  index: FaqIndex,
  { category, question }: PlacedQuestion,
  pageLocale: Locale,
  version: Version,
): VersionNote | undefined {
  const placed = meetingPlace(index, version.id, pageLocale, question.id);
  if (placed === undefined) return { version, kind: 'absent', placed };
  // Texts of two languages cannot be compared; that they differ is the careful answer.
  const sameLocale = index.question(version.id, category.locale, question.id);
  const isSame = sameLocale !== undefined && saysTheSame({ category, question }, sameLocale);
  return isSame ? undefined : { version, kind: 'different', placed };
}

/** That a version brought or changed the question says enough of how older ones stand to it. */
function versionNotes(index: FaqIndex, shown: PlacedQuestion, pageLocale: Locale): VersionNote[] {
  const { category, question } = shown;
  const history = questionVersions(index, (version) =>
    index.question(version, category.locale, question.id),
  );
  const here = history.findIndex(({ version }) => version.id === category.version);
  const news = history[here]?.state;
  return history.flatMap(({ version }, position): VersionNote[] => {
    if (position === here) {
      const isNews = news === 'new' || news === 'changed';
      return isNews ? [{ version, kind: news, placed: undefined }] : [];
    }
    const note = noteOf(index, shown, pageLocale, version);
    const isTold = position < here && (news === 'changed' || (news === 'new' && !note?.placed));
    return note === undefined || isTold ? [] : [note];
  });
}

/** Gives the function that finds where a question is that the switchers of a page would miss. */
function movedFrom(index: FaqIndex, page: Category): (id: string) => MovedQuestion[] {
  const { version, locale } = page;
  const other = otherLocale(locale);
  const scopes = index.versions.map(({ id }) => ({ to: id, version: id, locale }));
  const targets = [...scopes, { to: other, version, locale: other }].map((scope) => ({
    ...scope,
    category: categoryAlternate(index, page, scope),
  }));
  return (id) =>
    targets.flatMap(({ to, category, ...scope }) => {
      const placed = meetingPlace(index, scope.version, scope.locale, id);
      return placed === undefined || placed.category === category ? [] : [{ to, placed }];
    });
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
  const moved = movedFrom(index, category);
  const shown = withMissing(index, category);
  for (const [position, placed] of shown.entries()) {
    const { category: source, question } = placed;
    const isFallback = source.locale !== category.locale;
    const view: QuestionView = {
      question,
      source,
      isFallback,
      notes: versionNotes(index, placed, category.locale),
      moved: moved(question.id),
      isLate: shown.length > long.moreThan && position >= long.first,
    };
    const current = groups.at(-1);
    const section = category.sections.find(({ id }) => id === question.section);
    if (current && (current.section === section || isFallback)) current.views.push(view);
    else groups.push({ section, views: [view] });
  }
  return groups;
}
