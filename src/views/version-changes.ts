import type { Locale } from '../config/locales.ts';
import type { FaqIndex, PlacedQuestion } from '../routing/faq-index.ts';
import { saysTheSame } from './question-versions.ts';

/** A question whose text differs from the version before. */
export interface ChangedQuestion {
  readonly before: PlacedQuestion;
  readonly after: PlacedQuestion;
}

/** What a version brings against the one before it, in the order of the categories. */
export interface VersionChanges {
  readonly previous: string;
  readonly added: readonly PlacedQuestion[];
  readonly changed: readonly ChangedQuestion[];
  readonly removed: readonly PlacedQuestion[];
}

const questionsOf = (index: FaqIndex, version: string, locale: Locale): PlacedQuestion[] =>
  index
    .categories(version, locale)
    .flatMap((category) => category.questions.map((question) => ({ category, question })));

/** Compares a version with the one before it; the oldest version gives `undefined`. */
export function versionChanges(
  index: FaqIndex,
  version: string,
  locale: Locale,
): VersionChanges | undefined {
  const position = index.versions.findIndex(({ id }) => id === version);
  const previous = index.versions[position - 1]?.id;
  if (previous === undefined) return undefined;
  const here = questionsOf(index, version, locale);
  const pairs = here.map((after) => ({
    after,
    before: index.question(previous, locale, after.question.id),
  }));
  return {
    previous,
    added: pairs.filter(({ before }) => before === undefined).map(({ after }) => after),
    changed: pairs.flatMap(({ before, after }) =>
      before === undefined || saysTheSame(before, after) ? [] : [{ before, after }],
    ),
    removed: questionsOf(index, previous, locale).filter(
      ({ question }) => index.question(version, locale, question.id) === undefined,
    ),
  };
}
