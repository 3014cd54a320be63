import type { FootnoteDefinition, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { SKIP, visit } from 'unist-util-visit';
import { isSafeAddress } from '../links.ts';
import { nodesIn, type ParsedCategory } from '../parsed.ts';
import { readTag } from '../read/html.ts';
import { answerSchema } from './answer-plugins.ts';

const allowedNames = new Set(answerSchema.tagNames);
const addressAttributes = new Set(['href', 'src', 'cite', 'longdesc']);

/** The attributes that an element may have, in lower case as HTML writes them. */
function allowedAttributes(name: string): Set<string> {
  const { attributes } = answerSchema;
  const listed = [...(attributes?.[name] ?? []), ...(attributes?.['*'] ?? [])];
  return new Set(listed.map((one) => (typeof one === 'string' ? one : one[0]).toLowerCase()));
}

/** Writes a tag with nothing in it that a page would drop; nothing where the page drops the tag. */
function safeTag(text: string): string {
  const tag = readTag(text);
  if (tag === undefined || !allowedNames.has(tag.name)) return '';
  if (tag.isClosing) return `</${tag.name}>`;
  const allowed = allowedAttributes(tag.name);
  const attributes = [...tag.attributes]
    .filter(([name, value]) => {
      return allowed.has(name) && (!addressAttributes.has(name) || isSafeAddress(value));
    })
    .map(([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`);
  return `<${tag.name}${attributes.join('')}>`;
}

const hiddenElements = /<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const comments = /<!--[\s\S]*?(?:-->|$)/g;
const tags = /<\/?[a-z][^<>]*>/gi;

/** Takes out of HTML what the page does not show either: scripts, handlers, comments. */
export function safeHtml(html: string): string {
  const text = html.replace(hiddenElements, '').replace(comments, '');
  let safe = '';
  let from = 0;
  // What looks like the beginning of a tag and is none must not become one.
  const asText = (part: string) => part.replace(/<(?=[a-z/!?])/gi, '&lt;');
  for (const { 0: tag, index } of text.matchAll(tags)) {
    safe += asText(text.slice(from, index)) + safeTag(tag);
    from = index + tag.length;
  }
  return safe + asText(text.slice(from));
}

type Definitions = ParsedCategory['definitions'];

/**
 * What a node becomes in a copy, which stands without the rest of its file and holds nothing that a
 * page would drop; `undefined` where it stays.
 */
function replacementOf(
  node: Nodes,
  addresses: ReadonlyMap<string, string>,
): PhrasingContent[] | undefined {
  switch (node.type) {
    case 'linkReference':
      return [{ type: 'link', url: addresses.get(node.identifier) ?? '', children: node.children }];
    case 'imageReference':
      return [{ type: 'image', url: addresses.get(node.identifier) ?? '', alt: node.alt ?? null }];
    case 'link':
      return isSafeAddress(node.url) ? undefined : node.children;
    case 'image':
      return isSafeAddress(node.url) ? undefined : [{ type: 'text', value: node.alt ?? '' }];
    case 'html':
      node.value = safeHtml(node.value);
      return node.value.trim() === '' ? [] : undefined;
    default:
      return undefined;
  }
}

function makeSafe(tree: Root, definitions: Definitions): void {
  // Where a name stands twice, the first definition counts.
  const known = nodesIn(definitions, 'definition').toReversed();
  const addresses = new Map(known.map(({ identifier, url }) => [identifier, url]));
  visit(tree, (node, index, parent) => {
    const replacement = replacementOf(node, addresses);
    if (replacement === undefined || index === undefined) return undefined;
    const children: Nodes[] = parent?.children ?? [];
    children.splice(index, 1, ...replacement);
    return [SKIP, index] as const;
  });
}

/** The footnotes that blocks refer to and do not hold, those of footnotes as well. */
function footnotesOf(blocks: RootContent[], definitions: Definitions): FootnoteDefinition[] {
  const notes = nodesIn(definitions, 'footnoteDefinition');
  const found: FootnoteDefinition[] = [];
  const held = new Set(nodesIn(blocks, 'footnoteDefinition').map(({ identifier }) => identifier));
  const collect = (trees: readonly Nodes[]): void => {
    for (const { identifier } of nodesIn(trees, 'footnoteReference')) {
      const note = notes.find((one) => one.identifier === identifier);
      if (note === undefined || held.has(identifier)) continue;
      held.add(identifier);
      found.push(note);
      collect([note]);
    }
  };
  collect(blocks);
  return found;
}

/** Writes a tree as Markdown. */
export const writeMarkdown = (tree: Root): string =>
  toMarkdown(tree, { bullet: '-', extensions: [gfmToMarkdown()] }).trim();

/**
 * Writes an answer as Markdown that stands by itself: without the marks of a dialect, with the
 * addresses and footnotes that it refers to, and without scripts, handlers and unsafe addresses.
 */
export function answerMarkdown(answer: RootContent[], { definitions }: ParsedCategory): string {
  const footnotes = footnotesOf(answer, definitions);
  const tree: Root = structuredClone({ type: 'root', children: [...answer, ...footnotes] });
  makeSafe(tree, definitions);
  return writeMarkdown(tree);
}
