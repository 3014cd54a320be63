import type { Link, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { readTags } from './html-tags.ts';
import { isInvisible, isInvisibleBlock } from './phrasing.ts';

/** What stands between the title of a category and its first question. */
export interface Preamble {
  readonly tags: string[];
  readonly sourceUrl: string | undefined;
  /** Blocks that are neither, and would be lost. */
  readonly others: RootContent[];
}

function tagsOf(block: RootContent): string[] {
  if (block.type !== 'paragraph') return [];
  const visible = block.children.filter((node) => !isInvisible(node));
  const codes = visible.filter((node) => node.type === 'inlineCode');
  return codes.length === visible.length ? codes.map(({ value }) => value.trim()) : [];
}

const isImageLink = (node: PhrasingContent): node is Link =>
  node.type === 'link' && node.children.every(({ type }) => type === 'image');

function urlOfHtml(html: string): string | undefined {
  const tags = readTags(html);
  const link = tags.find(({ name, attributes }) => name === 'a' && attributes.has('href'));
  return tags.some(({ name }) => name === 'img') ? link?.attributes.get('href') : undefined;
}

function urlOfParagraph({ children }: Paragraph): string | undefined {
  const links = children.filter((node) => !isInvisible(node));
  if (links.length > 0 && links.every(isImageLink)) {
    // Where a page has several, the one of the Markdown source is the badge.
    return (links.find(({ url }) => url.endsWith('.md')) ?? links[0])?.url;
  }
  const html = children.filter((node) => node.type === 'html').map(({ value }) => value);
  return toString(children, { includeHtml: false }).trim() === ''
    ? urlOfHtml(html.join(''))
    : undefined;
}

/** A badge is a picture that links to the source of the page. */
function badgeUrl(block: RootContent): string | undefined {
  if (block.type === 'html') return urlOfHtml(block.value);
  return block.type === 'paragraph' ? urlOfParagraph(block) : undefined;
}

const isContentsItem = ({ children }: ListItem): boolean =>
  children.every((child) => {
    if (child.type === 'list') return isTableOfContents(child);
    if (child.type !== 'paragraph') return false;
    const visible = child.children.filter((node) => !isInvisible(node));
    return visible.every((node) => node.type === 'link' && node.url.startsWith('#'));
  });

/** A list of nothing but links to the same page is a table of contents; pages have one of their own. */
const isTableOfContents = (list: List): boolean => list.children.every(isContentsItem);

/** Reads the tags (a line of code spans), the badge and what else precedes the first question. */
export function readPreamble(blocks: readonly RootContent[]): Preamble {
  const tags: string[] = [];
  const urls: string[] = [];
  const others: RootContent[] = [];
  for (const block of blocks) {
    const blockTags = tagsOf(block);
    const url = badgeUrl(block);
    tags.push(...blockTags);
    if (url !== undefined) urls.push(url);
    const isContents = block.type === 'list' && isTableOfContents(block);
    if (blockTags.length === 0 && url === undefined && !isContents && !isInvisibleBlock(block)) {
      others.push(block);
    }
  }
  return { tags: tags.filter((tag) => tag !== ''), sourceUrl: urls.at(0), others };
}
