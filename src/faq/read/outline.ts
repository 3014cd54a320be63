import type { Heading, RootContent } from 'mdast';
import { isInvisibleBlock, isSeparator, separatorIds } from './blocks.ts';
import type { Dialect, HeadingStart, Part, Start } from './start.ts';

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

/** Divides blocks at the beginnings that `dialect` sees in them. It takes the marks out of them. */
export function divideBlocks(blocks: readonly RootContent[], { startAt }: Dialect): Outline {
  let title: Heading | undefined;
  const head: RootContent[] = [];
  const parts: Part[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = parts.at(-1);
    const next = blocks.slice(index + 1).find((other) => !isInvisibleBlock(other));
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
