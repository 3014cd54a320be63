import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { report, startOfLine } from '../findings.ts';
import { cleanText, IdMaker, isValidId, reportInvalidId } from '../id-shape.ts';
import type { ParsedQuestion, ParsedSection } from '../parsed.ts';
import type { Dialect, HeadingStart, Part, QuestionStart } from './outline.ts';
import { isInvisibleBlock } from './phrasing.ts';
import { questionOfHeading, takeHeadingIds } from './question-mark.ts';
import { readQuestion } from './read-question.ts';

/** What a reader needs to know of the file that it reads. */
export interface ReadContext {
  readonly file: VFile;
  readonly dialect: Dialect;
  /** The text that positions refer to. */
  readonly source: string;
}

interface OpenSection {
  readonly section: ParsedSection;
  readonly depth: number;
  /** Level of the first question; that of a question without a heading is deeper than all others. */
  rank: number | undefined;
}

/** Reports blocks that belong to no question, once for each run of them. */
export function reportStrayText(file: VFile, blocks: readonly RootContent[]): void {
  const first = blocks.find((block) => !isInvisibleBlock(block));
  if (first === undefined) return;
  const reason = 'Unexpected text before the first question, expected a question';
  report(file, 'text-outside-question', reason, first.position);
}

/** A question with others a level below it reads as their section, and its answer is lost. */
function reportLostAnswer(file: VFile, heading: Heading, body: readonly RootContent[]): void {
  const first = body.find((block) => !isInvisibleBlock(block));
  if (first === undefined) return;
  const title = toString(heading)
    .replace(/\s+/g, ' ')
    .replace(/ ?\{#[^{}]*\} ?$/, '');
  const reason = `Unexpected text under "${title}", which is a section: there are ### headings below it`;
  report(file, 'lost-answer', reason, first.position);
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

/** Turns the parts of a file into sections and questions, in order. */
export class PartReader {
  readonly sections: ParsedSection[] = [];
  readonly questions: ParsedQuestion[] = [];
  readonly #ids = new IdMaker();
  readonly #context: ReadContext;
  #open: OpenSection | undefined;

  constructor(context: ReadContext) {
    this.#context = context;
  }

  read(parts: readonly Part[]): void {
    for (const [index, part] of parts.entries()) this.#readPart(part, parts[index + 1]);
    this.#closeSection();
  }

  #readPart({ start, body }: Part, next: Part | undefined): void {
    if (start.kind === 'question') {
      this.#addQuestion(start, body, this.#context.dialect.hasAnswerMarks);
    } else if (this.#context.dialect.isSection(start.heading, body, next)) {
      this.#openSection(start, body, next);
    } else {
      const question = questionOfHeading(start.heading, start.ids);
      if (question !== undefined) this.#addQuestion(question, body, false);
    }
  }

  #addQuestion(start: QuestionStart, body: RootContent[], isMarked: boolean): void {
    this.#enterSection(start.rank ?? Infinity);
    const { file, source } = this.#context;
    const section = this.#open?.section.id;
    this.questions.push(readQuestion({ file, source, section, isMarked }, start, body));
  }

  /** A question on the level of the section above it is outside, unless the first one is there too. */
  #enterSection(rank: number): void {
    const open = this.#open;
    if (open === undefined) return;
    open.rank ??= rank;
    if (rank <= open.depth && rank < open.rank) this.#open = undefined;
  }

  #openSection({ heading, ids }: HeadingStart, body: RootContent[], next: Part | undefined): void {
    this.#closeSection();
    const { file } = this.#context;
    const line = heading.position?.start.line ?? 1;
    if (heading.depth === 1) {
      const reason = 'Unexpected second heading of the first level, expected one';
      report(file, 'second-title', reason, heading.position);
    }
    const isMarked = this.#context.dialect.hasAnswerMarks;
    if (isMarked) reportStrayText(file, body);
    else reportLostAnswer(file, heading, body);
    const [written] = [...takeHeadingIds(heading), ...ids];
    const title = cleanText(toString(heading)).replace(/\s+/g, ' ').trim();
    if (isMarked && body.every(isInvisibleBlock))
      reportUnmarkedQuestion(file, heading, title, next);

    const section = { id: this.#sectionId(written, title, line), title, line };
    this.sections.push(section);
    this.#open = { section, depth: heading.depth, rank: undefined };
  }

  #sectionId(written: string | undefined, title: string, line: number): string {
    if (written !== undefined && isValidId(written)) {
      this.#ids.reserve(written);
      return written;
    }
    if (written !== undefined) reportInvalidId(this.#context.file, written, line);
    return this.#ids.make(title, `section-${this.sections.length + 1}`);
  }

  #closeSection(): void {
    if (this.#open !== undefined && this.#open.rank === undefined) {
      const { title, line } = this.#open.section;
      const reason = `Unexpected section "${title}" without a question`;
      report(this.#context.file, 'empty-section', reason, startOfLine(line));
    }
    this.#open = undefined;
  }
}
