import { stem } from './stem.ts';
import { thesaurus } from './thesaurus.ts';
import { hasHan } from './tokens.ts';

const byWord = new Map<string, Set<string>>();
for (const group of thesaurus) {
  for (const word of group) {
    for (const key of new Set([word, stem(word)])) {
      const others = byWord.get(key) ?? new Set<string>();
      for (const other of group) others.add(other);
      byWord.set(key, others);
    }
  }
}

const phrases = [...byWord.keys()].filter((word) => word.includes(' '));
const hanEntries = [...byWord.keys()].filter((word) => hasHan(word) && !/[a-z]/.test(word));

/** The words that readers use for a word, itself left out. */
export function synonymsOf(word: string): string[] {
  const key = word.toLowerCase();
  const found = byWord.get(key) ?? byWord.get(stem(key)) ?? new Set<string>();
  return [...found].filter((other) => other !== key);
}

/** The entries of the thesaurus that stand in a run of Han, such as `显卡` in `独立显卡`. */
export const entriesInHan = (text: string): string[] =>
  hanEntries.filter((entry) => entry !== text && text.includes(entry));

/** The entries of several words, such as `out of memory`, that a query holds. */
export function phrasesIn(query: string): string[] {
  const folded = ` ${query.toLowerCase().replace(/[^\p{L}\p{N}+.]+/gu, ' ')} `;
  return phrases.filter((phrase) => folded.includes(` ${phrase} `));
}
