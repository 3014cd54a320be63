import { fieldAt, type Field, type IndexedQuestion } from './indexed-question.ts';
import { lazily, remember } from './remember.ts';
import { stem, stemStart } from './stem.ts';
import { countToken, identifierParts, latinTokens, latinWords, withoutJoints } from './tokens.ts';

/** Where a token stands: in which question and field, and how often. */
export interface Place {
  readonly position: number;
  readonly field: Field;
  readonly count: number;
}

/** An identifier in lower case. */
export interface Identifier {
  readonly word: string;
  /** The same without what joins its parts. */
  readonly letters: string;
}

/** The Latin words of the questions. */
export interface WrittenWords {
  /** Where a token stands. */
  places(token: string): Place[];
  /** The tokens of the words that hold some letters. */
  holding(letters: string): string[];
  /** The words, and the parts of identifiers, in lower case that begin with some letters. */
  beginningWith(start: string): ReadonlySet<string>;
  /**
   * How often each word stands there in lower case; identifiers count as a whole and with each of
   * their parts.
   */
  counts(): ReadonlyMap<string, number>;
  /** The identifiers among them. */
  identifiers(): readonly Identifier[];
}

const asWritten = (word: string): string[] => [word.toLowerCase(), ...identifierParts(word)];

/** Visits what stands between blanks wherever it holds some letters. */
function eachChunk(
  questions: readonly IndexedQuestion[],
  letters: string,
  visit: (chunk: string, place: Omit<Place, 'count'>) => void,
): void {
  for (const [position, question] of questions.entries()) {
    const { plain, lower } = question;
    for (let at = lower.indexOf(letters); at >= 0;) {
      const start = lower.lastIndexOf(' ', at) + 1;
      const end = lower.indexOf(' ', at);
      visit(plain.slice(start, end), { position, field: fieldAt(question, start) });
      at = lower.indexOf(letters, end);
    }
  }
}

function countWords(questions: readonly IndexedQuestion[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { plain } of questions) {
    for (const piece of latinWords(plain)) {
      for (const word of new Set(asWritten(piece))) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

const findIdentifiers = (words: Iterable<string>): Identifier[] =>
  [...words]
    .map((word) => ({ word, letters: withoutJoints(word) }))
    .filter(({ word, letters }) => word !== letters);

/**
 * Finds the Latin words of the questions. A reader waits for the first answer: only the words that
 * may matter to a query are looked at, wherever their letters stand.
 */
export function findWrittenWords(questions: readonly IndexedQuestion[]): WrittenWords {
  const tokensIn = remember((chunk) => latinWords(chunk).flatMap(latinTokens));
  const wordsIn = remember((chunk) => latinWords(chunk).flatMap(asWritten));

  const counts = lazily(() => countWords(questions));

  return {
    places: (token) => {
      const places: Place[] = [];
      eachChunk(questions, stemStart(token), (chunk, place) => {
        const count = countToken(token, tokensIn(chunk));
        if (count > 0) places.push({ ...place, count });
      });
      return places;
    },
    holding: (letters) => {
      const found = new Set<string>();
      eachChunk(questions, letters, (chunk) => {
        const words = latinWords(chunk).map((word) => word.toLowerCase());
        for (const word of words) if (word.includes(letters)) found.add(stem(word));
      });
      return [...found];
    },
    beginningWith: (start) => {
      const found = new Set<string>();
      eachChunk(questions, start, (chunk) => {
        for (const word of wordsIn(chunk)) if (word.startsWith(start)) found.add(word);
      });
      return found;
    },
    counts,
    identifiers: lazily(() => findIdentifiers(counts().keys())),
  };
}
