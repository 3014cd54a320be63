import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { report } from '../findings.ts';
import { cleanText, IdMaker, isValidId, reportInvalidId } from '../ids.ts';
import type { ParsedQuestion, ParsedSection } from '../parsed.ts';
import type { Dialect, HeadingStart, Part } from './dialects.ts';
import { isInvisibleBlock } from './html.ts';
import { questionOfHeading, takeHeadingIds, type QuestionStart } from './question-mark.ts';
import { readQuestion } from './question.ts';

interface OpenSection {
  readonly section: ParsedSection;
  readonly depth: number;
  /** Level of the first question; that of a question without a heading is deeper than all others. */
  rank: number | undefined;
}

/** Reports blocks that belong to no question, once for each run of them. */
export function reportStrayText(file: VFile, blocks: readonly RootContent[]): void {
  const first = blocks.find((block) => !isInvisibleBlock(block));
  const reason = 'Unexpected text before the first question, expected a question';
  if (first !== undefined) report(file, 'text-outside-question', reason, first.position);
}

/** A question with others a level below it reads as their section, and its answer is lost. */
function reportLostAnswer(file: VFile, title: string, body: readonly RootContent[]): void {
  const first = body.find((block) => !isInvisibleBlock(block));
  const reason = `Unexpected text under "${title}", which is a section: there are ### headings below it`;
  if (first !== undefined) report(file, 'lost-answer', reason, first.position);
}

/** Where questions are marked, a question without mark and answer reads as a section of those after it. */
function reportUnmarkedQuestion(
  file: VFile,
  { depth, position }: Heading,
  title: string,
  next: Part | undefined,
): void {
  const isAlone = next?.start.kind === 'question' && (next.start.rank ?? 0) <= depth;
  if (!isAlone || !/[?？]$/.test(title)) return;
  const reason = `Unexpected heading "${title}" without mark and answer, expected a question or the name of a section`;
  const hint =
    'Mark it as the other questions are and write its answer; if it is a section, let it end without a question mark.';
  report(file, 'unread-question', reason, position, hint);
}

/** Turns the parts of a file into sections and questions, in order. Positions refer to `source`. */
export function readParts(
  file: VFile,
  source: string,
  dialect: Dialect,
  parts: readonly Part[],
): { sections: ParsedSection[]; questions: ParsedQuestion[] } {
  const sections: ParsedSection[] = [];
  const questions: ParsedQuestion[] = [];
  const ids = new IdMaker();
  let open: OpenSection | undefined;

  const sectionId = (written: string | undefined, title: string, line: number): string => {
    const isValid = written !== undefined && isValidId(written);
    if (isValid) ids.reserve(written);
    else if (written !== undefined) reportInvalidId(file, written, line);
    return isValid ? written : ids.make(title, `section-${sections.length + 1}`);
  };

  const openSection = (start: HeadingStart, body: RootContent[], next: Part | undefined): void => {
    const { heading, depth } = start;
    const line = heading.position?.start.line ?? 1;
    const [written] = [...takeHeadingIds(heading), ...start.ids];
    const title = cleanText(toString(heading)).replace(/\s+/g, ' ').trim();
    if (depth === 1) {
      const reason = 'Unexpected second heading of the first level, expected one';
      report(file, 'second-title', reason, heading.position);
    }
    if (!dialect.hasAnswerMarks) reportLostAnswer(file, title, body);
    else if (body.every(isInvisibleBlock)) reportUnmarkedQuestion(file, heading, title, next);
    else reportStrayText(file, body);
    const section = { id: sectionId(written, title, line), title, line };
    sections.push(section);
    open = { section, depth, rank: undefined };
  };

  /** A question on the level of the section above it is outside, unless the first one is there too. */
  const enterSection = (rank: number): string | undefined => {
    if (open === undefined) return undefined;
    open.rank ??= rank;
    if (rank <= open.depth && rank < open.rank) open = undefined;
    return open?.section.id;
  };

  const addQuestion = (start: QuestionStart, body: RootContent[], isMarked: boolean): void => {
    const section = enterSection(start.rank ?? Infinity);
    questions.push({ ...readQuestion(file, source, start, body, isMarked), section });
  };

  for (const [index, { start, body }] of parts.entries()) {
    const next = parts[index + 1];
    if (start.kind === 'question') addQuestion(start, body, dialect.hasAnswerMarks);
    else if (dialect.isSection(start.heading, body, next)) openSection(start, body, next);
    else addQuestion(questionOfHeading(start.heading, start.ids), body, false);
  }
  const used = new Set(questions.map(({ section }) => section));
  for (const { title, line } of sections.filter(({ id }) => !used.has(id)))
    report(file, 'empty-section', `Unexpected section "${title}" without a question`, line);
  return { sections, questions };
}
