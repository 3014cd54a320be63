import type { Locale } from '../config/locales.ts';

/** Something to be said of a place upstream or in the content folder. */
export interface Note {
  /** `path:line`, or a path. */
  readonly place: string;
  readonly text: string;
}

/** What was read of one locale of a version. */
export interface ReadCount {
  readonly version: string;
  readonly locale: Locale;
  readonly categories: number;
  readonly questions: number;
}

/** Two questions that may be one, left apart for people to decide. */
export interface UnsurePair {
  readonly similarity: number;
  readonly first: Note;
  readonly second: Note;
}

/** What an import did, or would do. */
export interface ImportReport {
  readonly read: readonly ReadCount[];
  /** Questions by how they were found; an id counts once in a version. */
  readonly paired: number;
  readonly unpaired: readonly Note[];
  readonly unsure: readonly UnsurePair[];
  readonly added: readonly Note[];
  readonly changed: readonly Note[];
  readonly unchanged: number;
  /** Questions of the content folder that upstream does not have. */
  readonly kept: readonly Note[];
  readonly repaired: readonly Note[];
  readonly unmapped: readonly Note[];
  readonly lost: readonly Note[];
}

const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

type ListName = {
  [Key in keyof ImportReport]: ImportReport[Key] extends readonly Note[] ? Key : never;
}[keyof ImportReport];

/** What is listed, in order: from what is usual to what needs somebody. */
const lists: readonly {
  readonly name: ListName;
  readonly title: string;
  readonly isLong: boolean;
}[] = [
  { name: 'added', title: 'New', isLong: true },
  { name: 'changed', title: 'Changed', isLong: true },
  { name: 'kept', title: 'Kept, though upstream does not have it', isLong: false },
  { name: 'unpaired', title: 'In one language only', isLong: false },
  { name: 'repaired', title: 'Repaired', isLong: false },
  { name: 'unmapped', title: 'Could not be mapped', isLong: false },
  { name: 'lost', title: 'Would be lost', isLong: false },
];

const shortLength = 5;

/** Marks that show nothing, or turn the direction of a terminal's text. */
const invisible = /[\p{Cc}\p{Cf}]/gu;

const line = ({ place, text }: Note): string => `${place}  ${text.replace(invisible, '')}`;

function formatList(title: string, notes: readonly Note[], limit: number): string[] {
  if (notes.length === 0) return [];
  const shown = notes.slice(0, limit).map((note) => `  ${line(note)}`);
  const more = notes.length - shown.length;
  return ['', `${title}: ${notes.length}`, ...shown, ...(more > 0 ? [`  … and ${more} more`] : [])];
}

function formatUnsure(pairs: readonly UnsurePair[]): string[] {
  if (pairs.length === 0) return [];
  return [
    '',
    `Perhaps the same question, left apart: ${pairs.length}`,
    ...pairs.flatMap(({ similarity, first, second }) => [
      `  ${similarity.toFixed(2)}  ${line(first)}`,
      `        ${line(second)}`,
    ]),
  ];
}

/** Writes a report for people; `verbose` lists all new and changed questions. */
export function formatReport(report: ImportReport, verbose: boolean): string {
  const { read, paired, unpaired, added, changed, unchanged } = report;
  const lines = read.map(
    ({ version, locale, categories, questions }) =>
      `${version} ${locale}: ${counted(questions, 'question')} in ${counted(categories, 'category').replace('categorys', 'categories')}`,
  );
  lines.push(
    `${paired} paired, ${unpaired.length} in one language only; ${added.length} new, ${changed.length} changed, ${unchanged} unchanged`,
  );
  for (const { name, title, isLong } of lists) {
    lines.push(...formatList(title, report[name], isLong && !verbose ? shortLength : Infinity));
  }
  lines.push(...formatUnsure(report.unsure));
  return lines.join('\n');
}
