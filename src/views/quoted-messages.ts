import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import type { Locale } from '../config/locales.ts';
import type { FaqIndex, PlacedQuestion } from '../routing/faq-index.ts';

/** A message that a question quotes. */
export interface QuotedMessage {
  readonly message: string;
  readonly placed: PlacedQuestion;
}

/** Code in a language is a command or a program, not what one says. */
const program = /<pre[^>]* data-language.*?<\/pre>/gs;
const quoted = /<code>(.*?)<\/code>/gs;

/** Words of failure, and the names that programs give to their errors. */
const failure =
  /(?:error|exce?ption|warning|failed)\b|\b(?:fail(?:s|ure)?|fault|cannot|could not|unable|invalid|illegal|unexpected|wrong|denied|killed|missing|no such|no module|not (?:found|open|supported)|is (?:not|null)|out of memory)\b|\bERR_|^[A-Z]+:[A-Z_]+$/i;

/** Longer ones are logs, in which no reader looks a message up. */
const longest = 160;

/** Tells whether a piece of code is what a program says when something goes wrong. */
const isMessage = (code: string): boolean =>
  code.length <= longest && /[\s:_!]/.test(code) && failure.test(code);

function messagesOf({ titleHtml, answerHtml }: PlacedQuestion['question']): string[] {
  const inTitle = [...titleHtml.matchAll(quoted)];
  const inAnswer = [...answerHtml.replace(program, '').matchAll(quoted)];
  return [...inTitle, ...inAnswer]
    .map(([, html = '']) => html)
    .filter((html) => failure.test(html) && !html.includes('\n'))
    .map((html) => toText(fromHtml(html, { fragment: true })).trim())
    .filter(isMessage);
}

const withoutMarks = (text: string): string => text.replace(/^[^\p{L}\p{N}]+/u, '');

/**
 * Gathers the error messages that titles and answers of a version quote as code, each with the
 * first question that quotes it, in the order of the alphabet.
 */
export function quotedMessages(index: FaqIndex, version: string, locale: Locale): QuotedMessage[] {
  const found = new Map<string, QuotedMessage>();
  for (const placed of index.questions(version, locale)) {
    for (const message of messagesOf(placed.question)) {
      const key = message.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
      if (!found.has(key)) found.set(key, { message, placed });
    }
  }
  const { compare } = new Intl.Collator('en');
  return [...found.values()].toSorted((a, b) =>
    compare(withoutMarks(a.message), withoutMarks(b.message)),
  );
}
