import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Locale } from '../../config/locales.ts';
import {
  countTerms,
  gatherFeatures,
  likeness,
  weighTerms,
  type Features,
  tellingWords,
  type NotionsOf,
} from '../../faq/compare/likeness.ts';
import type { ParsedQuestion } from '../../faq/parsed.ts';

/** What questions are compared by. Questions that read the same share one object. */
export interface Text {
  readonly locale: Locale;
  /** The title without blanks and marks. */
  readonly letters: string;
  readonly titleWords: ReadonlySet<string>;
  /** What the title quotes, as code or in quotation marks: the message or name that it asks about. */
  readonly quotes: readonly string[];
  readonly answerWords: ReadonlySet<string>;
  readonly features: Features;
}

const quotation = /["“”]([^"“”]+)["“”]/g;

function quotesOf(title: PhrasingContent[], titleText: string): string[] {
  const quotes = [...titleText.matchAll(quotation)].map(([, quoted = '']) => quoted);
  visit({ type: 'paragraph', children: title }, 'inlineCode', ({ value }) => {
    quotes.push(value);
  });
  return quotes.flatMap(tellingWords);
}

/** Makes the function that gives questions their texts. */
export function textReader(notionsOf: NotionsOf) {
  const texts = new Map<string, Text>();
  return ({ title, titleText, answer }: ParsedQuestion, locale: Locale): Text => {
    const answerText = toString(answer);
    const key = [locale, titleText, answerText].join('\n');
    const known = texts.get(key);
    if (known !== undefined) return known;
    const text: Text = {
      locale,
      letters: titleText.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''),
      titleWords: new Set(tellingWords(titleText)),
      quotes: quotesOf(title, titleText),
      answerWords: new Set(tellingWords(answerText)),
      features: gatherFeatures(title, answer, notionsOf),
    };
    texts.set(key, text);
    return text;
  };
}

/** How much of what is lacking a title makes up for that is the same letter for letter. */
const titleShare = 0.7;

/** Texts with less in common are not looked at any further. */
const least = 0.15;

/** Answers that share this much of their words are one answer, whatever the titles say. */
const sameAnswer = 0.7;

const isLacking = (quotes: readonly string[], { titleWords }: Text): boolean =>
  quotes.some((term) => !titleWords.has(term));

/**
 * Tells whether two texts of one locale are of different questions although most of their words are
 * the same: each title quotes something that the other one does not name, as questions about two
 * error messages do, and the answers differ as well.
 */
function areContradictory(a: Text, b: Text): boolean {
  if (!isLacking(a.quotes, b) || !isLacking(b.quotes, a)) return false;
  const shared = [...a.answerWords].filter((word) => b.answerWords.has(word)).length;
  return shared < sameAnswer * (a.answerWords.size + b.answerWords.size - shared);
}

type Compare = (a: Text, b: Text) => number;

/**
 * Makes the function that tells how much two texts have in common, from 0 to 1. `scopes` are the
 * texts of each locale of a version: what is rare in all of them says most. Between languages only
 * code and the words that both have count.
 */
export function compareAmong(scopes: readonly (readonly Text[])[]): Compare {
  const use = countTerms(scopes.map((texts) => texts.map(({ features }) => features)));
  const termsIn = [...Map.groupBy(scopes.flat(), ({ locale }) => locale).values()].map(
    (texts) => new Set(texts.flatMap(({ features }) => [...features.keys()])),
  );
  const local = remember((text) => weighTerms(text.features, use));
  const neutral = remember((text) =>
    weighTerms(
      text.features,
      use,
      (term, isCode) => isCode || termsIn.every((terms) => terms.has(term)),
    ),
  );
  const compare: Compare = (a, b) => {
    if (a.locale !== b.locale) return likeness(neutral(a), neutral(b));
    const similarity = likeness(local(a), local(b));
    if (similarity < least) return similarity;
    if (a.letters === b.letters) return similarity + titleShare * (1 - similarity);
    return areContradictory(a, b) ? 0 : similarity;
  };
  const rows = remember((a) => remember((b) => compare(a, b)));
  return (a, b) => (a === b ? 1 : rows(a)(b));
}

function remember<Value>(make: (text: Text) => Value): (text: Text) => Value {
  const known = new Map<Text, Value>();
  return (text) => {
    const value = known.get(text) ?? make(text);
    known.set(text, value);
    return value;
  };
}
