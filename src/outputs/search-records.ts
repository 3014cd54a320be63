import { localeIds, type Locale } from '../config/locales.ts';
import type { Glossary } from '../faq/check/glossary.ts';
import { cut, hasHan, latinWords, markedTokens, normalize, tokens } from '../i18n/words.ts';
import type { FaqIndex, PlacedQuestion } from '../routing/faq-index.ts';
import type { Paths } from '../routing/paths.ts';

/** A question as the build hands it to the search. */
export interface SearchRecord {
  readonly id: string;
  /** Absolute path with the base and the anchor. */
  readonly url: string;
  /** Position in the list of categories. */
  readonly category: number;
  readonly title: string;
  /** The answer as plain text, blanks folded. */
  readonly text: string;
  /** The words that authors wrote for the search, in either locale and any version. */
  readonly words: readonly string[];
}

/** The questions of a version in a locale. */
export interface SearchScopeRecords {
  readonly version: string;
  readonly locale: Locale;
  readonly categories: readonly {
    readonly id: string;
    readonly title: string;
    readonly url: string;
  }[];
  readonly questions: readonly SearchRecord[];
}

/** Gives the words that stand in a group of synonyms with a word of the texts. */
export type SynonymsOf = (texts: readonly string[]) => string[];

/** Makes the look-up over the groups that the glossary names. */
export function createSynonyms({ synonyms: groups = [] }: Glossary): SynonymsOf {
  const entries = groups.map((group) =>
    group.map((word) => ({ word, tokens: tokens(word), isHan: hasHan(word) })),
  );
  return (texts) => {
    const known = new Set(texts.flatMap(tokens));
    const folded = texts.join('\n');
    return entries.flatMap((group) => {
      const isNamed = group.some((entry) =>
        entry.isHan ? folded.includes(entry.word) : entry.tokens.every((token) => known.has(token)),
      );
      return isNamed ? group.map(({ word }) => word) : [];
    });
  };
}

/** Gathers the questions of all versions and locales, in the order of the site. */
export function searchRecords(index: FaqIndex, paths: Paths): SearchScopeRecords[] {
  const searchWords = (id: string): string[] => {
    const copies = index.versions.flatMap(({ id: version }) =>
      localeIds.map((locale) => index.question(version, locale, id)),
    );
    return [...new Set(copies.flatMap((placed) => placed?.question.searchWords ?? []))];
  };
  const toRecord = ({ category, question }: PlacedQuestion, position: number): SearchRecord => {
    return {
      id: question.id,
      url: paths.question(category, question.id),
      category: position,
      title: question.title,
      text: question.answerText.replace(/\s+/g, ' ').trim(),
      words: searchWords(question.id),
    };
  };
  return index.versions.flatMap(({ id: version }) =>
    localeIds.map((locale) => {
      const categories = index.categories(version, locale);
      return {
        version,
        locale,
        categories: categories.map((category) => ({
          id: category.category,
          title: category.title,
          url: paths.category(category),
        })),
        questions: categories.flatMap((category, position) =>
          category.questions.map((question) => toRecord({ category, question }, position)),
        ),
      };
    }),
  );
}

/** A record as Pagefind's `addCustomRecord` takes it. */
export interface PagefindRecord {
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Record<string, string>;
}

/**
 * What Pagefind is told of the language of a locale. It knows none of that name, and so leaves words
 * as they are: they are cut and stemmed here, by the same rules as those of a query.
 */
export const pagefindLanguage = (locale: Locale): string => `und-${locale.toLowerCase()}`;

/**
 * Turns the records of a scope into those of Pagefind, one for each question. Each token stands in the
 * best of its fields only: title (`t`), author's words (`w`), synonyms (`s`), or the text.
 */
export function pagefindRecords(
  { locale, questions }: SearchScopeRecords,
  synonymsOf: SynonymsOf,
): PagefindRecord[] {
  return questions.map(({ url, title, text, words }) => {
    const known = new Set<string>();
    const written = (texts: readonly string[]): string => {
      const others = [...new Set(texts.flatMap(markedTokens))].filter((each) => !known.has(each));
      for (const token of others) known.add(token);
      return others.join(' ');
    };
    const [t, w] = [written([title]), written(words)];
    const content = written([text]);
    const s = written(synonymsOf([title, ...words]));
    return { url, content, language: pagefindLanguage(locale), meta: { t, w, s } };
  });
}

/**
 * The Latin words of a scope in order. Each begins with a digit: the number of letters that it shares
 * with the one before.
 */
export function vocabularyOf({ questions }: SearchScopeRecords, synonymsOf: SynonymsOf): string {
  const words = questions
    .flatMap(({ title, text, words }) => [title, text, ...words, ...synonymsOf([title, ...words])])
    .flatMap((text) => cut(normalize(text)))
    .flatMap(({ kind, text }) => (kind === 'latin' ? latinWords(text) : []));
  let last = '';
  const shortened = [...new Set(words)].toSorted().map((word) => {
    const differing = [...word.slice(0, 9)].findIndex((letter, at) => letter !== last[at]);
    const shared = differing < 0 ? Math.min(word.length, 9) : differing;
    last = word;
    return `${shared}${word.slice(shared)}`;
  });
  return shortened.join(' ');
}
