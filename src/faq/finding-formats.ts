import type { VFile } from 'vfile';
import { countFindings, formatFindings, listFindings, type Finding } from './findings.ts';

/** How findings are written, by the name of the format. `root` is put in front of their paths. */
export type FormatName = 'text' | 'json' | 'github';

type Format = (files: readonly VFile[], root: string) => string;

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A workflow command, which GitHub shows beside the line. */
function annotation(
  { path, line, column, severity, message, rule, hint }: Finding,
  root: string,
): string {
  const properties = {
    file: root === '' ? path : `${root}/${path}`,
    line: String(line),
    col: String(column),
    title: rule ?? 'faq',
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  const text = hint === undefined ? message : `${message}\n${hint}`;
  return `::${severity} ${list.join(',')}::${escapeData(text)}`;
}

const formats: Readonly<Record<FormatName, Format>> = {
  text: (files) => formatFindings(files) || 'No findings.',
  json: (files) =>
    JSON.stringify({ findings: listFindings(files), ...countFindings(files) }, null, 2),
  github: (files, root) =>
    listFindings(files)
      .map((finding) => annotation(finding, root))
      .join('\n'),
};

export const formatNames: readonly [FormatName, ...FormatName[]] = ['text', 'json', 'github'];

/** Writes the findings of files in a format. */
export function writeFindings(files: readonly VFile[], format: FormatName, root: string): string {
  return formats[format](files, root);
}
