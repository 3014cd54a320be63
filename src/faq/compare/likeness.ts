import type { PhrasingContent, RootContent } from 'mdast';
import { tokens } from '../../i18n/words.ts';
import { nodesIn } from '../parsed.ts';

/** What a question is recognised by: words and links of its title and answer. */
export type Terms = ReadonlySet<string>;

/** Terms with their share of what a question says; their squares sum up to 1. */
export type Vector = ReadonlyMap<string, number>;

/** Gives what the words of a text stand for, whichever language it is in. */
export type NotionsOf = (text: string) => Iterable<string>;

/** Words of an address that differ between versions and locales of one and the same target. */
const versionWord = /^(?:r?\d+(?:\.\d+)+\w*|master|br_\w+)$/;
const localeWord = /^(?:en|en-us|zh|zh-cn|zh_cn|source_en|source_zh_cn|faq|docs?)$/;

/** Brings an address into the form that it shares with its counterparts in other versions and locales. */
export function normaliseLink(url: string): string {
  const [path = '', fragment = ''] = url.toLowerCase().split('#', 2);
  const words = path
    .replace(/^https?:\/\//, '')
    .replace(/\.(?:html?|md|ipynb|rst)$/, '')
    .split('/')
    .filter((word) => word !== '' && word !== '.' && word !== '..')
    .filter((word) => !versionWord.test(word) && !localeWord.test(word));
  // Of generated anchors, only names of interfaces are the same in a translation.
  return words.join('/') + (/^[\w.]*\.[\w.]+$/.test(fragment) ? `#${fragment}` : '');
}

const telling = ['text', 'html', 'code', 'inlineCode', 'link', 'image', 'definition'] as const;

/** Gathers the terms of a question. */
export function termsOf(
  title: readonly PhrasingContent[],
  answer: readonly RootContent[],
  notionsOf: NotionsOf = () => [],
): Terms {
  const terms = new Set<string>();
  for (const node of nodesIn([...title, ...answer], ...telling)) {
    if ('url' in node) terms.add(`link ${normaliseLink(node.url)}`);
    else for (const term of tokens(node.value)) terms.add(term);
    if (node.type === 'text' || node.type === 'html')
      for (const notion of notionsOf(node.value)) terms.add(notion);
  }
  return terms;
}

/** In how many questions of a list each term is, the greatest count of all lists. */
function countTerms(lists: readonly (readonly Terms[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) {
    const terms = list.flatMap((one) => [...one]);
    for (const [term, { length }] of Map.groupBy(terms, (one) => one))
      counts.set(term, Math.max(length, counts.get(term) ?? 0));
  }
  return counts;
}

/**
 * Makes the function that weighs the terms of a question by how rare they are in `lists`, each of
 * them the questions of a version. `isCounted` tells which terms count at all.
 */
export function makeWeigher(lists: readonly (readonly Terms[])[]) {
  const counts = countTerms(lists);
  const total = Math.max(0, ...lists.map(({ length }) => length));
  return (terms: Terms, isCounted: (term: string) => boolean = () => true): Vector => {
    const weights = [...terms].filter(isCounted).map((term) => {
      const rarity = Math.log((total + 1) / ((counts.get(term) ?? 0) + 0.5));
      return [term, Math.max(0, rarity)] as const;
    });
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight ** 2, 0)) || 1;
    return new Map(weights.map(([term, weight]) => [term, weight / length]));
  };
}

/** Tells how much two questions have in common: 0 where they share nothing, 1 where all. */
export function likeness(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
