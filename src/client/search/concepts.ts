import { isStopWord, isWeakWord } from '../../i18n/stop-words.ts';
import { cut, hanPairs, hasHan, joined, normalize, partsOf, stem } from '../../i18n/words.ts';
import type { Ranking } from './rank.ts';
import type { QuestionList } from './scope.ts';
import { correct, type Correction } from './spelling.ts';

/** One way to meet a word of the query. */
export interface Term {
  /** What is looked up: a token and `_`, or the beginning of tokens. The more of them, the better. */
  readonly lookups: readonly string[];
  /** How much it counts next to the word as it is. */
  readonly weight: number;
  /** True where a question that meets the term does not have the word for that. */
  readonly isLoose?: boolean;
}

/** What one word of the query asks for. */
export interface Concept {
  readonly text: string;
  readonly terms: readonly Term[];
  /** True for words of everyday speech, which say little about what is looked for. */
  readonly isWeak: boolean;
}

/** A query, read. */
export interface Reading {
  readonly concepts: readonly Concept[];
  readonly corrections: readonly Correction[];
}

type Weights = Ranking['terms'];

/** More words than these of a long paste say nothing new. */
const mostConcepts = 14;
const shortestLonger = 3;
const shortestWithin = 4;
const mostHolding = 8;
const shortestName = 6;

/** Words of a line that says what went wrong. */
const telling =
  /error|exception|fail|warning|fatal|cannot|can't|could not|not found|no such|unable|unsupported|undefined|invalid|refused|denied|missing|killed|报错|错误|异常|失败|警告|找不到|无法|不支持|未定义|缺少/i;
/** With fewer lines than this nothing is a log. */
const shortestLog = 4;
/** From this length on, a query is a paste. */
const shortestPaste = 80;
/** Addresses, paths, times, and numbers of lines and in memory are those of who pastes them. */
const ownDetails =
  /https?:\/\/\S+|(?:[A-Za-z]:)?(?:[\\/][\w.+~-]+){3,}|\b\d{1,4}[-/:]\d{1,2}[-/:]\d{1,4}\b|\b0x[\da-f]+\b|\bline \d+|:\d+\b/gi;

/** Takes out of a query what tells nothing: of a log all but the lines with errors, and its details. */
export function tellingText(query: string): string {
  const lines = query.replaceAll(/["“”]/g, ' ').split('\n');
  const errors = lines.filter((line) => telling.test(line));
  const text = (lines.length >= shortestLog && errors.length > 0 ? errors : lines).join('\n');
  if (text.length < shortestPaste) return normalize(text);
  // The last part of a path names the file that is meant.
  return normalize(text.replace(ownDetails, (own) => ` ${/[^\\/]*$/.exec(own)?.[0] ?? ''} `));
}

let segmenter: Intl.Segmenter | undefined;

/** Cuts a run of Han into words without stop words; single characters in a row stay together. */
function hanWords(run: string): string[] {
  // The segmenter is slow to make and of no use to other queries.
  segmenter ??= new Intl.Segmenter('zh-CN', { granularity: 'word' });
  return [...segmenter.segment(run)]
    .map(({ segment }) => {
      if (isStopWord(segment)) return ' ';
      return segment.length === 1 ? segment : ` ${segment} `;
    })
    .join('')
    .split(' ')
    .filter((word) => word !== '');
}

/** The words of the scope that an unknown one stands for: those that it begins, else that hold it. */
function wordsHolding(word: string, { vocabulary }: QuestionList): string[] {
  const holding = vocabulary.filter((each) => each.includes(word));
  const begun = holding.filter((each) => word.length > 1 && each.startsWith(word));
  const found = begun.length > 0 ? begun : word.length < shortestWithin ? [] : holding;
  return found.slice(0, mostHolding);
}

const isKnown = (word: string, list: QuestionList): boolean => list.stems.has(stem(word));

/** An identifier that the scope does not know is as many words as it has parts, like `ascend310`. */
function latinWords(text: string, list: QuestionList): string[] {
  const word = joined(text);
  if (isKnown(word, list) || wordsHolding(word, list).length > 0) return [text];
  const parts = partsOf(text);
  return parts.length > 1 ? parts : text.split(/(?<=^[a-z]+)(?=\d+$)/i);
}

function wordsOf(text: string, list: QuestionList): string[] {
  const pieces = cut(text);
  const words = pieces
    .flatMap(({ kind, text: each }) => (kind === 'han' ? hanWords(each) : latinWords(each, list)))
    .filter((word) => !isStopWord(word.toLowerCase()));
  // A query of stop words alone stays as it is.
  const kept = words.length > 0 ? words : pieces.map((piece) => piece.text);
  return [...new Map(kept.map((word) => [word.toLowerCase(), word])).values()];
}

const exactly = (...words: readonly string[]): string[] => words.map((word) => `${stem(word)}_`);

/** A single character is asked for as what words begin with. */
const hanLookups = (text: string): string[] =>
  text.length === 1 ? [text] : hanPairs(text).map((pair) => `${pair}_`);

/** What meets a word as it is typed. */
function termsOf(text: string, list: QuestionList, weights: Weights): Term[] {
  if (hasHan(text)) return [{ lookups: hanLookups(text), weight: 1 }];
  const word = joined(text);
  if (!isKnown(word, list)) {
    const { within: weight } = weights;
    return wordsHolding(word, list).map((each) => ({ lookups: exactly(each), weight }));
  }
  const parts = partsOf(text);
  const loose = [
    ...(word.length < shortestLonger ? [] : [{ lookups: [word], weight: weights.longer }]),
    ...(parts.length < 2 ? [] : [{ lookups: exactly(...parts), weight: weights.parts }]),
  ];
  return [
    { lookups: exactly(word), weight: 1 },
    ...loose.map((term) => ({ ...term, isLoose: true })),
  ];
}

/** The names that a word makes with a neighbour, such as `data set`, where the scope has them. */
function namesWith(words: readonly string[], at: number, list: QuestionList): string[] {
  const names = [words.slice(at - 1, at + 1), words.slice(at, at + 2)]
    .filter((pair) => pair.length === 2 && !hasHan(pair.join('')))
    .map((pair) => pair.map(joined).join(''));
  return names.filter((name) => name.length >= shortestName && isKnown(name, list));
}

/** Those that the scope has, the longest of them: long words are rare. In the order of the query. */
function mostTelling(concepts: readonly Concept[]): readonly Concept[] {
  const worth = ({ text, terms }: Concept): number => (terms.length === 0 ? 0 : text.length);
  const kept = new Set(concepts.toSorted((a, b) => worth(b) - worth(a)).slice(0, mostConcepts));
  return concepts.filter((concept) => kept.has(concept));
}

/**
 * Reads a query against the words of a scope: what each word asks for, and, if `correcting`, which
 * were corrected.
 */
export function readQuery(
  text: string,
  list: QuestionList,
  weights: Weights,
  correcting: boolean,
): Reading {
  const corrections: Correction[] = [];
  const concepts = wordsOf(text, list).map((word, at, words): Concept => {
    const isWeak = isWeakWord(word.toLowerCase());
    const names = namesWith(words, at, list);
    const terms = [
      ...termsOf(word, list, weights),
      ...names.map((name) => ({ lookups: exactly(name), weight: weights.together })),
    ];
    // Of a paste, whatever the scope lacks would be misspelt.
    const isDoubtful = correcting && !isWeak && terms.length === 0 && words.length <= mostConcepts;
    const to = isDoubtful
      ? correct(word.toLowerCase(), list.vocabulary, list.questions)
      : undefined;
    if (to === undefined) return { text: word, terms, isWeak };
    corrections.push({ from: word, to });
    const corrected = { lookups: exactly(to), weight: weights.corrected };
    return { text: to, terms: [corrected], isWeak: isWeakWord(to) };
  });
  return { concepts: mostTelling(concepts), corrections };
}
