import { fieldAt, type IndexedQuestion } from './indexed-question.ts';
import { cut, hanPairs, hasHan } from './tokens.ts';
import type { Place } from './written-words.ts';

/** Finds where a pair of Han stands; a single character counts where it stands alone. */
export function hanPlaces(questions: readonly IndexedQuestion[], token: string): Place[] {
  const places: Place[] = [];
  for (const [position, question] of questions.entries()) {
    const { plain } = question;
    const isHan = (at: number) => hasHan(plain[at] ?? '');
    for (let at = plain.indexOf(token); at >= 0; at = plain.indexOf(token, at + 1)) {
      const isToken = token.length > 1 || !(isHan(at - 1) || isHan(at + 1));
      if (isToken) places.push({ position, field: fieldAt(question, at), count: 1 });
    }
  }
  return places;
}

/** All pairs of Han that stand somewhere. */
export const allHanPairs = (questions: readonly IndexedQuestion[]): Set<string> =>
  new Set(
    questions
      .flatMap(({ plain }) => cut(plain))
      .filter(({ kind, text }) => kind === 'han' && text.length > 1)
      .flatMap(({ text }) => hanPairs(text)),
  );
