import type { Heading, RootContent } from 'mdast';
import { anchorIds, isInvisibleBlock, isSeparator } from './html.ts';
import { markedQuestion, tellsMarks, type NextBlock, type QuestionStart } from './question-mark.ts';

/** A heading that is a section, or a question without a mark. */
export interface HeadingStart {
  readonly kind: 'heading';
  readonly heading: Heading;
  /** Level of the heading. */
  readonly depth: number;
  /** Ids of anchors above the heading. */
  readonly ids: string[];
}

type Start = QuestionStart | HeadingStart;

/** A beginning with the blocks up to the next one. */
export interface Part {
  readonly start: Start;
  readonly body: RootContent[];
}

/** How a dialect is divided; what the parts hold is the same for all of them. */
export interface Dialect {
  /** Whether the answer begins with `A:`. */
  readonly hasAnswerMarks: boolean;
  /** Gives the beginning that a block is, in view of the one before it and of the next block. */
  readonly startAt: (
    block: RootContent,
    current: Start | undefined,
    next: NextBlock,
  ) => Start | undefined;
  /** Tells whether a heading is a section rather than a question; `next` is the part after it. */
  readonly isSection: (heading: Heading, body: RootContent[], next: Part | undefined) => boolean;
}

const deepestQuestion = 3;

const headingStart = (block: RootContent, deepest: number): HeadingStart | undefined =>
  block.type === 'heading' && block.depth <= deepest
    ? { kind: 'heading', heading: block, depth: block.depth, ids: [] }
    : undefined;

/**
 * The heading dialect: `##` with `###` under it is a section and these are its questions, any other
 * `##` is a question. Answers use `####` and deeper.
 */
const headingDialect: Dialect = {
  hasAnswerMarks: false,
  startAt: (block) => headingStart(block, deepestQuestion),
  isSection: ({ depth }, _body, next) =>
    depth === 1 || (depth < deepestQuestion && next?.start.depth === deepestQuestion),
};

function deepestStart(current: Start | undefined): number {
  if (current?.kind === 'heading') return Math.max(deepestQuestion, current.depth);
  return current?.depth ?? 6;
}

/**
 * The font dialect and the Q-heading dialect, which say `Q:` and `A:`; a file may use both. Headings
 * without a mark are sections; one that holds text and no question is a question itself.
 */
const markedDialect: Dialect = {
  hasAnswerMarks: true,
  startAt: (block, current, next) =>
    markedQuestion(block, next) ?? headingStart(block, deepestStart(current)),
  isSection: ({ depth }, body, next) =>
    depth === 1 || next?.start.kind === 'question' || body.every(isInvisibleBlock),
};

/** The dialect that a file is written in. */
export const dialectOf = (blocks: readonly RootContent[]): Dialect =>
  blocks.some(tellsMarks) ? markedDialect : headingDialect;

/** Takes the separators off the end of blocks, and gives the ids in them. */
function takeTrailingIds(blocks: RootContent[]): string[] {
  const end = blocks.findLastIndex((block) => !isSeparator(block)) + 1;
  return anchorIds(blocks.splice(end));
}

/**
 * Divides blocks into `parts` at the beginnings that `dialect` sees in them. It takes the marks out of
 * them. `title` is the first heading of the first level, where no question precedes it, `head` what
 * else precedes the first part.
 */
export function divideBlocks(blocks: readonly RootContent[], { startAt }: Dialect) {
  let title: Heading | undefined;
  const head: RootContent[] = [];
  const parts: Part[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = parts.at(-1);
    const before = last?.body ?? head;
    const next = () => blocks.find((one, at) => at > index && !isInvisibleBlock(one));
    const start = startAt(block, last?.start, next);
    if (start === undefined) {
      before.push(block);
    } else if (last === undefined && title === undefined && isTitle(start)) {
      title = start.heading;
    } else {
      // Anchors above a question are its own, not the end of the answer before it.
      const ids = [...start.ids, ...takeTrailingIds(before)];
      parts.push({ start: { ...start, ids }, body: [] });
    }
  }
  return { title, head, parts };
}

const isTitle = (start: Start): start is HeadingStart =>
  start.kind === 'heading' && start.depth === 1;
