import type {
  Html,
  Node,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Text,
} from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { cleanText } from '../ids.ts';
import { isComment, isHtmlName, isTitleName, readTags, spanOf, tagOf } from './html.ts';

const webSchemes = /^<(?:https?|ftp|mailto|tel):/i;

const sourceOf = ({ position }: Node, source: string): string =>
  source.slice(position?.start.offset, position?.end.offset);

/** Bold made by underscores around one name is meant as the name: `__init__`. */
function isDunderName(node: PhrasingContent, source: string): boolean {
  const [only, ...others] = node.type === 'strong' ? node.children : [];
  return (
    only?.type === 'text' &&
    others.length === 0 &&
    /^\w+$/.test(only.value) &&
    sourceOf(node, source).startsWith('__')
  );
}

/** Angle brackets make a link of anything with a colon in it, such as `<std::string>`. */
function isFalseAutolink(node: PhrasingContent, source: string): boolean {
  if (node.type !== 'link') return false;
  const text = sourceOf(node, source);
  return text.startsWith('<') && text.includes(':') && !webSchemes.test(text);
}

const inWord = /^[A-Za-z0-9]{2}$/;

/** Stars between digits or letters are meant as stars: `2*3*4`. Gives them where a node has such. */
function starsWithin(node: PhrasingContent, source: string): string | undefined {
  if (node.type !== 'emphasis' && node.type !== 'strong') return undefined;
  const { start, end } = node.position ?? {};
  const [before, after] = [source[(start?.offset ?? 0) - 1], source[end?.offset ?? source.length]];
  const stars = /^\*+/.exec(sourceOf(node, source))?.[0];
  if (stars === undefined || !inWord.test(`${before ?? ' '}${after ?? ' '}`)) return undefined;
  return stars.slice(0, node.type === 'strong' ? 2 : 1);
}

const address = /((?:https?:\/\/|www\.)[\w!#$%&'()*+,\-./:;=?@[\]~]*[\w#$%&*+\-/=@~])/i;
const nonAscii = /[^\0-\x7F]/;

/**
 * Chinese goes on without a blank behind an address, which Markdown takes for a part of it. Gives
 * the addresses and the text between them where a bare address has swallowed such text.
 */
function dividedAddress(node: PhrasingContent, source: string): PhrasingContent[] | undefined {
  if (node.type !== 'link') return undefined;
  const text = sourceOf(node, source);
  if (!/^(?:https?:|www\.)/i.test(text) || !nonAscii.test(text)) return undefined;
  return text.split(address).map((part, at) => {
    const url = part.startsWith('www.') ? `http://${part}` : part;
    const isAddress = at % 2 === 1;
    return isAddress ? { ...node, url, children: [textLike(node, part)] } : textLike(node, part);
  });
}

/** What becomes of an inline node. */
type Convert = (node: PhrasingContent) => PhrasingContent[];

/** A text that stands where `node` stood. */
const textLike = ({ position }: Node, value: string): Text => ({ type: 'text', value, position });

function convertHtml(node: PhrasingContent, isKnown: (name: string) => boolean): PhrasingContent[] {
  if (node.type !== 'html') return [node];
  if (isComment(node.value)) return [];
  const name = tagOf(node)?.name;
  return name !== undefined && isKnown(name) ? [node] : [textLike(node, node.value)];
}

function mergeTexts(nodes: PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (last?.type === 'text' && node.type === 'text') {
      const value = last.value + node.value;
      merged.splice(-1, 1, { ...last, value, position: spanOf([last, node]) });
    } else merged.push(node);
  }
  return merged;
}

type PhrasingParent = Extract<Parents, { children: PhrasingContent[] }>;

const phrasingParents = new Set(
  'paragraph heading tableCell strong emphasis delete link linkReference'.split(' '),
);

const isPhrasingParent = (node: Nodes): node is PhrasingParent => phrasingParents.has(node.type);

/** Converts all inline nodes of a tree; texts that come to stand side by side become one. */
function convertAll(tree: Nodes, convert: Convert): void {
  visit(tree, (node) => {
    if (isPhrasingParent(node)) node.children = mergeTexts(node.children.flatMap(convert));
  });
}

/** Makes inline nodes say what their author wrote; HTML stays where `isKnown` says so. */
const literally =
  (source: string, isKnown: (name: string) => boolean): Convert =>
  (node) => {
    if (isDunderName(node, source)) return [textLike(node, `__${toString(node)}__`)];
    if (isFalseAutolink(node, source)) return [textLike(node, sourceOf(node, source))];
    const stars = starsWithin(node, source);
    if (stars !== undefined && 'children' in node) {
      return [textLike(node, stars), ...node.children, textLike(node, stars)];
    }
    const divided = dividedAddress(node, source);
    if (divided !== undefined) return divided;
    return convertHtml(node, isKnown);
  };

/** HTML blocks that begin with a tag that HTML does not have are text. */
function convertBlock(block: Html): Html | Paragraph {
  const [tag] = /^\s*<!--/.test(block.value) ? [] : readTags(block.value);
  if (tag === undefined || isHtmlName(tag.name)) return block;
  const { position, value } = block;
  return { type: 'paragraph', children: [textLike(block, value)], position };
}

/**
 * Makes blocks say what their author wrote: bare dunder names keep their underscores, angle brackets
 * that are neither HTML nor a link are text, comments are dropped. `source` is the text of the file.
 */
export function keepLiteral(blocks: RootContent[], source: string): RootContent[] {
  const tree: Root = { type: 'root', children: blocks };
  convertAll(tree, literally(source, isHtmlName));
  visit(tree, 'html', (node, index, parent) => {
    if (index !== undefined) parent?.children.splice(index, 1, convertBlock(node));
  });
  return tree.children;
}

const spaced: Convert = (node) => {
  const name = node.type === 'break' ? 'br' : tagOf(node)?.name;
  if (name === 'br') return [textLike(node, ' ')];
  if (name === 'font' || name === 'a') return [];
  const hasValue = node.type === 'text' || node.type === 'inlineCode';
  return [hasValue ? { ...node, value: cleanText(node.value) } : node];
};

function trimEnds(nodes: PhrasingContent[]): PhrasingContent[] {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return nodes.filter((node) => node.type !== 'text' || node.value !== '');
}

/**
 * Makes inline nodes a title: as `keepLiteral`, on one line, without font tags, anchors, zero-width
 * marks and direction overrides. The text is that of the nodes, blanks folded into one.
 */
export function toTitle(
  nodes: PhrasingContent[],
  source: string,
): { title: PhrasingContent[]; titleText: string } {
  const paragraph: Nodes = { type: 'paragraph', children: nodes };
  convertAll(paragraph, literally(source, isTitleName));
  convertAll(paragraph, spaced);
  const title = trimEnds(paragraph.children);
  const titleText = toString(title, { includeHtml: false }).replace(/\s+/g, ' ').trim();
  return { title, titleText };
}
