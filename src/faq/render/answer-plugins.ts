import type { Element, ElementContent, Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { defaultSchema, type Options } from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import { SKIP, visit } from 'unist-util-visit';
import type { Locale } from '../../config/locales.ts';

/**
 * What HTML an answer may hold: GitHub's allow list, less form controls and pictures of other sites.
 * Ids are not renamed here: they are put under the id of the question afterwards.
 */
export const answerSchema: Options = {
  ...defaultSchema,
  clobber: [],
  clobberPrefix: '',
};

/** What a link of an answer becomes; `undefined` where it leads nowhere. */
export type ResolveHref = (url: string) => string | undefined;

/** What the plugins need to know of the answer that they work on. */
export interface AnswerContext {
  /** Put in front of every id of the answer, so that no two answers share one. */
  readonly idPrefix: string;
  /** Rank of the first heading that an answer may hold, 3 to 6. */
  readonly firstHeadingRank: number;
  readonly locale: Locale;
  readonly resolveHref: ResolveHref;
}

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });

/** All elements of a tree, in the order of the text. */
const elementsIn = ({ children }: Root | Element): Element[] =>
  children.flatMap((node) => (node.type === 'element' ? [node, ...elementsIn(node)] : []));

/** The heading that remark-rehype puts above footnotes, and that references are described by. */
const footnoteLabelId = 'footnote-label';

/** Gives the headings of an answer the ranks below its question, and ids under the question's id. */
export function rehypeAnswerHeadings({ firstHeadingRank, idPrefix }: AnswerContext) {
  return (tree: Root): void => {
    const headings: Element[] = [];
    for (const node of elementsIn(tree)) {
      if (headingRank(node) === undefined) continue;
      if (node.properties['id'] === footnoteLabelId) node.tagName = `h${firstHeadingRank}`;
      else headings.push(node);
    }
    const top = Math.min(...headings.map((heading) => headingRank(heading) ?? 6));
    for (const heading of headings) {
      const rank = (headingRank(heading) ?? 6) - top + firstHeadingRank;
      heading.tagName = `h${Math.min(rank, 6)}`;
    }
    rehypeSlug({ prefix: idPrefix })(tree);
  };
}

/** Puts the ids that the author wrote, and links to them, under the id of the question. */
export function rehypeAnswerIds({ idPrefix }: AnswerContext) {
  return (tree: Root): void => {
    const own = new Map<string, string>();
    const elements = elementsIn(tree);
    for (const { properties } of elements) {
      const id = properties['id'];
      delete properties['name'];
      if (typeof id !== 'string' || id.startsWith(idPrefix)) continue;
      own.set(`#${id}`, `#${idPrefix}${id}`);
      properties['id'] = `${idPrefix}${id}`;
    }
    for (const { properties } of elements) {
      const target = own.get(String(properties['href'] ?? ''));
      if (target !== undefined) properties['href'] = target;
      if (String(properties['ariaDescribedBy'] ?? '') === footnoteLabelId) {
        properties['ariaDescribedBy'] = [`${idPrefix}${footnoteLabelId}`];
      }
    }
  };
}

/** Points links at built pages; one that leads nowhere becomes the text that it held. */
export function rehypeAnswerLinks({ idPrefix, resolveHref }: AnswerContext) {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      const href = node.properties['href'];
      if (node.tagName !== 'a' || index === undefined || parent === undefined) return undefined;
      if (typeof href === 'string' && href.startsWith(`#${idPrefix}`)) return undefined;
      const target = typeof href === 'string' ? resolveHref(href) : undefined;
      if (target === undefined) {
        parent.children.splice(index, 1, ...node.children);
        return [SKIP, index] as const;
      }
      node.properties['href'] = target;
      return undefined;
    });
  };
}

/** Shows a picture as a link to it: a page asks nothing of any other site. */
export function rehypeAnswerImages({ resolveHref }: AnswerContext) {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'img' || index === undefined || parent === undefined) return;
      const source = String(node.properties['src'] ?? '');
      const label = String(node.properties['alt'] ?? '') || source.split('/').at(-1) || source;
      const href = resolveHref(source);
      const text = { type: 'text', value: label } as const;
      parent.children[index] = href === undefined ? text : element('a', { href }, [text]);
    });
  };
}

/**
 * Puts each table into a box that scrolls by itself and can be reached with the keyboard. An empty
 * header cell, as above a column of row names, heads nothing.
 */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'th' && node.children.length === 0) node.tagName = 'td';
      if (node.tagName !== 'table' || index === undefined || parent === undefined) return;
      parent.children[index] = element('div', { className: ['table-box'], tabIndex: 0 }, [node]);
    });
  };
}

/** A number of a footnote, a way back from it, or the heading above them. */
const isFootnoteMark = ({ properties }: Element): boolean =>
  'dataFootnoteRef' in properties ||
  'dataFootnoteBackref' in properties ||
  String(properties['id'] ?? '').endsWith(`--${footnoteLabelId}`);

/** Takes the numbers of footnotes and the ways back out of a tree: they are no words of its text. */
export function withoutFootnoteMarks<T extends Root | Element>(tree: T): T {
  const children = tree.children
    .filter((node) => node.type !== 'element' || !isFootnoteMark(node))
    .map((node) => (node.type === 'element' ? withoutFootnoteMarks(node) : node));
  return { ...tree, children };
}
