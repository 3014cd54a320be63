import { distance } from 'fastest-levenshtein';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { hints, isError, type RuleId } from './rules.ts';

/** A finding, ready for any reporter. */
export type Finding = Readonly<ReturnType<typeof listFindings>[number]>;

/**
 * Adds a finding to `file`. `reason` says "Unexpected X, expected Y" and is not empty; `place` may be
 * a line, counted from 1, and without it the finding is about the file as a whole; without `hint` the
 * hint of the rule is taken.
 */
export function report(
  file: VFile,
  rule: RuleId,
  reason: string,
  place?: number | Point | Position,
  hint?: string,
): void {
  const message = file.message(reason, {
    ruleId: rule,
    source: 'faq',
    place: typeof place === 'number' ? { line: place, column: 1 } : place,
  });
  message.fatal = isError(rule);
  message.note = hint ?? hints[rule];
}

/** What an error has to say. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Asks whether a known word is meant, where `word` is most likely a slip of it, case aside. */
export function meant(word: string, known: readonly string[]): string | undefined {
  const [near] = known
    .map((one) => ({ one, steps: distance(word.toLowerCase(), one.toLowerCase()) }))
    .toSorted((a, b) => a.steps - b.steps);
  return near !== undefined && near.steps <= 2 ? `Did you mean ${near.one}?` : undefined;
}

/** The page that explains the rules; a finding links to its own one there. */
export const rulesPage = 'docs/rules.md';

/** Gives the findings of `files` in the order of the files, then of lines and columns. */
export function listFindings(files: readonly VFile[]) {
  return files.flatMap((file) =>
    file.messages
      .map((message) => ({
        path: file.path,
        line: message.line ?? 1,
        column: message.column ?? 1,
        severity: message.fatal === true ? ('error' as const) : ('warning' as const),
        message: message.reason,
        rule: message.ruleId ?? '',
        // Where the rule is explained.
        url: `${rulesPage}#${message.ruleId ?? ''}`,
        hint: message.note ?? '',
      }))
      .toSorted((a, b) => a.line - b.line || a.column - b.column),
  );
}

/** Counts the errors and warnings of `files`. */
export function countFindings(files: readonly VFile[]): { errors: number; warnings: number } {
  const messages = files.flatMap((file) => file.messages);
  const errors = messages.filter(({ fatal }) => fatal === true).length;
  return { errors, warnings: messages.length - errors };
}

/** Says how many there are of something. */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

const formatFinding = ({ path, line, column, severity, message, rule, hint }: Finding): string =>
  `${path}:${line}:${column}  ${severity}  ${message}  ${rule}\n    hint: ${hint}`;

/**
 * Lists the findings of `files` for people: `file:line:col  severity  message  rule`, the hint on a
 * line below, a blank line between files, the counts at the end. Empty where there are none.
 */
export function formatFindings(files: readonly VFile[]): string {
  const groups = files
    .map((file) => listFindings([file]).map(formatFinding).join('\n'))
    .filter((group) => group !== '');
  if (groups.length === 0) return '';
  const { errors, warnings } = countFindings(files);
  const counts = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
  return [...groups, `${counts}. ${rulesPage}#<rule> explains a rule.`].join('\n\n');
}

const escaped = (text: string, signs: RegExp): string =>
  text.replace(signs, (sign) => encodeURIComponent(sign));

/** A workflow command, which GitHub shows beside the line. */
function annotation(finding: Finding, root: string): string {
  const { path, line, column, severity, message, rule, url, hint } = finding;
  const file = escaped(root === '' ? path : `${root}/${path}`, /[%\r\n:,]/g);
  const text = escaped([message, hint, url].join('\n'), /[%\r\n]/g);
  return `::${severity} file=${file},line=${line},col=${column},title=${rule}::${text}`;
}

export const formatNames = ['text', 'json', 'github'] as const;

type Format = (files: readonly VFile[], root: string) => string;

/** Writes the findings of files, by the name of the format. `root` is put in front of their paths. */
export const formats: Readonly<Record<(typeof formatNames)[number], Format>> = {
  text: (files) => formatFindings(files) || 'No findings.',
  json: (files) =>
    JSON.stringify({ findings: listFindings(files), ...countFindings(files) }, null, 2),
  github: (files, root) =>
    listFindings(files)
      .map((finding) => annotation(finding, root))
      .join('\n'),
};
