import type { Heading, PhrasingContent, RootContent } from 'mdast';
import type { Point } from 'unist';

/** The beginning of a question, as a reader of a dialect finds it. */
export interface QuestionStart {
  readonly kind: 'question';
  /** Inline nodes of the question, without the marks of the dialect. */
  readonly title: PhrasingContent[];
  /** Ids that the author wrote; the first one counts, the others are former ones. */
  readonly ids: string[];
  readonly place: Point;
  /** Level of the heading that the question is, if it is one. */
  readonly rank: number | undefined;
  /** Headings up to this level end the question. */
  readonly depth: number;
  /** What stands in the block of the question, after it. */
  readonly rest: PhrasingContent[];
  /** What is never closed, such as `**</font>`; empty where nothing is missing. */
  readonly unclosed: string;
}

/** A heading that is a section, or a question without a mark. */
export interface HeadingStart {
  readonly kind: 'heading';
  readonly heading: Heading;
  /** Ids of anchors above the heading. */
  readonly ids: string[];
}

export type Start = QuestionStart | HeadingStart;

/** A beginning with the blocks up to the next one. */
export interface Part {
  readonly start: Start;
  readonly body: RootContent[];
}

/** How a dialect is recognised and divided; what the parts hold is the same for all of them. */
export interface Dialect {
  /** Whether the answer begins with `A:`. */
  readonly hasAnswerMarks: boolean;
  /** Tells whether a file is written in this dialect. */
  readonly applies: (blocks: readonly RootContent[]) => boolean;
  /** Gives the beginning that a block is, in view of the one before it and of the next block. */
  readonly startAt: (
    block: RootContent,
    current: Start | undefined,
    next: RootContent | undefined,
  ) => Start | undefined;
  /** Tells whether a heading is a section rather than a question; `next` is the part after it. */
  readonly isSection: (heading: Heading, body: RootContent[], next: Part | undefined) => boolean;
}
