import type { Evidence } from '../../faq/compare/evidence.ts';

/** Answers that share this much of their words are one answer, whatever the titles say. */
const sameAnswer = 0.7;

function lacks(quotes: ReadonlySet<string>, { titleTerms, titleQuotes }: Evidence): boolean {
  return [...quotes].some((term) => !titleTerms.has(term) && !titleQuotes.has(term));
}

function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((term) => b.has(term)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

/**
 * Tells whether two texts of one locale are of different questions although most of their words are
 * the same: each title quotes something that the other one does not name, as questions about two
 * error messages do, and the answers differ as well.
 */
export function areContradictory(a: Evidence, b: Evidence): boolean {
  if (!lacks(a.titleQuotes, b) || !lacks(b.titleQuotes, a)) return false;
  return sharedPart(a.answerWords, b.answerWords) < sameAnswer;
}
