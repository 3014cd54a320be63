import { toString } from 'mdast-util-to-string';
import type { Content } from './check.ts';
import { report, startOfLine } from '../findings.ts';
import type { QuestionWithId } from '../ids.ts';

const textOf = ({ titleText, answer }: QuestionWithId): string =>
  `${titleText}\n${toString(answer)}`.toLowerCase();

const isWordEdge = (text: string, index: number): boolean => !/[a-z0-9_]/.test(text.charAt(index));

/** A word in the text counts where it stands by itself; Chinese has no blanks to tell that by. */
function holds(text: string, searchWord: string): boolean {
  const word = searchWord.toLowerCase();
  let at = text.indexOf(word);
  while (at !== -1) {
    if (isWordEdge(text, at - 1) && isWordEdge(text, at + word.length)) return true;
    at = text.indexOf(word, at + 1);
  }
  return false;
}

/** Reports search words that the text of their question holds anyway (`redundant-search-word`). */
export function checkSearchWords({ categories }: Content): void {
  for (const { file, questions } of categories) {
    for (const question of questions) {
      const words = question.searchWords;
      const text = words.length === 0 ? '' : textOf(question);
      const redundant = words.filter((word) => holds(text, word));
      if (redundant.length === 0) continue;
      const reason = `Unexpected search words that the text holds: ${redundant.join(', ')}`;
      report(file, 'redundant-search-word', reason, startOfLine(question.line));
    }
  }
}
