import { localeIds, type Locale } from '../config/locales.ts';
import type { Finding } from '../faq/findings.ts';
import type { RuleId } from '../faq/rules.ts';
import { scopeOf, type Candidate, type Grouping } from './pair/groups.ts';
import type { ReadPage } from './read/upstream.ts';

/** Something to be said of a place upstream or in the content folder. */
export interface Note {
  /** `path:line`, or a path. */
  readonly place: string;
  readonly text: string;
  /** Lines that the content folder has (`- …`) and that upstream has (`+ …`). */
  readonly difference?: readonly string[];
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

/** What is listed, in order: from what is usual to what needs somebody. */
const lists = {
  added: { title: 'New', isLong: true },
  differing: { title: 'Left as it is, though upstream has another text (see --replace)' },
  elsewhere: { title: 'Left where it is, though upstream has it elsewhere (see --replace)' },
  overwritten: { title: 'Overwritten' },
  moved: { title: 'Moved' },
  kept: { title: 'Kept, though upstream does not have it (see --prune)' },
  dropped: { title: 'Dropped' },
  deleted: { title: 'Files deleted' },
  unpaired: { title: 'In one language only' },
  repaired: { title: 'Repaired', isLong: true },
  unmapped: { title: 'Could not be mapped' },
  lost: { title: 'Would be lost' },
} as const satisfies Record<string, { readonly title: string; readonly isLong?: boolean }>;

export type ListName = keyof typeof lists;

/** What an import did, or would do. */
export interface ImportReport extends Readonly<Record<ListName, Note[]>> {
  readonly read: readonly ReadCount[];
  /** Questions that both locales of a version have. */
  readonly paired: number;
  readonly unsure: readonly UnsurePair[];
  /** How many questions the content folder has as upstream has them. */
  unchanged: number;
}

/** What a finding about an upstream page means for its import; findings not named here are repairs. */
const meaningOf: Readonly<Partial<Record<string, 'lost' | 'unmapped'>>> = {
  'invalid-utf8': 'lost',
  'file-too-large': 'lost',
  'nesting-too-deep': 'lost',
  'unclosed-comment': 'lost',
  'hidden-question': 'lost',
  'missing-question-text': 'unmapped',
  'missing-answer': 'unmapped',
  'text-outside-question': 'unmapped',
  'empty-section': 'unmapped',
  'empty-file': 'unmapped',
  'no-question': 'unmapped',
  'second-title': 'unmapped',
  'front-matter-key': 'unmapped',
  'front-matter-value': 'unmapped',
  'front-matter-syntax': 'unmapped',
} satisfies Partial<Record<RuleId, 'lost' | 'unmapped'>>;

function countRead(pages: readonly ReadPage[]): ReadCount[] {
  return [...Map.groupBy(pages, ({ version }) => version)].flatMap(([version, ofVersion]) =>
    localeIds.map((locale) => {
      const here = ofVersion.filter((page) => page.locale === locale);
      const questions = here.reduce((sum, { category }) => sum + category.questions.length, 0);
      return { version, locale, categories: here.length, questions };
    }),
  );
}

const noteOf = ({ category, question }: Candidate): Note => ({
  place: `${category.file.path}:${question.line}`,
  text: question.titleText,
});

const noteCrowds = (crowded: readonly Candidate[]): Note[] =>
  [
    ...Map.groupBy(
      crowded,
      ({ category, question }) => `${scopeOf(category)} ${question.titleText}`,
    ).values(),
  ].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { place, text: title } = noteOf(first);
    const text = `${others.length + 1} more questions titled "${title}", which are not paired`;
    return { place, text };
  });

/** Begins a report with what was read, what reading found, and which questions are one. */
export function startReport(
  pages: readonly ReadPage[],
  { groups, unsure, crowded }: Grouping,
  findings: readonly Finding[],
  notes: Pick<ImportReport, 'lost' | 'unmapped'>,
): ImportReport {
  const inVersions = groups.flatMap(({ found }) => [
    ...Map.groupBy(found, ({ category }) => category.version).values(),
  ]);
  const found = {
    repaired: [] as Note[],
    unmapped: [...notes.unmapped, ...noteCrowds(crowded)],
    lost: [...notes.lost],
  };
  for (const { rule, path, line, message } of findings)
    found[meaningOf[rule ?? ''] ?? 'repaired'].push({
      place: `${path}:${line}`,
      text: message,
    });
  return {
    read: countRead(pages),
    paired: inVersions.filter(({ length }) => length > 1).length,
    unpaired: inVersions.filter(({ length }) => length === 1).flatMap((alone) => alone.map(noteOf)),
    unsure: unsure.map(({ row, column, similarity }) => ({
      similarity,
      first: noteOf(row),
      second: noteOf(column),
    })),
    unchanged: 0,
    ...{ added: [], differing: [], elsewhere: [], overwritten: [], moved: [] },
    ...{ kept: [], dropped: [], deleted: [] },
    ...found,
  };
}

interface QuestionLines {
  readonly title: string;
  readonly body: string;
}

/** Gives the lines in which two texts of a question differ, from the first one to the last. */
export function differenceOf(before: QuestionLines, after: QuestionLines): string[] {
  const [ours, theirs] = [before, after].map(({ title, body }) => [title, ...body.split('\n')]);
  if (ours === undefined || theirs === undefined) return [];
  while (ours.length > 0 && ours[0] === theirs[0]) [ours, theirs].map((lines) => lines.shift());
  while (ours.length > 0 && ours.at(-1) === theirs.at(-1))
    [ours, theirs].map((lines) => lines.pop());
  return [...ours.map((text) => `- ${text}`), ...theirs.map((text) => `+ ${text}`)];
}

const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

const shortLength = 5;
const differenceLength = 8;

/** Marks that show nothing, or turn the direction of a terminal's text. */
const invisible = /[\p{Cc}\p{Cf}]/gu;

const line = ({ place, text }: Note): string => `${place}  ${text.replace(invisible, '')}`;

function atMost(lines: readonly string[], limit: number, indent: string): string[] {
  const shown = lines.slice(0, limit).map((text) => indent + text);
  const more = lines.length - shown.length;
  return more > 0 ? [...shown, `${indent}… and ${more} more`] : shown;
}

function formatNote(note: Note, verbose: boolean): string {
  const difference = (note.difference ?? []).map((text) => text.replace(invisible, ''));
  const lines = atMost(difference, verbose ? Infinity : differenceLength, '      ');
  return [line(note), ...lines].join('\n');
}

function formatList(title: string, notes: readonly Note[], limit: number, verbose: boolean) {
  if (notes.length === 0) return [];
  const texts = notes.map((note) => formatNote(note, verbose));
  return ['', `${title}: ${notes.length}`, ...atMost(texts, limit, '  ')];
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

/** Writes a report for people; `verbose` lists all new questions and repairs. */
export function formatReport(report: ImportReport, verbose: boolean): string {
  const { read, paired, unpaired, added, differing, overwritten, unchanged } = report;
  const lines = read.map(
    ({ version, locale, categories, questions }) =>
      `${version} ${locale}: ${counted(questions, 'question')} in ${categories} ${categories === 1 ? 'category' : 'categories'}`,
  );
  lines.push(
    `${paired} paired, ${unpaired.length} in one language only; ${added.length} new, ${differing.length} differing, ${overwritten.length} overwritten, ${unchanged} unchanged`,
  );
  for (const name of Object.keys(lists) as ListName[]) {
    const list: { readonly title: string; readonly isLong?: boolean } = lists[name];
    lines.push(
      ...formatList(
        list.title,
        report[name],
        list.isLong && !verbose ? shortLength : Infinity,
        verbose,
      ),
    );
  }
  return [...lines, ...formatUnsure(report.unsure)].join('\n');
}
