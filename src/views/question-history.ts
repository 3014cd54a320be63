import { localeIds, otherLocale, type Locale } from '../config/locales.ts';
import type { Version } from '../config/versions.ts';
import type { FaqIndex, PlacedQuestion } from '../routing/faq-index.ts';
import { questionState, saysTheSame, type QuestionInVersion } from './question-versions.ts';

/** A version that holds a question, and where. */
export interface QuestionPlace {
  readonly version: Version;
  readonly placed: PlacedQuestion;
}

/** One text of a question, and the versions that have it. */
export interface HistoryStage {
  /** Oldest first. */
  readonly places: readonly [QuestionPlace, ...QuestionPlace[]];
  /** The text before this one; missing for the first. */
  readonly before: PlacedQuestion | undefined;
}

/** One question through all versions. */
export interface QuestionHistory {
  readonly id: string;
  /** The question in the current version, else in the newest one that has it. */
  readonly shown: PlacedQuestion;
  /** Every version, oldest first. */
  readonly versions: readonly QuestionInVersion[];
  /** The texts that it has had, oldest first; versions that say the same share one. */
  readonly stages: readonly HistoryStage[];
}

/** The ids that an author wrote, of all versions and locales: only these name a question for good. */
export function historyIds(index: FaqIndex): string[] {
  const questions = index.versions.flatMap(({ id }) =>
    localeIds.flatMap((locale) => index.categories(id, locale).flatMap((c) => c.questions)),
  );
  return [...new Set(questions.filter(({ explicitId }) => explicitId).map(({ id }) => id))];
}

/**
 * Compares texts of two versions. Where they are in different locales, their counterparts in one
 * locale stand for them; without such a pair they count as different.
 */
function isSameText(index: FaqIndex, a: PlacedQuestion, b: PlacedQuestion): boolean {
  if (a.category.locale === b.category.locale) return saysTheSame(a, b);
  return localeIds.some((locale) => {
    const [counterpartOfA, counterpartOfB] = [a, b].map(({ category, question }) =>
      index.question(category.version, locale, question.id),
    );
    return (
      counterpartOfA !== undefined &&
      counterpartOfB !== undefined &&
      saysTheSame(counterpartOfA, counterpartOfB)
    );
  });
}

function foldIntoStages(index: FaqIndex, places: readonly QuestionPlace[]): HistoryStage[] {
  const stages: HistoryStage[] = [];
  for (const place of places) {
    const last = stages.at(-1);
    const before = last?.places.at(-1)?.placed;
    if (last !== undefined && before !== undefined && isSameText(index, before, place.placed)) {
      stages[stages.length - 1] = { ...last, places: [...last.places, place] };
    } else {
      stages.push({ places: [place], before });
    }
  }
  return stages;
}

/**
 * Follows a question through all versions for readers of a locale: a version that lacks it in this
 * locale gives it in the other one. Undefined for an id that no version has.
 */
export function questionHistory(
  index: FaqIndex,
  locale: Locale,
  id: string,
): QuestionHistory | undefined {
  const found = index.versions.map((version) => ({
    version,
    placed:
      index.question(version.id, locale, id) ?? index.question(version.id, otherLocale(locale), id),
  }));
  const places = found.flatMap(({ version, placed }) => (placed ? [{ version, placed }] : []));
  const shown =
    places.find(({ version }) => version.id === index.currentVersion.id) ?? places.at(-1);
  if (shown === undefined) return undefined;
  const isSame = (a: PlacedQuestion, b: PlacedQuestion) => isSameText(index, a, b);
  return {
    id,
    shown: shown.placed,
    versions: found.map(({ version, placed }, position) => ({
      version,
      placed,
      state: questionState(placed, found[position - 1]?.placed, position === 0, isSame),
    })),
    stages: foldIntoStages(index, places),
  };
}

/** One version on the way of a question. */
export interface PathMark {
  readonly version: Version;
  /** `first` where the oldest version has it: nothing tells when it was new. */
  readonly kind: QuestionInVersion['state'] | 'first';
}

/** The versions of a question, oldest first. */
export const pathMarks = ({ versions }: QuestionHistory): PathMark[] =>
  versions.map(({ version, state }, position) => ({
    version,
    kind: position === 0 && state === 'same' ? 'first' : state,
  }));
