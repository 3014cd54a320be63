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

/** The Latin words of a scope: at each position those that as many questions have. */
export function vocabularyOf({ questions }: SearchScopeRecords, synonymsOf: SynonymsOf): string[] {
  const counts = new Map<string, number>();
  for (const { title, text, words } of questions) {
    const pieces = [title, text, ...words, ...synonymsOf([title, ...words])]
      .flatMap((each) => cut(normalize(each)))
      .filter(({ kind }) => kind === 'latin');
    for (const word of new Set(pieces.flatMap((piece) => latinWords(piece.text)))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const byCount: string[] = [];
  for (const [word, count] of [...counts].toSorted()) {
    byCount[count] = `${byCount[count] ?? ''} ${word}`.trim();
  }
  return Array.from(byCount, (words) => words ?? '');
}
