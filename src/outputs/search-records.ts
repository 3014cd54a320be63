import { localeIds, type Locale } from '../config/locales.ts';
import type { Glossary } from '../faq/check/glossary.ts';
import { hasHan, indexTokens, latinWordsIn, tokens } from '../i18n/words.ts';
import type { FaqIndex } from '../routing/faq-index.ts';
import type { Paths } from '../routing/paths.ts';

/** Makes the look-up of the words that stand in a group of the glossary with a word of some texts. */
export function createSynonyms({ synonyms: groups = [] }: Glossary) {
  const entries = groups.map((group) =>
    group.map((word) => ({ word, tokens: tokens(word), isHan: hasHan(word) })),
  );
  return (texts: readonly string[]): string[] => {
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
export function searchRecords(index: FaqIndex, paths: Paths, glossary: Glossary) {
  const synonymsOf = createSynonyms(glossary);
  const scopes = index.versions.flatMap(({ id: version }) =>
    localeIds.map((locale) => ({ version, locale })),
  );
  const wordsOf = (id: string): string[] => {
    const copies = scopes.map(({ version, locale }) => index.question(version, locale, id));
    return [...new Set(copies.flatMap((placed) => placed?.question.searchWords ?? []))];
  };
  return scopes.map(({ version, locale }) => ({
    version,
    locale,
    categories: index.categories(version, locale).map((category) => ({
      id: category.category,
      title: category.title,
      url: paths.category(category),
      questions: category.questions.map(({ id, title, answerText }) => {
        const words = wordsOf(id);
        return {
          id,
          /** Absolute path with the base and the anchor. */
          url: paths.question(category, id),
          title,
          text: answerText.replace(/\s+/g, ' ').trim(),
          /** The words that authors wrote for the search, in either locale and any version. */
          words,
          /** What stands for a word of the title or of the authors. */
          synonyms: synonymsOf([title, ...words]),
        };
      }),
    })),
  }));
}

/** The questions of a version in a locale, by category. */
export type SearchScopeRecords = ReturnType<typeof searchRecords>[number];

const questionsOf = ({ categories }: SearchScopeRecords) =>
  categories.flatMap(({ questions }) => questions);

/** A question as the build hands it to the search. */
export type SearchRecord = ReturnType<typeof questionsOf>[number];

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
const pagefindLanguage = (locale: Locale): string => `und-${locale.toLowerCase()}`;

/**
 * Turns the records of a scope into those of Pagefind, one for each question. Each token stands in the
 * best of its fields only: title (`t`), author's words (`w`), synonyms (`s`), or the text.
 */
export function pagefindRecords(scope: SearchScopeRecords): PagefindRecord[] {
  return questionsOf(scope).map(({ url, title, text, words, synonyms }) => {
    const known = new Set<string>();
    const written = (texts: readonly string[]): string => {
      const others = [...new Set(texts.flatMap(indexTokens))].filter((each) => !known.has(each));
      for (const token of others) known.add(token);
      return others.join(' ');
    };
    const [t, w] = [written([title]), written(words)];
    const content = written([text]);
    const meta = { t, w, s: written(synonyms) };
    return { url, content, language: pagefindLanguage(scope.locale), meta };
  });
}

/** Characters of the beginning of an answer that a result shows. */
const shownLength = 150;

/** The beginning of a text, ended between words, and not by a mark before the dots. */
function beginningOf(text: string): string {
  if (text.length <= shownLength) return text;
  const words = text.slice(0, shownLength).replace(/(?<=\S) +[^ ]{0,20}$/, '');
  return `${words.replace(/[\s.,;:，。；：、]+$/, '')}…`;
}

/**
 * The list of a scope, which the search loads first: what is shown of each question, with its id in
 * Pagefind from `ids`, and the Latin words that stand in nothing that is shown. Throws where a question
 * has no record.
 */
export function searchList(scope: SearchScopeRecords, ids: ReadonlyMap<string, string>) {
  const categories = scope.categories.map(({ questions, ...category }) => ({
    ...category,
    questions: questions.map(({ id, url, title, text }) => {
      const record = ids.get(url);
      if (record === undefined) throw new Error(`Pagefind has no record of ${url}`);
      return { record, id, title, text: beginningOf(text) };
    }),
  }));
  const shown = categories.flatMap(({ questions }) => questions);
  const listed = latinWordsIn(shown.flatMap(({ title, text }) => [title, text]));
  const all = latinWordsIn(
    questionsOf(scope).flatMap(({ text, words, synonyms }) => [text, ...words, ...synonyms]),
  );
  const others = [...all].filter((word) => !listed.has(word));
  return { categories, vocabulary: others.toSorted().join(' ') };
}
