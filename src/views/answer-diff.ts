import { diffArrays } from 'diff';
import type { Element, ElementContent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toText } from 'hast-util-to-text';
import { visit } from 'unist-util-visit';
import type { Locale } from '../config/locales.ts';

/** The words that a screen reader says around a mark, in the language of the page. */
export interface MarkWords {
  readonly lang: Locale;
  readonly added: string;
  readonly removed: string;
  readonly end: string;
}

type Nodes = readonly ElementContent[];

/** What is compared as one: a word, an element, or a line of code. */
interface Token {
  readonly key: string;
  readonly nodes: Nodes;
}

/** Below this share of common text, marks between words say less than two whole texts. */
const readableShare = 0.3;

/** Elements that may stand in certain others only, so that a mark has to stand within them. */
const fixed = new Set(['li', 'tr', 'td', 'th', 'thead', 'tbody']);

const isContent = (node: RootContent): node is ElementContent => node.type !== 'doctype';

/** Where a link leads is no change of the text: addresses hold the version and the category. */
const keyOf = (...nodes: ElementContent[]): string => toHtml(nodes).replace(/ href="[^"]*"/g, '');

const toToken = (...nodes: ElementContent[]): Token => ({ key: keyOf(...nodes), nodes });

const nodesOf = (tokens: readonly Token[]): Nodes => tokens.flatMap(({ nodes }) => nodes);

const textOf = (nodes: Nodes): string => toText({ type: 'root', children: [...nodes] });

/** Several texts of one question stand on one page: no ids, and no links to them. */
function parse(html: string): ElementContent[] {
  const tree = fromHtml(html, { fragment: true });
  const ids = new Set<unknown>();
  visit(tree, 'element', ({ properties }) => {
    ids.add(properties['id']);
    delete properties['id'];
  });
  visit(tree, 'element', ({ properties }) => {
    const [, target] = /^#(.+)$/.exec(String(properties['href'])) ?? [];
    if (target !== undefined && ids.has(target)) delete properties['href'];
  });
  return tree.children.filter(isContent);
}

/** Takes the ids out of HTML, and links to them, so that several texts of one question can stand on one page. */
export const withoutIds = (html: string): string =>
  html.includes(' id=') ? toHtml(parse(html)) : html;

/** The words of texts and the elements between them. */
const wordsOf = (nodes: Nodes, segmenter: Intl.Segmenter): Token[] =>
  nodes.flatMap((node) =>
    node.type === 'text'
      ? Array.from(segmenter.segment(node.value), ({ segment: value }) =>
          toToken({ type: 'text', value }),
        )
      : toToken(node),
  );

/** The lines of code, whose ends stand in texts between the elements that colour it. */
function linesOf({ children }: Element): Token[] {
  const lines: ElementContent[][] = [[]];
  const pieces = children.flatMap((node): ElementContent[] =>
    node.type === 'text'
      ? node.value.split(/(?<=\n)/).map((value) => ({ type: 'text', value }))
      : [node],
  );
  for (const piece of pieces) {
    lines.at(-1)?.push(piece);
    if (piece.type === 'text' && piece.value.endsWith('\n')) lines.push([]);
  }
  return lines.filter((line) => line.length > 0).map((line) => toToken(...line));
}

function shareOf(a: ElementContent, b: ElementContent): number {
  const [before, after] = [textOf([a]), textOf([b])];
  const words = (text: string): string[] => text.split(/\b|(?=\p{Script=Han})/u);
  const same = diffArrays(words(before), words(after)).flatMap(({ value, added, removed }) =>
    added || removed ? [] : value,
  );
  return (2 * same.join('').length) / (before.length + after.length || 1);
}

/** Tells whether two elements are of one kind, other than code, and have much in common. */
const isComparable = (a: ElementContent, b: Element): a is Element =>
  a.type === 'element' &&
  a.tagName === b.tagName &&
  a.tagName !== 'code' &&
  shareOf(a, b) >= readableShare;

/** Puts nodes into a mark, and says so aloud. */
function mark(kind: 'added' | 'removed', nodes: Nodes, words: MarkWords): ElementContent[] {
  if (textOf(nodes).trim() === '') return kind === 'added' ? [...nodes] : [];
  if (nodes.some((node) => node.type === 'element' && fixed.has(node.tagName))) {
    return nodes.map((node) =>
      node.type === 'element' ? { ...node, children: mark(kind, node.children, words) } : node,
    );
  }
  const spoken = (value: string): Element => ({
    type: 'element',
    tagName: 'span',
    properties: { className: ['sr'], lang: words.lang },
    children: [{ type: 'text', value: ` ${value} ` }],
  });
  const children = [spoken(words[kind]), ...nodes, spoken(words.end)];
  const tagName = kind === 'added' ? 'ins' : 'del';
  return [{ type: 'element', tagName, properties: {}, children }];
}

type Replace = (removed: Nodes, added: Nodes) => ElementContent[];

/** Compares two texts of a question as HTML, in which `<ins>` and `<del>` mark what changed. */
export function answerDiff(before: string, after: string, words: MarkWords, text: Locale): string {
  const segmenter = new Intl.Segmenter(text, { granularity: 'word' });

  const whole: Replace = (removed, added) => [
    ...mark('removed', removed, words),
    ...mark('added', added, words),
  ];

  const diff = (from: readonly Token[], to: readonly Token[], replace: Replace) => {
    const comparator = (a: Token, b: Token) => a.key === b.key;
    const parts = diffArrays([...from], [...to], { comparator });
    return parts.flatMap(({ value, added, removed }, at): Nodes => {
      const nodes = nodesOf(value);
      const next = parts[at + 1];
      if (removed && next?.added) return replace(nodes, nodesOf(next.value));
      if (removed) return mark('removed', nodes, words);
      if (added) return parts[at - 1]?.removed ? [] : mark('added', nodes, words);
      return nodes;
    });
  };

  /** What stands in the place of something else: compared within where that can be read. */
  const replaceWithin: Replace = (removed, added) => {
    const isBlank = (node: ElementContent) => node.type === 'text' && node.value.trim() === '';
    const [a, b] = [
      removed.filter((node) => !isBlank(node)),
      added.filter((node) => !isBlank(node)),
    ];
    const isPaired = a.length === b.length && a.some(({ type }) => type === 'element');
    if (!isPaired) return whole(removed, added);
    return b.flatMap((node, at) => {
      const other = a[at];
      return node.type === 'element' && other !== undefined && isComparable(other, node)
        ? { ...node, children: compare(other, node) }
        : whole(other ? [other] : [], [node]);
    });
  };

  const compare = (from: Element, to: Element): ElementContent[] => {
    const [code, otherCode] = [from.children[0], to.children[0]];
    if (to.tagName === 'pre' && code?.type === 'element' && otherCode?.type === 'element') {
      return [{ ...otherCode, children: diff(linesOf(code), linesOf(otherCode), whole) }];
    }
    return compareNodes(from.children, to.children);
  };

  const compareNodes = (from: Nodes, to: Nodes): ElementContent[] =>
    diff(wordsOf(from, segmenter), wordsOf(to, segmenter), replaceWithin);

  return toHtml(compareNodes(parse(before), parse(after)));
}
