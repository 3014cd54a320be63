import { stem } from './stem.ts';
import type { TextIndex } from './text-index.ts';

const words = /[a-z][a-z0-9_]*/g;

/** Finds a written form of a token, the one that titles use first. */
export function surfaceOf(token: string, { questions }: TextIndex): string {
  for (const part of ['titlePhrase', 'phrase'] as const) {
    for (const question of questions) {
      for (const [word] of question[part].matchAll(words)) if (stem(word) === token) return word;
    }
  }
  return token;
}
