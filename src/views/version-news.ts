import type { Locale } from '../config/locales.ts';
import type { Category } from '../faq/schema.ts';
import { byCategory, type CategoryMembers } from './by-category.ts';
import type { FaqIndex, PlacedQuestion } from '../routing/faq-index.ts';
import { versionChanges } from './version-changes.ts';

/** How a question stands to the version before. */
export type NewsKind = 'added' | 'changed' | 'removed';

/** The questions of one kind. */
export interface NewsPart {
  readonly kind: NewsKind;
  readonly count: number;
  /** Those that are gone stand in the categories of the version before. */
  readonly categories: readonly CategoryMembers<PlacedQuestion>[];
}

/** What a version brings, as a page shows it. */
export interface VersionNews {
  /** Label of the version before. */
  readonly previous: string;
  /** Parts that hold at least one question. */
  readonly parts: readonly NewsPart[];
}

const categoryOf = ({ category }: PlacedQuestion): Category => category;

/** Arranges what a version brings by kind and category; the oldest version gives `undefined`. */
export function versionNews(
  index: FaqIndex,
  version: string,
  locale: Locale,
): VersionNews | undefined {
  const changes = versionChanges(index, version, locale);
  if (changes === undefined) return undefined;
  const kinds: [NewsKind, readonly PlacedQuestion[]][] = [
    ['added', changes.added],
    ['changed', changes.changed.map(({ after }) => after)],
    ['removed', changes.removed],
  ];
  const label = index.versions.find(({ id }) => id === changes.previous)?.label;
  return {
    previous: label ?? changes.previous,
    parts: kinds
      .filter(([, questions]) => questions.length > 0)
      .map(([kind, questions]) => ({
        kind,
        count: questions.length,
        categories: byCategory(questions, categoryOf),
      })),
  };
}

/** How many questions a version brings or changes; undefined for the oldest version. */
export function countNews(index: FaqIndex, version: string, locale: Locale): number | undefined {
  const changes = versionChanges(index, version, locale);
  return changes && changes.added.length + changes.changed.length;
}
