import { parser as pythonParser } from '@lezer/python';
import type { Code } from 'mdast';
import { parse as parseShell } from 'unbash';
import { visit } from 'unist-util-visit';
import type { Content } from './check.ts';
import { report, startOfLine } from '../findings.ts';
import type { RuleId } from '../rules.ts';

/** Offset in the code of its first error, if it has one. */
type FindError = (code: string) => number | undefined;

const firstShellError: FindError = (code) => parseShell(code).errors?.[0]?.pos;

/** What people paste from a session or a notebook: of prompts, only their lines are code. */
const prompt = /^(?:>>>|\.\.\.) ?/;
const magic = /^\s*[%!].*$/;
const notCode = (line: string): string => ' '.repeat(line.length);

function codeOfSession(code: string): string {
  const lines = code.split('\n');
  const isSession = lines.some((line) => line.startsWith('>>>'));
  const read = (line: string): string => {
    if (!isSession) return line.replace(magic, notCode);
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
  pythonParser.parse(closeLastBlock(codeOfSession(code))).iterate({
    enter: ({ type, from }) => {
      if (type.isError) found ??= from;
    },
  });
  return found;
};

interface Language {
  readonly name: string;
  readonly rule: RuleId;
  readonly firstError: FindError;
}

const shell: Language = { name: 'shell', rule: 'invalid-shell', firstError: firstShellError };
const python: Language = { name: 'Python', rule: 'invalid-python', firstError: firstPythonError };

const languages = new Map<string, Language>([
  ['bash', shell],
  ['sh', shell],
  ['shell', shell],
  ['py', python],
  ['python', python],
]);

function lineOfError({ value, position }: Code, error: number): number {
  const linesBefore = value.slice(0, error).trimEnd().split('\n').length;
  return (position?.start.line ?? 0) + linesBefore;
}

/** Reports code blocks that their language cannot read (`invalid-shell`, `invalid-python`). */
export function checkCode({ categories }: Content): void {
  for (const { file, questions } of categories) {
    for (const { answer } of questions) {
      visit({ type: 'root', children: answer }, 'code', (code) => {
        const language = languages.get(code.lang?.toLowerCase() ?? '');
        const error = language?.firstError(code.value);
        if (language === undefined || error === undefined) return;
        const line = lineOfError(code, error);
        const text = code.value.split('\n')[line - (code.position?.start.line ?? 0) - 1]?.trim();
        const reason = `Unexpected ${language.name} that cannot be parsed: ${text ?? ''}`;
        report(file, language.rule, reason, startOfLine(line));
      });
    }
  }
}
