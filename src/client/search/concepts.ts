import { isStopWord, isWeakWord } from '../../i18n/stop-words.ts';
import {
  cut,
  hanPairs,
  hasHan,
  indexTokens,
  joined,
  normalize,
  partsOf,
  stem,
} from '../../i18n/words.ts';
import type { QuestionList } from './scope.ts';
import { correct, type Correction } from './spelling.ts';

/** What one word of the query asks for. */
export interface Concept {
  readonly text: string;
  /**
   * The ways to meet it. Each is a list of what is looked up, a token and `_` or the beginning of
   * tokens: the more of them, the better.
   */
  readonly terms: readonly (readonly string[])[];
  /** True for words of everyday speech, which say little about what is looked for. */
  readonly isWeak: boolean;
}

/** More words than these of a long paste say nothing new. */
const mostConcepts = 14;
/** A shorter part stands within too many words. */
const shortestWithin = 4;
/** More words are not meant by one that is not there. */
const mostHolding = 8;

/** Words of a line that says what went wrong. */
const telling =
  /error|exception|fail|warning|fatal|cannot|can't|could not|not found|no such|unable|unsupported|undefined|invalid|refused|denied|missing|killed|报错|错误|异常|失败|警告|找不到|无法|不支持|未定义|缺少/i;
/** With fewer lines than this nothing is a log. */
const shortestLog = 4;

/** Takes out of a log all but the lines that say what went wrong. */
export function tellingText(query: string): string {
  const lines = normalize(query).split('\n');
  const errors = lines.filter((line) => telling.test(line));
  return (lines.length >= shortestLog && errors.length > 0 ? errors : lines).join('\n');
}

let segmenter: Intl.Segmenter | undefined;

/** Cuts a run of Han into words without stop words; single characters in a row stay together. */
function hanWords(run: string): string[] {
  // The segmenter is slow to make and of no use to other queries.
  segmenter ??= new Intl.Segmenter('zh-CN', { granularity: 'word' });
  const words = Array.from(segmenter.segment(run), ({ segment }) =>
    isStopWord(segment) ? ' ' : segment.length === 1 ? segment : ` ${segment} `,
  );
  return words.join('').split(' ');
}

/** The words of the scope that an unknown one stands for: those that it begins, else that hold it. */
function wordsHolding(word: string, { vocabulary }: QuestionList): string[] {
  const begun = word.length < 2 ? [] : vocabulary.filter((each) => each.startsWith(word));
  const isBeginning = begun.length > 0 || word.length < shortestWithin;
  const found = isBeginning ? begun : vocabulary.filter((each) => each.includes(word));
  return found.slice(0, mostHolding);
}

/** What meets a word: the tokens that it has itself, else words that hold it. */
function termsOf(text: string, list: QuestionList): string[][] {
  // A single character is asked for as what words begin with.
  if (hasHan(text)) return [text.length === 1 ? [text] : hanPairs(text).map((pair) => `${pair}_`)];
  const word = joined(text);
  if (list.stems.has(stem(word))) return [indexTokens(text)];
  return wordsHolding(word, list).map((each) => [`${stem(each)}_`]);
}

/** An identifier that the scope does not know is as many words as it has parts, like `ascend310`. */
function latinWords(text: string, list: QuestionList): string[] {
  if (termsOf(text, list).length > 0) return [text];
  return partsOf(text).flatMap((part) => part.split(/(?<=^[a-z]+)(?=\d+$)/));
}

function wordsOf(text: string, list: QuestionList): string[] {
  const pieces = cut(text);
  const words = pieces
    .flatMap(({ kind, text: each }) => (kind === 'han' ? hanWords(each) : latinWords(each, list)))
    .filter((word) => word !== '' && !isStopWord(word.toLowerCase()));
  // A query of stop words alone stays as it is.
  const kept = words.length > 0 ? words : pieces.map((piece) => piece.text);
  return [...new Map(kept.map((word) => [word.toLowerCase(), word])).values()];
}

/** The names that a word makes with a neighbour, such as `data set`, where the scope has them. */
function namesWith(words: readonly string[], at: number, { stems }: QuestionList): string[][] {
  const pairs = [words.slice(Math.max(at - 1, 0), at + 1), words.slice(at, at + 2)];
  return pairs
    .filter((pair) => pair.length === 2 && !hasHan(pair.join('')))
    .map((pair) => stem(pair.map(joined).join('')))
    .flatMap((name) => (stems.has(name) ? [[`${name}_`]] : []));
}

/**
 * Reads a query against the words of a scope: what each word asks for, and, if `correcting`, which
 * were corrected.
 */
export function readQuery(text: string, list: QuestionList, correcting: boolean) {
  const words = wordsOf(text, list);
  // Of a paste, whatever the scope lacks would be misspelt.
  const isChecked = correcting && words.length <= mostConcepts;
  const corrections: Correction[] = [];
  const concepts = words.map((typed, at): Concept => {
    const isWeak = isWeakWord(typed.toLowerCase());
    const terms = [...termsOf(typed, list), ...namesWith(words, at, list)];
    const isDoubtful = isChecked && !isWeak && terms.length === 0;
    const to = isDoubtful ? correct(typed.toLowerCase(), list) : undefined;
    if (to === undefined) return { text: typed, terms, isWeak };
    corrections.push({ from: typed, to });
    return { text: to, terms: termsOf(to, list), isWeak: isWeakWord(to) };
  });
  // Of those that the scope has, long words are rare.
  const worth = ({ text: word, terms }: Concept): number => (terms.length === 0 ? 0 : word.length);
  const telling = concepts.toSorted((a, b) => worth(b) - worth(a)).slice(0, mostConcepts);
  return { concepts: telling, corrections };
}
