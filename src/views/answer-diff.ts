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

type Kind = 'added' | 'removed';

/** What is compared as one: a word, an element, or a line of code. */
interface Token {
  readonly key: string;
  readonly nodes: readonly ElementContent[];
}

/** Below this share of common text, marks between words say less than two whole texts. */
const readableShare = 0.3;

/** Elements that may stand in certain others only, so that a mark has to stand within them. */
const fixed = new Set(['li', 'tr', 'td', 'th', 'thead', 'tbody']);

const isContent = (node: RootContent): node is ElementContent => node.type !== 'doctype';
/** Where a link leads is no change of the text: addresses hold the version and the category. */
const keyOf = (nodes: ElementContent[]): string => toHtml(nodes).replace(/ href="[^"]*"/g, '');

const toToken = (...nodes: ElementContent[]): Token => ({ key: keyOf(nodes), nodes });

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
function wordsOf(nodes: readonly ElementContent[], segmenter: Intl.Segmenter): Token[] {
  return nodes.flatMap((node) =>
    node.type === 'text'
      ? [...segmenter.segment(node.value)].map(({ segment }) =>
          toToken({ type: 'text', value: segment }),
        )
      : toToken(node),
  );
}

/** The lines of code, whose ends stand in texts between the elements that colour it. */
function linesOf(nodes: readonly ElementContent[]): Token[] {
  const lines: ElementContent[][] = [[]];
  for (const node of nodes) {
    if (node.type !== 'text') lines.at(-1)?.push(node);
    else {
      for (const value of node.value.split(/(?<=\n)/)) {
        lines.at(-1)?.push({ type: 'text', value });
        if (value.endsWith('\n')) lines.push([]);
      }
    }
  }
  return lines.filter((line) => line.length > 0).map((line) => toToken(...line));
}

const nodesOf = (tokens: readonly Token[]) => tokens.flatMap(({ nodes }) => nodes);

const textOf = (nodes: readonly ElementContent[]): string =>
  toText({ type: 'root', children: [...nodes] });

function share(a: readonly ElementContent[], b: readonly ElementContent[]): number {
  const [before, after] = [a, b].map((nodes) => textOf(nodes).split(/\b|(?=\p{Script=Han})/u));
  const parts = diffArrays(before ?? [], after ?? []);
  const same = parts.filter(({ added, removed }) => !added && !removed);
  const length = (values: readonly string[]) => values.join('').length;
  const total = length(before ?? []) + length(after ?? []);
  return (2 * same.reduce((sum, { value }) => sum + length(value), 0)) / (total || 1);
}

/** Tells whether two elements differ in their content alone, and have much of it in common. */
function isComparable(a: ElementContent, b: ElementContent): a is Element {
  if (a.type !== 'element' || b.type !== 'element' || a.tagName === 'code') return false;
  const shell = (element: Element) => keyOf([{ ...element, children: [] }]);
  return shell(a) === shell(b) && share([a], [b]) >= readableShare;
}

/** Compares two texts of a question as HTML, in which `<ins>` and `<del>` mark what changed. */
export function answerDiff(before: string, after: string, words: MarkWords, text: Locale): string {
  const segmenter = new Intl.Segmenter(text, { granularity: 'word' });
  const spoken = (value: string): Element => ({
    type: 'element',
    tagName: 'span',
    properties: { className: ['sr'], lang: words.lang },
    children: [{ type: 'text', value: ` ${value} ` }],
  });

  const mark = (kind: Kind, nodes: readonly ElementContent[]): ElementContent[] => {
    if (textOf(nodes).trim() === '') return kind === 'added' ? [...nodes] : [];
    if (nodes.some((node) => node.type === 'element' && fixed.has(node.tagName))) {
      return nodes.map((node) =>
        node.type === 'element' ? { ...node, children: mark(kind, node.children) } : node,
      );
    }
    const tagName = kind === 'added' ? 'ins' : 'del';
    const children = [spoken(words[kind]), ...nodes, spoken(words.end)];
    return [{ type: 'element', tagName, properties: {}, children }];
  };

  const whole = (removed: readonly Token[], added: readonly Token[]): ElementContent[] => [
    ...mark('removed', nodesOf(removed)),
    ...mark('added', nodesOf(added)),
  ];

  /** What stands in the place of something else: compared within where that can be read. */
  const replace = (removed: readonly Token[], added: readonly Token[]): ElementContent[] => {
    const isBlank = (node: ElementContent) => node.type === 'text' && node.value.trim() === '';
    const [a = [], b = []] = [removed, added].map((tokens) =>
      nodesOf(tokens).filter((node) => !isBlank(node)),
    );
    const isPaired = a.length === b.length && a.some((node) => node.type === 'element');
    if (!isPaired) return whole(removed, added);
    return b.flatMap((node, position) => {
      const other = a[position];
      if (other === undefined || node.type !== 'element' || !isComparable(other, node)) {
        return [...mark('removed', other ? [other] : []), ...mark('added', [node])];
      }
      return { ...node, children: compare(other, node) };
    });
  };

  const diff = (
    from: readonly Token[],
    to: readonly Token[],
    onReplaced = replace,
  ): ElementContent[] => {
    const byKey = new Map([...from, ...to].map((token) => [token.key, token]));
    const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key);
    const tokensOf = (values: readonly string[]) => values.flatMap((key) => byKey.get(key) ?? []);
    const parts = diffArrays(keys(from), keys(to));
    return parts.flatMap(({ value, added, removed }, position) => {
      const [last, next] = [parts[position - 1], parts[position + 1]];
      if (removed)
        return next?.added
          ? onReplaced(tokensOf(value), tokensOf(next.value))
          : mark('removed', nodesOf(tokensOf(value)));
      if (added) return last?.removed ? [] : mark('added', nodesOf(tokensOf(value)));
      return nodesOf(tokensOf(value));
    });
  };
  const compare = (from: Element, to: Element): ElementContent[] => {
    const [code, otherCode] = [from.children[0], to.children[0]];
    if (to.tagName === 'pre' && code?.type === 'element' && otherCode?.type === 'element') {
      return [
        {
          ...otherCode,
          children: diff(linesOf(code.children), linesOf(otherCode.children), whole),
        },
      ];
    }
    return diff(wordsOf(from.children, segmenter), wordsOf(to.children, segmenter));
  };

  const [from, to] = [parse(before), parse(after)];
  return toHtml(diff(wordsOf(from, segmenter), wordsOf(to, segmenter)));
}
