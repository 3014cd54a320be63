import { localeIds, type Locale } from '../config/locales.ts';
import type { Version } from '../config/versions.ts';
import type { FaqIndex, PlacedQuestion } from '../routing/faq-index.ts';

/** A question in one of the versions. */
export interface QuestionInVersion {
  readonly version: Version;
  /** How it compares with the version before; `first` in the oldest: nothing tells when it was new. */
  readonly state: 'absent' | 'first' | 'new' | 'changed' | 'same';
  /** Missing where the state is absent. */
  readonly placed: PlacedQuestion | undefined;
}

/**
 * The text of a question for comparing versions: addresses that differ in the name of the version
 * alone are equal.
 */
function comparableText({ category, question }: PlacedQuestion): string {
  const text = `${question.title}\n\n${question.answerMarkdown}`;
  return text.replaceAll(`/${category.version}`, '/{version}');
}

/** Tells whether two placements of a question say the same. */
export const saysTheSame = (a: PlacedQuestion, b: PlacedQuestion): boolean =>
  comparableText(a) === comparableText(b);

/**
 * Follows a question through all versions, oldest first; `placedIn` finds it in each, and `isSame`
 * compares two texts.
 */
export function questionVersions(
  { versions }: FaqIndex,
  placedIn: (version: string) => PlacedQuestion | undefined,
  isSame = saysTheSame,
): QuestionInVersion[] {
  const all = versions.map(({ id }) => placedIn(id));
  const stateAt = (position: number): QuestionInVersion['state'] => {
    const [placed, before] = [all[position], all[position - 1]];
    if (placed === undefined) return 'absent';
    if (before === undefined) return position === 0 ? 'first' : 'new';
    return isSame(placed, before) ? 'same' : 'changed';
  };
  return versions.map((version, position) => {
    return { version, placed: all[position], state: stateAt(position) };
  });
}

/** A version that holds a question, and where. */
export interface QuestionPlace {
  readonly version: Version;
  readonly placed: PlacedQuestion;
}

/** One text of a question, and the versions that have it. */
export interface HistoryStage {
  /** Oldest first. */
  readonly places: [QuestionPlace, ...QuestionPlace[]];
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
  const placed = index.versions.flatMap(({ id }) =>
    localeIds.flatMap((locale) => index.questions(id, locale)),
  );
  const written = placed.filter(({ question }) => question.explicitId);
  return [...new Set(written.map(({ question }) => question.id))];
}

/**
 * Compares texts of two versions. Where they are in different locales, their counterparts in one
 * locale stand for them; without such a pair they count as different.
 */
function isSameText(index: FaqIndex, a: PlacedQuestion, b: PlacedQuestion): boolean {
  if (a.category.locale === b.category.locale) return saysTheSame(a, b);
  return localeIds.some((locale) => {
    const [inA, inB] = [a, b].map(({ category, question }) =>
      index.question(category.version, locale, question.id),
    );
    return inA !== undefined && inB !== undefined && saysTheSame(inA, inB);
  });
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
  const versions = questionVersions(
    index,
    (version) => index.questionInAny(version, locale, id),
    (a, b) => isSameText(index, a, b),
  );
  const places = versions.flatMap(({ version, placed }) => (placed ? [{ version, placed }] : []));
  const current = places.find(({ version }) => version.id === index.currentVersion.id);
  const shown = current ?? places.at(-1);
  if (shown === undefined) return undefined;
  const stages: HistoryStage[] = [];
  for (const place of places) {
    const last = stages.at(-1);
    const before = last?.places.at(-1)?.placed;
    if (before !== undefined && isSameText(index, before, place.placed)) last?.places.push(place);
    else stages.push({ places: [place], before });
  }
  return { id, shown: shown.placed, versions, stages };
}
