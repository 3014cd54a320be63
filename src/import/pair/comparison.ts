import { toString } from 'mdast-util-to-string';
import type { Locale } from '../../config/locales.ts';
import {
  likeness,
  makeWeigher,
  termsOf,
  type NotionsOf,
  type Terms,
} from '../../faq/compare/likeness.ts';
import { nodesIn, type ParsedQuestion } from '../../faq/parsed.ts';
import { hasHan, tokens } from '../../i18n/words.ts';

/** What questions are compared by. Questions that read the same share one object. */
export interface Text {
  readonly locale: Locale;
  /** The title without blanks and marks. */
  readonly letters: string;
  /** What the title quotes, as code or in quotation marks: the message or name that it asks about. */
  readonly quotes: readonly string[];
  readonly terms: Terms;
}

/** How much of what is lacking a title makes up for that is the same letter for letter. */
const titleShare = 0.9;

function quotesOf({ title, titleText }: ParsedQuestion): string[] {
  const quotes = [...titleText.matchAll(/["“”]([^"“”]+)["“”]/g)].map(([, quoted = '']) => quoted);
  const codes = nodesIn(title, 'inlineCode').map(({ value }) => value);
  return [...quotes, ...codes].flatMap(tokens);
}

/** Texts that have this much in common are of one question, whatever they quote. */
const alike = 0.7;

/** Two texts ask about different things where each title quotes what the other text never names. */
const isContradiction = (a: Text, b: Text): boolean =>
  a.quotes.some((term) => !b.terms.has(term)) && b.quotes.some((term) => !a.terms.has(term));

/** What an English word may end in and still stand for the same. */
const endings = /(?:es?|y)$/;

/** Makes the function that finds which of `synonyms` are in a text; only those of both languages count. */
function notionFinder(synonyms: readonly (readonly string[])[]): NotionsOf {
  const entries = synonyms
    .filter((words) => words.some(hasHan) && !words.every(hasHan))
    .flatMap((words) =>
      words.map((word) => {
        const [isHan, lower] = [hasHan(word), word.toLowerCase()];
        const sign = isHan ? lower : ` ${lower.replace(endings, '')}`;
        return { isHan, sign, notion: `=${words[0] ?? ''}` };
      }),
    );
  return (text) => {
    const plain = ` ${text.toLowerCase().replace(/[^a-z0-9+-]+/g, ' ')}`;
    const found = entries.filter(({ isHan, sign }) => (isHan ? text : plain).includes(sign));
    return found.map(({ notion }) => notion);
  };
}

/** Keeps what `make` gives for each key. */
function remember<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

/**
 * Makes the function that gives questions their texts. `synonyms` are words of both languages that
 * stand for one another: what a question and its translation share where they have no identifier.
 */
export function textReader(synonyms: readonly (readonly string[])[]) {
  const notionsOf = notionFinder(synonyms);
  const known = new Map<string, Text>();
  return (question: ParsedQuestion, locale: Locale): Text => {
    const { title, titleText, answer } = question;
    const key = [locale, titleText, toString(answer)].join('\n');
    const text = known.get(key) ?? {
      locale,
      letters: titleText.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''),
      quotes: quotesOf(question),
      terms: termsOf(title, answer, notionsOf),
    };
    known.set(key, text);
    return text;
  };
}

/**
 * Makes the function that tells how much two texts have in common, from 0 to 1. `scopes` are the
 * texts of each locale of a version: what is rare in all of them says most. Between languages
 * only terms that both have count, and names.
 */
export function compareAmong(scopes: readonly (readonly Text[])[]) {
  const weigh = makeWeigher(scopes.map((texts) => texts.map(({ terms }) => terms)));
  const termsIn = [...Map.groupBy(scopes.flat(), ({ locale }) => locale).values()].map(
    (texts) => new Set(texts.flatMap(({ terms }) => [...terms])),
  );
  const local = remember(({ terms }: Text) => weigh(terms));
  const isShared = (term: string) => termsIn.every((known) => known.has(term));
  // A Latin word in a Chinese text is a name, which a translation has as well.
  const shared = remember(({ terms, locale }: Text) =>
    weigh(terms, (term) => isShared(term) || (locale === 'zh-CN' && !hasHan(term))),
  );
  const rows = remember((a: Text) =>
    remember((b: Text) => {
      if (a.locale !== b.locale) return likeness(shared(a), shared(b));
      const similarity = likeness(local(a), local(b));
      if (a.letters === b.letters) return similarity + titleShare * (1 - similarity);
      return similarity < alike && isContradiction(a, b) ? 0 : similarity;
    }),
  );
  return (a: Text, b: Text): number => (a === b ? 1 : rows(a)(b));
}
