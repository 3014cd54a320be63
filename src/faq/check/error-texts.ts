import { distance } from 'fastest-levenshtein';
import type { PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Content } from './check.ts';
import { report, startOfLine } from '../findings.ts';

const shortestWord = 6;

/** Words in order, as written; names with digits are not words that one misspells. */
const wordsOf = (text: string): string[] =>
  [...text.matchAll(/(?<![\w-])[A-Za-z]+(?![\w-])/g)]
    .map(([word]) => word)
    .filter((word) => word.length >= shortestWord);

/** The error texts of a title: code of more than one word. */
function errorTextsOf(title: readonly PhrasingContent[]): string {
  const texts: string[] = [];
  visit({ type: 'root', children: [...title] }, 'inlineCode', ({ value }) => {
    if (/\s/.test(value.trim())) texts.push(value);
  });
  return texts.join(' ');
}

/** The same letters but for one mistake in typing; a plural, an ending or a capital is none. */
function isMisspelling(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (x.startsWith(y) || y.startsWith(x)) return false;
  return x !== y && (distance(x, y) === 1 || isSwap(x, y));
}

function isSwap(x: string, y: string): boolean {
  if (x.length !== y.length) return false;
  const at = [...x].findIndex((char, i) => char !== y[i]);
  const swapped = `${x.slice(0, at)}${x.charAt(at + 1)}${x.charAt(at)}${x.slice(at + 2)}`;
  return swapped === y;
}

function firstMisspelling(
  title: readonly PhrasingContent[],
  answer: readonly RootContent[],
): readonly [string, string] | undefined {
  const titleWords = new Set(wordsOf(errorTextsOf(title)));
  if (titleWords.size === 0) return undefined;
  const others = new Set(answer.flatMap((block) => wordsOf(toString(block))));
  for (const word of titleWords) {
    const other = [...others].find((one) => !titleWords.has(one) && isMisspelling(word, one));
    if (other !== undefined) return [word, other];
  }
  return undefined;
}

/** Reports error texts in titles that the answer spells otherwise (`misspelled-error`). */
export function checkErrorTexts({ categories }: Content): void {
  for (const { file, questions } of categories) {
    for (const { title, answer, line } of questions) {
      const found = firstMisspelling(title, answer);
      if (found === undefined) continue;
      const reason = `Unexpected "${found[0]}" in the title, where the answer has "${found[1]}"`;
      report(file, 'misspelled-error', reason, startOfLine(line));
    }
  }
}
