import { diffArrays } from 'diff';
import { localeIds } from '../config/locales.ts';
import type { RuleId } from '../faq/rules.ts';
import { counted, type Finding } from '../faq/findings.ts';
import { scopeOf } from '../faq/parsed.ts';
import type { Candidate, Grouping, Match } from './pair/groups.ts';
import type { KnownQuestion } from './pair/name-questions.ts';
import type { ReadPage } from './read/upstream.ts';
import type { QuestionText } from './write/category-file.ts';

/** Something to be said of a place upstream or in the content folder. */
export interface Note {
  /** `path:line`, or a path. */
  readonly place: string;
  readonly text: string;
  /** Lines that the content folder has (`- …`) and that upstream has (`+ …`). */
  readonly difference?: readonly string[];
}

/** Two questions that may be one, left apart for people to decide. */
type UnsurePair = Pick<Match, 'similarity'> & Readonly<Record<'first' | 'second', Note>>;

/** What is listed, in order: from what is usual to what needs somebody. */
const lists = [
  ['added', 'New'],
  ['differing', 'Left as it is, though upstream has another text (see --replace)'],
  ['elsewhere', 'Left where it is, though upstream has it elsewhere (see --replace)'],
  ['overwritten', 'Overwritten'],
  ['moved', 'Moved'],
  ['kept', 'Kept, though upstream does not have it (see --prune)'],
  ['dropped', 'Dropped'],
  ['deleted', 'Files deleted'],
  ['unpaired', 'In one language only'],
  ['repaired', 'Repaired'],
  ['unmapped', 'Could not be mapped'],
  ['lost', 'Would be lost'],
] as const;

/** Lists that are mostly long and need nobody. */
const longLists: readonly string[] = ['added', 'repaired'];

/** What an import did, or would do. */
export interface ImportReport extends Readonly<Record<(typeof lists)[number][0], Note[]>> {
  readonly read: ReturnType<typeof countRead>;
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

/** Counts what was read of each locale of a version. */
function countRead(pages: readonly ReadPage[]) {
  return [...Map.groupBy(pages, ({ version }) => version)].flatMap(([version, ofVersion]) =>
    localeIds.map((locale) => {
      const here = ofVersion.filter((page) => page.locale === locale);
      const questions = here.reduce((sum, { category }) => sum + category.questions.length, 0);
      return { version, locale, categories: here.length, questions };
    }),
  );
}

/** Names a question and its place. */
export const noteOf = ({ category, question }: KnownQuestion): Omit<Note, 'difference'> => ({
  place: `${category.file.path}:${question.line}`,
  text: question.titleText,
});

function noteCrowds(crowded: readonly Candidate[]): Note[] {
  const keyOf = ({ category, question }: Candidate) => `${scopeOf(category)} ${question.titleText}`;
  return [...Map.groupBy(crowded, keyOf).values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { place, text: title } = noteOf(first);
    const text = `${others.length + 1} more questions titled "${title}", which are not paired`;
    return { place, text };
  });
}

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
    found[meaningOf[rule] ?? 'repaired'].push({ place: `${path}:${line}`, text: message });
  return {
    read: countRead(pages),
    paired: inVersions.filter(({ length }) => length > 1).length,
    unpaired: inVersions.filter(({ length }) => length === 1).flatMap((alone) => alone.map(noteOf)),
    unsure: unsure.map(({ row, column, similarity }) => {
      return { similarity, first: noteOf(row), second: noteOf(column) };
    }),
    unchanged: 0,
    ...{ added: [], differing: [], elsewhere: [], overwritten: [], moved: [] },
    ...{ kept: [], dropped: [], deleted: [] },
    ...found,
  };
}

type QuestionLines = Pick<QuestionText, 'title' | 'body'>;

/** Gives the lines in which two texts of a question differ. */
export function differenceOf(before: QuestionLines, after: QuestionLines): string[] {
  const linesOf = ({ title, body }: QuestionLines) => [title, ...body.split('\n')];
  return diffArrays(linesOf(before), linesOf(after)).flatMap(({ value, added, removed }) =>
    added || removed ? value.map((line) => `${added ? '+' : '-'} ${line}`) : [],
  );
}

const shortLength = 5;
const differenceLength = 8;

/** Marks that show nothing, or turn the direction of a terminal's text. */
const invisible = /[\p{Cc}\p{Cf}]/gu;

const shown = (text: string): string => text.replace(invisible, '');

const lineOf = ({ place, text }: Note): string => `${place}  ${shown(text)}`;

function atMost(lines: readonly string[], limit: number, indent: string): string[] {
  const first = lines.slice(0, limit).map((text) => indent + text);
  const more = lines.length - first.length;
  return more > 0 ? [...first, `${indent}… and ${more} more`] : first;
}

function formatList(title: string, notes: readonly Note[], limit: number, verbose: boolean) {
  if (notes.length === 0) return [];
  const most = verbose ? Infinity : differenceLength;
  const texts = notes.map((note) =>
    [lineOf(note), ...atMost((note.difference ?? []).map(shown), most, '      ')].join('\n'),
  );
  return ['', `${title}: ${notes.length}`, ...atMost(texts, limit, '  ')];
}

function formatUnsure(pairs: readonly UnsurePair[]): string[] {
  if (pairs.length === 0) return [];
  const lines = pairs.flatMap(({ similarity, first, second }) => [
    `  ${similarity.toFixed(2)}  ${lineOf(first)}`,
    `        ${lineOf(second)}`,
  ]);
  return ['', `Perhaps the same question, left apart: ${pairs.length}`, ...lines];
}

/** Writes a report for people; `verbose` lists all new questions and repairs. */
export function formatReport(report: ImportReport, verbose: boolean): string {
  const { read, paired, unpaired, added, differing, overwritten, unchanged } = report;
  return [
    ...read.map(
      ({ version, locale, categories, questions }) =>
        `${version} ${locale}: ${counted(questions, 'question')} in ${categories} ${categories === 1 ? 'category' : 'categories'}`,
    ),
    `${paired} paired, ${unpaired.length} in one language only; ${added.length} new, ${differing.length} differing, ${overwritten.length} overwritten, ${unchanged} unchanged`,
    ...lists.flatMap(([name, title]) => {
      const limit = longLists.includes(name) && !verbose ? shortLength : Infinity;
      return formatList(title, report[name], limit, verbose);
    }),
    ...formatUnsure(report.unsure),
  ].join('\n');
}
