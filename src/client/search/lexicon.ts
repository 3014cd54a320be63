import { stem } from './stem.ts';
import { hasHan } from './tokens.ts';

/** The words that the search knows something about, as the settings carry them. */
export interface LexiconTables {
  /** Separated by blanks. */
  readonly stopWords: string;
  readonly weakWords: string;
  /** Words for one thing, separated by ` | `. */
  readonly thesaurus: readonly string[];
}

/** What the search knows about words. Words are given in lower case. */
export interface Lexicon {
  /** Tells whether a word says nothing about what is looked for. */
  isStopWord(word: string): boolean;
  /** Tells whether a word says little about what is looked for. */
  isWeakWord(word: string): boolean;
  /** The words that readers use for a word, itself left out. */
  synonymsOf(word: string): string[];
  /** The entries of the thesaurus that stand in a run of Han, such as `显卡` in `独立显卡`. */
  entriesInHan(text: string): string[];
  /** The entries of several words, such as `out of memory` and `内存不够`, that a query holds. */
  phrasesIn(query: string): string[];
}

const wordSet = (words: string): Set<string> => new Set(words.split(/\s+/));

/** The groups of the thesaurus that each word, and its stem, stands in. */
function groupByWord(thesaurus: readonly string[]): Map<string, string[][]> {
  const byWord = new Map<string, string[][]>();
  for (const group of thesaurus.map((words) => words.split(' | '))) {
    for (const key of new Set(group.flatMap((word) => [word, stem(word)]))) {
      const groups = byWord.get(key);
      if (groups === undefined) byWord.set(key, [group]);
      else groups.push(group);
    }
  }
  return byWord;
}

/** Makes the lexicon from its tables. */
export function createLexicon({ stopWords, weakWords, thesaurus }: LexiconTables): Lexicon {
  const stops = wordSet(stopWords);
  const weak = wordSet(weakWords);
  const byWord = groupByWord(thesaurus);
  const entries = [...byWord.keys()];
  const phrases = entries.filter((word) => word.includes(' '));
  const hanEntries = entries.filter((word) => hasHan(word) && !/[a-z]/.test(word));
  return {
    isStopWord: (word) => stops.has(word),
    isWeakWord: (word) => weak.has(word),
    synonymsOf: (word) => {
      const groups = byWord.get(word) ?? byWord.get(stem(word)) ?? [];
      return [...new Set(groups.flat())].filter((other) => other !== word);
    },
    entriesInHan: (text) => hanEntries.filter((entry) => entry !== text && text.includes(entry)),
    phrasesIn: (query) => {
      const folded = ` ${query.toLowerCase().replace(/[^\p{L}\p{N}+.]+/gu, ' ')} `;
      return [
        ...phrases.filter((phrase) => folded.includes(` ${phrase} `)),
        ...hanEntries.filter((entry) => entry.length > 2 && folded.includes(entry)),
      ];
    },
  };
}
