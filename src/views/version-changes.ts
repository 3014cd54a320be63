import type { Locale } from '../config/locales.ts';
import type { Category } from '../faq/schema.ts';
import type { FaqIndex, PlacedQuestion } from '../routing/faq-index.ts';
import { saysTheSame } from './question-history.ts';

/** What a version brings against the one before it, in the order of the categories. */
export interface VersionChanges {
  readonly previous: string;
  readonly added: readonly PlacedQuestion[];
  /** As they are in the version. */
  readonly changed: readonly PlacedQuestion[];
  readonly removed: readonly PlacedQuestion[];
}

/** Compares a version with the one before it; the oldest version gives `undefined`. */
export function versionChanges(
  index: FaqIndex,
  version: string,
  locale: Locale,
): VersionChanges | undefined {
  const position = index.versions.findIndex(({ id }) => id === version);
  const previous = index.versions[position - 1]?.id;
  if (previous === undefined) return undefined;
  const here = index.questions(version, locale);
  const beforeOf = ({ question }: PlacedQuestion) => index.question(previous, locale, question.id);
  return {
    previous,
    added: here.filter((placed) => beforeOf(placed) === undefined),
    changed: here.filter((placed) => {
      const before = beforeOf(placed);
      return before !== undefined && !saysTheSame(before, placed);
    }),
    removed: index
      .questions(previous, locale)
      .filter(({ question }) => index.question(version, locale, question.id) === undefined),
  };
}

/** The questions of one kind. */
export interface NewsPart {
  /** How they stand to the version before. */
  readonly kind: 'added' | 'changed' | 'removed';
  readonly count: number;
  /** Those that are gone stand in the categories of the version before. */
  readonly categories: readonly {
    readonly category: Category;
    readonly questions: readonly PlacedQuestion[];
  }[];
}

/** What a version brings, as a page shows it. */
export interface VersionNews {
  /** Label of the version before. */
  readonly previous: string;
  /** Parts that hold at least one question. */
  readonly parts: readonly NewsPart[];
}

/** Groups by category, in the order in which the categories are met. */
const byCategory = (placed: readonly PlacedQuestion[]) =>
  [...Map.groupBy(placed, ({ category }) => category)].map(([category, questions]) => ({
    category,
    questions,
  }));

/** Arranges what a version brings by kind and category; the oldest version gives `undefined`. */
export function versionNews(
  index: FaqIndex,
  version: string,
  locale: Locale,
): VersionNews | undefined {
  const changes = versionChanges(index, version, locale);
  if (changes === undefined) return undefined;
  const label = index.versions.find(({ id }) => id === changes.previous)?.label;
  return {
    previous: label ?? changes.previous,
    parts: (['added', 'changed', 'removed'] as const)
      .map((kind) => ({
        kind,
        count: changes[kind].length,
        categories: byCategory(changes[kind]),
      }))
      .filter(({ count }) => count > 0),
  };
}

/** How many questions a version brings or changes; undefined for the oldest version. */
export function countNews(index: FaqIndex, version: string, locale: Locale): number | undefined {
  const changes = versionChanges(index, version, locale);
  return changes && changes.added.length + changes.changed.length;
}
