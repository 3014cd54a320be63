import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isStopWord, isWeakWord } from '../../i18n/stop-words.ts';
import { hasHan, tokens } from '../../i18n/words.ts';

/** Words of an address that differ between versions and locales of one and the same target. */
const versionWord = /^(?:r?\d+(?:\.\d+)+\w*|master|br_\w+)$/;
const localeWord = /^(?:en|en-us|zh|zh-cn|zh_cn|source_en|source_zh_cn|faq|docs?)$/;

/** Gives the words of a text, in either language, that tell it from others. */
export const tellingWords = (text: string): string[] =>
  tokens(text).filter((word) => !isStopWord(word) && !isWeakWord(word));

/** Brings an address into the form that it shares with its counterparts in other versions and locales. */
export function normaliseLink(url: string): string {
  const [path = '', fragment = ''] = url.toLowerCase().split('#', 2);
  const words = path
    .replace(/^https?:\/\//, '')
    .replace(/\.(?:html?|md|ipynb|rst)$/, '')
    .split('/')
    .filter((word) => word !== '' && word !== '.' && word !== '..')
    .filter((word) => !versionWord.test(word) && !localeWord.test(word));
  // Generated anchors of translated headings have nothing in common.
  const anchor =
    /^(?:id\d+|[\w.]*\.[\w.]+)$/.test(fragment) && !/^id\d+$/.test(fragment) ? `#${fragment}` : '';
  return words.join('/') + anchor;
}

/** Brings a line of code into one form: blanks folded, comments and quotes of messages left out. */
export function normaliseCodeLine(line: string): string {
  return line
    .replace(/(?:^|\s)(?:#|\/\/).*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a term of a question counts before its rarity is known, and whether it stands in code. */
interface Feature {
  readonly weight: number;
  readonly isCode: boolean;
}

/** What a question is recognised by: words, lines of code and links of its title and answer. */
export type Features = ReadonlyMap<string, Feature>;

/** Terms with their share of what a question says; their squares sum up to 1. */
export type Vector = ReadonlyMap<string, number>;

/** Gives what the words of a text stand for, whichever language it is in. */
export type NotionsOf = (text: string) => Iterable<string>;

const weights = { prose: 1, code: 1.3, line: 1, link: 1.5, title: 2 } as const;

const codeLinesOf = (code: string): string[] =>
  code
    .split('\n')
    .map(normaliseCodeLine)
    .filter((line) => line.length > 3 && !hasHan(line))
    .map((line) => `code ${line}`);

/** Gathers the features of a question; where a term is in several places, the greatest weight counts. */
export function gatherFeatures(
  title: readonly PhrasingContent[],
  answer: readonly RootContent[],
  notionsOf: NotionsOf = () => [],
): Features {
  const features = new Map<string, Feature>();
  const add = (terms: Iterable<string>, weight: number, isCode = false) => {
    for (const term of terms) {
      const known = features.get(term);
      features.set(term, {
        weight: Math.max(weight, known?.weight ?? 0),
        isCode: isCode || known?.isCode === true,
      });
    }
  };
  const addText = (text: string, weight: number) => {
    add(tellingWords(text), weight);
    add(notionsOf(text), weight);
  };
  const addNode = (node: Nodes) => {
    if (node.type === 'text' || node.type === 'html') addText(node.value, weights.prose);
    if (node.type === 'inlineCode' || node.type === 'code')
      add(tellingWords(node.value), weights.code, true);
    if (node.type === 'code') add(codeLinesOf(node.value), weights.line);
    if (node.type === 'link' || node.type === 'image')
      add([`link ${normaliseLink(node.url)}`], weights.link);
  };
  addText(toString(title), weights.title);
  for (const part of [...title, ...answer]) visit(part, addNode);
  return features;
}

/** In how many questions of a version each term is, and how many questions there are. */
export interface TermUse {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Counts terms in each list of questions, and keeps the greatest count of each. */
export function countTerms(lists: Iterable<readonly Features[]>): TermUse {
  const counts = new Map<string, number>();
  let total = 0;
  for (const list of lists) {
    const here = new Map<string, number>();
    for (const features of list)
      for (const term of features.keys()) here.set(term, (here.get(term) ?? 0) + 1);
    for (const [term, count] of here) counts.set(term, Math.max(count, counts.get(term) ?? 0));
    total = Math.max(total, list.length);
  }
  return { counts, total };
}

/** Weighs the terms of a question by their rarity; `isCounted` tells which ones count at all. */
export function weighTerms(
  features: Features,
  { counts, total }: TermUse,
  isCounted: (term: string, isCode: boolean) => boolean = () => true,
): Vector {
  const vector = new Map<string, number>();
  let squares = 0;
  for (const [term, { weight, isCode }] of features) {
    if (!isCounted(term, isCode)) continue;
    const value = weight * Math.max(0, Math.log((total + 1) / ((counts.get(term) ?? 0) + 0.5)));
    vector.set(term, value);
    squares += value * value;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [term, value] of vector) vector.set(term, value / length);
  return vector;
}

/** Tells how much two questions have in common: 0 where they share nothing, 1 where all. */
export function likeness(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, value] of small) sum += value * (large.get(term) ?? 0);
  return sum;
}
