import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

// A single tilde stands for "about" in Chinese text, so only two of them strike out.
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .freeze();

/**
 * Parses Markdown as all of the FAQ is read: CommonMark, GFM, emphasis beside Chinese punctuation.
 * Throws a `RangeError` where the text is nested deeper than the stack allows.
 */
export function parseMarkdown(source: string): Root {
  return processor.parse(source);
}
