import { htmlTagNames } from 'html-tag-names';
import type { Node, PhrasingContent, RootContent, Text } from 'mdast';
import { nodesIn } from '../parsed.ts';

/** One HTML tag, as an inline HTML node of Markdown holds it. */
export interface HtmlTag {
  /** Lower-case name. */
  readonly name: string;
  readonly isClosing: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

const tagPattern = /^<(\/?)([a-z][\w:.-]*)((?:\s[^>]*|\/)?)>$/i;
const attributePattern = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;
const allTags = /<\/?[a-z][^>]*>/gi;
const commentPattern = /^(?:<!--(?:(?!-->)[\s\S])*-->\s*)+$/;

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Elements that show nothing by themselves; an anchor, where it is no link. */
const invisibleNames = wordSet('a b br font span strong');

// HTML had these once; a command line has them as placeholders, as in `docker run <image>`.
const placeholderNames = wordSet(
  'command content element image isindex listing multicol nextid shadow spacer',
);

const htmlNames: ReadonlySet<string> = new Set(
  htmlTagNames.filter((name) => !placeholderNames.has(name)),
);

const titleNames = wordSet(
  'a abbr b bdi bdo big br cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup u var wbr',
);

/** Tells whether `name` is an element of HTML, rather than a placeholder such as `<port>`. */
export const isHtmlName = (name: string): boolean => htmlNames.has(name);

/** Tells whether `name` is an element that a question may hold without saying anything by it. */
export const isTitleName = (name: string): boolean => titleNames.has(name);

/** Reads `text` as one HTML tag; gives nothing where it is anything else, such as a comment. */
export function readTag(text: string): HtmlTag | undefined {
  const match = tagPattern.exec(text);
  if (match === null) return undefined;
  const [, slash = '', name = '', rest = ''] = match;
  const attributes = [...rest.matchAll(attributePattern)].map(
    ([, key = '', double, single, bare]) =>
      [key.toLowerCase(), double ?? single ?? bare ?? ''] as const,
  );
  return { name: name.toLowerCase(), isClosing: slash !== '', attributes: new Map(attributes) };
}

/** Reads all tags of an HTML block, in order; text between them is passed over. */
export const readTags = (html: string): HtmlTag[] =>
  [...html.matchAll(allTags)].flatMap(([text]) => readTag(text) ?? []);

/** Tells whether HTML is made of comments and nothing else. */
export const isComment = (html: string): boolean => commentPattern.test(html.trim());

const isInvisibleTag = ({ name, attributes }: HtmlTag): boolean =>
  invisibleNames.has(name) && !attributes.has('href');

/** Tells whether HTML shows nothing: it consists of line breaks, font tags and anchors. */
export const isSeparatorHtml = (html: string): boolean =>
  html.replace(allTags, '').trim() === '' && readTags(html).every(isInvisibleTag);

/** The tag that an inline node is, if it is one. */
export const tagOf = (node: PhrasingContent | undefined): HtmlTag | undefined =>
  node?.type === 'html' ? readTag(node.value) : undefined;

/** Tells whether a node is the opening or closing tag of `name`. */
export function isTag(node: PhrasingContent | undefined, name: string, closing: boolean): boolean {
  const tag = tagOf(node);
  return tag?.name === name && tag.isClosing === closing;
}

/** Tells whether an inline node shows nothing: blanks, line breaks, font tags, anchors. */
export function isInvisible(node: PhrasingContent): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  const tag = tagOf(node);
  return node.type === 'break' || (tag !== undefined && isInvisibleTag(tag));
}

/** Tells whether a block is made of separators: line breaks, font tags, anchors. */
export function isSeparator(block: RootContent): boolean {
  if (block.type === 'html') return isSeparatorHtml(block.value);
  return block.type === 'paragraph' && block.children.every(isInvisible);
}

/** Tells whether a block shows nothing: a separator or a comment. */
export const isInvisibleBlock = (block: RootContent): boolean =>
  isSeparator(block) || (block.type === 'html' && isComment(block.value));

/** The ids of anchors such as `<a id="x">` or `<a name="x">` in nodes; they may be empty. */
export function anchorIds(nodes: readonly RootContent[]): string[] {
  const tags = nodesIn(nodes, 'html').flatMap(({ value }) => readTags(value));
  return tags.flatMap(({ name, attributes }) =>
    name === 'a' ? (attributes.get('id') ?? attributes.get('name') ?? []) : [],
  );
}

/** The text node that inline nodes begin with, inside of emphasis as well. */
export function firstText(nodes: readonly PhrasingContent[]): Text | undefined {
  const first = nodes.find((node) => !isInvisible(node));
  if (first?.type === 'text') return first;
  return first?.type === 'strong' || first?.type === 'emphasis'
    ? firstText(first.children)
    : undefined;
}

/** Takes `length` characters off the beginning of a text node; its position follows. */
export function trimTextStart(node: Text, length: number): void {
  const cut = node.value.slice(0, length);
  node.value = node.value.slice(length);
  const start = node.position?.start;
  if (start === undefined) return;
  const lines = cut.split('\n');
  start.line += lines.length - 1;
  start.column = (lines.length > 1 ? 1 : start.column) + (lines.at(-1) ?? '').length;
  if (start.offset !== undefined) start.offset += length;
}

/** Cuts a text node in two at `index`. */
function splitText(node: Text, index: number): [Text, Text] {
  const after = structuredClone(node);
  trimTextStart(after, index);
  const [start, end] = [node.position?.start, after.position?.start];
  const position = start && end && { start, end: { ...end } };
  const before: Text = { type: 'text', value: node.value.slice(0, index), position };
  return [before, after];
}

/** Divides inline nodes where a text matches `pattern`; nothing where none does. */
export function splitAtText(
  nodes: PhrasingContent[],
  pattern: RegExp,
): [PhrasingContent[], PhrasingContent[]] | undefined {
  for (const [index, node] of nodes.entries()) {
    const found = node.type === 'text' ? pattern.exec(node.value) : null;
    if (found === null || node.type !== 'text') continue;
    const [before, after] = splitText(node, found.index);
    return [
      [...nodes.slice(0, index), before],
      [after, ...nodes.slice(index + 1)],
    ];
  }
  return undefined;
}

/** The span of a row of nodes in their file. */
export function spanOf(nodes: readonly Node[]) {
  const start = nodes[0]?.position?.start;
  const end = nodes.at(-1)?.position?.end;
  return start === undefined || end === undefined ? undefined : { start, end };
}
