import type { Locale } from '../config/locales.ts';
import type { Version } from '../config/versions.ts';
import type { FaqIndex, PlacedQuestion } from '../routing/faq-index.ts';

/** How a question in a version compares with the version before. */
export type QuestionState = 'absent' | 'new' | 'changed' | 'same';

/** A question in one of the versions. */
export interface QuestionInVersion {
  readonly version: Version;
  readonly state: QuestionState;
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
export function saysTheSame(a: PlacedQuestion, b: PlacedQuestion): boolean {
  return comparableText(a) === comparableText(b);
}

/** Compares a question with that of the version before; `isSame` compares two texts. */
export function questionState(
  placed: PlacedQuestion | undefined,
  before: PlacedQuestion | undefined,
  isFirstVersion: boolean,
  isSame: (a: PlacedQuestion, b: PlacedQuestion) => boolean = saysTheSame,
): QuestionState {
  if (placed === undefined) return 'absent';
  if (before === undefined) return isFirstVersion ? 'same' : 'new';
  return isSame(placed, before) ? 'same' : 'changed';
}

/**
 * Follows a question of one locale through all versions, oldest first. In the oldest version of the
 * site a question that is there counts as `same`: nothing tells when it was new.
 */
export function questionVersions(index: FaqIndex, locale: Locale, id: string): QuestionInVersion[] {
  return index.versions.map((version, position) => {
    const placed = index.question(version.id, locale, id);
    const previous = index.versions[position - 1];
    const before = previous && index.question(previous.id, locale, id);
    return { version, placed, state: questionState(placed, before, position === 0) };
  });
}
