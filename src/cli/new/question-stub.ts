import type { ParsedCategory } from '../../faq/parsed.ts';
import { frontMatterLine } from '../../faq/read/front-matter.ts';

/** What a new question begins as. */
export interface QuestionStub {
  readonly id: string;
  readonly title: string;
  /** Id of the section that it is put into; the last one where it is not said. */
  readonly section?: string | undefined;
}

/** Shown nowhere: until there is an answer, `check` says that it is missing. */
const placeholder = '<!-- Write the answer here. -->';

function stubLines(marks: string, { id, title }: QuestionStub): string[] {
  return [`${marks} ${title} {#${id}}`, '', placeholder];
}

/** The line after which a section ends, counted from 1. */
function endOfSection({ sections, questions, file }: ParsedCategory, section: string): number {
  const line = sections.find(({ id }) => id === section)?.line ?? 1;
  const others = [
    ...sections.map((one) => one.line),
    ...questions.filter((question) => question.section === undefined).map((one) => one.line),
  ];
  const next = others.filter((other) => other > line).toSorted((a, b) => a - b)[0];
  return next === undefined ? String(file).split('\n').length : next - 1;
}

/** Gives the text of a category file with a stub at the end of its section, or of the file. */
export function insertQuestion(category: ParsedCategory, stub: QuestionStub): string {
  const section = stub.section ?? category.sections.at(-1)?.id;
  const lines = String(category.file).split('\n');
  const at = section === undefined ? lines.length : endOfSection(category, section);
  const before = lines.slice(0, at).join('\n').trimEnd();
  const after = lines.slice(at).join('\n').trim();
  const marks = section === undefined ? '##' : '###';
  const parts = [before, stubLines(marks, stub).join('\n'), after].filter((part) => part !== '');
  return `${parts.join('\n\n')}\n`;
}

/** Writes a category file that holds a title and one stub. */
export function newCategory(title: string, order: number | undefined, stub: QuestionStub): string {
  const frontMatter = [
    frontMatterLine('title', title),
    ...(order === undefined ? [] : [frontMatterLine('order', order)]),
  ];
  return `${['---', ...frontMatter, '---', '', ...stubLines('##', stub)].join('\n')}\n`;
}
