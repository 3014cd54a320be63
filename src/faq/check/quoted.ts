import { parser as pythonParser } from '@lezer/python';
import { distance } from 'fastest-levenshtein';
import { toString } from 'mdast-util-to-string';
import { parse as parseShell } from 'unbash';
import { report } from '../findings.ts';
import type { QuestionCheck } from './within-category.ts';
import { nodesIn } from '../parsed.ts';

/** The first line of code, counted from 1, that cannot be read, if there is one. */
type FindError = (code: string) => number | undefined;

const lineAt = (code: string, offset: number): number =>
  code.slice(0, offset).trimEnd().split('\n').length;

const firstShellError: FindError = (code) => {
  const [first] = parseShell(code).errors ?? [];
  return first && lineAt(code, first.pos);
};

/** What people paste from a session or a notebook: of prompts, only their lines are code. */
const prompt = /^(?:>>>|\.\.\.) ?/;
const magic = /^\s*[%!].*$/;

function codeOfSession(code: string): string {
  const lines = code.split('\n');
  const isSession = lines.some((line) => line.startsWith('>>>'));
  const read = (line: string): string => {
    if (!isSession) return line.replace(magic, '');
    return prompt.test(line) ? line.replace(prompt, '') : '';
  };
  return lines.map(read).join('\n');
}

/** An excerpt may end with the head of a definition or a loop. */
function closeLastBlock(code: string): string {
  const last = code.trimEnd();
  const indent = /^ */.exec(last.slice(last.lastIndexOf('\n') + 1))?.[0] ?? '';
  return last.endsWith(':') ? `${last}\n${indent}    pass\n` : code;
}

const firstPythonError: FindError = (code) => {
  let found: number | undefined;
  const read = closeLastBlock(codeOfSession(code));
  pythonParser.parse(read).iterate({
    enter: ({ type, from }) => void (found ??= type.isError ? lineAt(read, from) : undefined),
  });
  return found;
};

const shell = { name: 'shell', rule: 'invalid-shell', firstError: firstShellError } as const;
const python = { name: 'Python', rule: 'invalid-python', firstError: firstPythonError } as const;

const languages = new Map<string | undefined, typeof shell | typeof python>([
  ...['bash', 'sh', 'shell'].map((name) => [name, shell] as const),
  ...['py', 'python'].map((name) => [name, python] as const),
]);

/** Reports code blocks that their language cannot read (`invalid-shell`, `invalid-python`). */
export const checkCode: QuestionCheck = (file, { answer }) => {
  for (const { lang, value, position } of nodesIn(answer, 'code')) {
    const language = languages.get(lang?.toLowerCase());
    const line = language?.firstError(value);
    if (language === undefined || line === undefined) continue;
    const text = value.split('\n')[line - 1]?.trim() ?? '';
    const reason = `Unexpected ${language.name} that cannot be parsed: ${text}`;
    report(file, language.rule, reason, (position?.start.line ?? 0) + line);
  }
};

const shortestWord = 6;

/** Words in order, as written; names with digits are not words that one misspells. */
const wordsOf = (text: string): string[] =>
  (text.match(/(?<![\w-])[A-Za-z]+(?![\w-])/g) ?? []).filter(
    ({ length }) => length >= shortestWord,
  );

function isSwap(x: string, y: string): boolean {
  const at = [...x].findIndex((char, i) => char !== y[i]);
  return `${x.slice(0, at)}${x.charAt(at + 1)}${x.charAt(at)}${x.slice(at + 2)}` === y;
}

/** The same letters but for one mistake in typing; a plural, an ending or a capital is none. */
function isMisspelling(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return !x.startsWith(y) && !y.startsWith(x) && (distance(x, y) === 1 || isSwap(x, y));
}

/** Reports error texts in titles, code of several words, that the answer spells otherwise (`misspelled-error`). */
export const checkErrorTexts: QuestionCheck = (file, { title, answer, line }) => {
  const texts = nodesIn(title, 'inlineCode').filter(({ value }) => /\s/.test(value.trim()));
  const words = new Set(texts.flatMap(({ value }) => wordsOf(value)));
  const others = answer.flatMap((block) => wordsOf(toString(block)));
  for (const word of words) {
    const other = others.find((one) => !words.has(one) && isMisspelling(word, one));
    if (other === undefined) continue;
    const reason = `Unexpected "${word}" in the title, where the answer has "${other}"`;
    report(file, 'misspelled-error', reason, line);
    return;
  }
};
