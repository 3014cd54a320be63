import { otherLocale, type Locale } from '../config/locales.ts';
import type { FaqIndex, PlacedQuestion } from '../routing/faq-index.ts';
import type { Paths } from '../routing/paths.ts';

/** A question as the search of one version and locale knows it. */
export interface SearchRecord {
  readonly title: string;
  /** The answer as plain text, blanks folded. */
  readonly text: string;
  /** What the question is called in the other locale and in other versions. */
  readonly names: readonly string[];
  /** The words that authors of either locale wrote for the search. */
  readonly words: readonly string[];
  /** Position in the list of categories. */
  readonly category: number;
  /** Absolute path with the base and the anchor. */
  readonly url: string;
}

/** All that the search of one version and locale needs to know. */
export interface ScopeRecords {
  readonly version: string;
  readonly locale: Locale;
  readonly categories: readonly {
    readonly id: string;
    readonly title: string;
    readonly tags: readonly string[];
  }[];
  readonly questions: readonly SearchRecord[];
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

/** The same question in the other locale, and in this locale in the other versions. */
function counterparts(index: FaqIndex, { category, question }: PlacedQuestion): PlacedQuestion[] {
  const { version, locale } = category;
  const otherVersions = index.versions.filter(({ id }) => id !== version);
  return [
    index.question(version, otherLocale(locale), question.id),
    ...otherVersions.map(({ id }) => index.question(id, locale, question.id)),
  ].filter((placed) => placed !== undefined);
}

function toRecord(
  index: FaqIndex,
  placed: PlacedQuestion,
  position: number,
  paths: Paths,
): SearchRecord {
  const { category, question } = placed;
  const others = counterparts(index, placed);
  return {
    title: question.title,
    text: question.answerText.replace(/\s+/g, ' ').trim(),
    names: distinct(others.map(({ question: { title } }) => title)).filter(
      (title) => title !== question.title,
    ),
    words: distinct(
      [question, ...others.map((other) => other.question)].flatMap((q) => q.searchWords),
    ),
    category: position,
    url: paths.question(category, question.id),
  };
}

/** Gathers the records of a version and locale, one for each question, in the order of the site. */
export function searchRecords(
  index: FaqIndex,
  version: string,
  locale: Locale,
  paths: Paths,
): ScopeRecords {
  const categories = index.categories(version, locale);
  return {
    version,
    locale,
    categories: categories.map(({ category, title, tags }) => ({ id: category, title, tags })),
    questions: categories.flatMap((category, position) =>
      category.questions.map((question) =>
        toRecord(index, { category, question }, position, paths),
      ),
    ),
  };
}
