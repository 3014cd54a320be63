import type { RootContent } from 'mdast';
import { anchorId, isSeparatorHtml, readTags } from './html-tags.ts';
import { isComment } from './literal.ts';
import { anchorIds, isInvisible } from './phrasing.ts';

/** Tells whether a block is made of separators: line breaks, font tags, anchors. */
export function isSeparator(block: RootContent): boolean {
  if (block.type === 'html') return isSeparatorHtml(block.value);
  return block.type === 'paragraph' && block.children.every(isInvisible);
}

/** Tells whether a block shows nothing: a separator or a comment. */
export function isInvisibleBlock(block: RootContent): boolean {
  return isSeparator(block) || (block.type === 'html' && isComment(block.value));
}

/** The ids of the anchors in a separator. */
export function separatorIds(block: RootContent): string[] {
  if (block.type === 'paragraph') return anchorIds(block.children);
  if (block.type !== 'html') return [];
  return readTags(block.value)
    .map(anchorId)
    .filter((id) => id !== undefined);
}
