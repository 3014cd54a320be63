import type { Heading, PhrasingContent, RootContent } from 'mdast';
import type { Point } from 'unist';
import { isInvisibleBlock, isSeparator, separatorIds } from './phrasing.ts';

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

/** A file divided at the beginnings of its questions and sections. */
export interface Outline {
  /** The first heading of the first level, where no question precedes it. */
  readonly title: Heading | undefined;
  /** What else precedes the first of them. */
  readonly head: RootContent[];
  readonly parts: Part[];
}

/** Takes the separators off the end of blocks, and gives the ids in them. */
function takeTrailingIds(blocks: RootContent[]): string[] {
  const ids: string[] = [];
  let last = blocks.at(-1);
  while (last !== undefined && isSeparator(last)) {
    ids.unshift(...separatorIds(last));
    blocks.pop();
    last = blocks.at(-1);
  }
  return ids;
}

const isTitle = (start: Start): start is HeadingStart =>
  start.kind === 'heading' && start.heading.depth === 1;

/** Anchors above a question are its own, not the end of the answer before it. */
function withIds(start: Start, ids: readonly string[]): Start {
  if (ids.length === 0) return start;
  return { ...start, ids: [...start.ids, ...ids] };
}

/** Gives for each block the next one that shows anything. */
function nextVisibleOf(blocks: readonly RootContent[]): (RootContent | undefined)[] {
  const found: (RootContent | undefined)[] = [];
  let next: RootContent | undefined;
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    found[index] = next;
    const block = blocks[index];
    if (block !== undefined && !isInvisibleBlock(block)) next = block;
  }
  return found;
}

/** Divides blocks at the beginnings that `dialect` sees in them. It takes the marks out of them. */
export function divideBlocks(blocks: readonly RootContent[], { startAt }: Dialect): Outline {
  let title: Heading | undefined;
  const head: RootContent[] = [];
  const parts: Part[] = [];
  const nextVisible = nextVisibleOf(blocks);
  for (const [index, block] of blocks.entries()) {
    const last = parts.at(-1);
    const next = nextVisible[index];
    const start = startAt(block, last?.start, next);
    if (start === undefined) {
      (last?.body ?? head).push(block);
    } else if (last === undefined && title === undefined && isTitle(start)) {
      title = start.heading;
    } else {
      parts.push({ start: withIds(start, takeTrailingIds(last?.body ?? head)), body: [] });
    }
  }
  return { title, head, parts };
}
