import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { notionsOf } from './dictionary.ts';
import { stopPairs, stopWords } from './stop-words.ts';
import { hanPairs, hasHan, latinTerms, normaliseCodeLine, normaliseLink } from './terms.ts';

/** What speaks for two questions being the same: counts of terms, by kind. */
export interface Evidence {
  /** Latin words, identifiers and numbers of the title, which do not depend on the locale. */
  readonly titleTerms: ReadonlySet<string>;
  /** The same of title and answer; those in code or with a mark of an identifier weigh more. */
  readonly terms: ReadonlySet<string>;
  /** Terms that stand in inline code or code blocks. */
  readonly codeTerms: ReadonlySet<string>;
  readonly codeLines: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  /** Words of the locale: English words or pairs of Chinese characters. */
  readonly titleWords: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Notions that both languages have words for. */
  readonly titleNotions: ReadonlySet<string>;
  readonly notions: ReadonlySet<string>;
  /** How often each kind of block stands in the answer. */
  readonly shape: ReadonlyMap<string, number>;
  /** Length of the text without code, in characters. */
  readonly length: number;
}

const shapeTypes = new Set([
  'code',
  'list',
  'listItem',
  'table',
  'image',
  'link',
  'blockquote',
  'heading',
  'inlineCode',
  'paragraph',
]);

interface Draft {
  readonly prose: string[];
  readonly code: string[];
  readonly links: string[];
  readonly lines: string[];
  readonly shape: Map<string, number>;
}

function collect(node: Nodes, draft: Draft): void {
  visit(node, (found) => {
    if (shapeTypes.has(found.type))
      draft.shape.set(found.type, (draft.shape.get(found.type) ?? 0) + 1);
    if (found.type === 'code') {
      const lines = found.value.split('\n').map(normaliseCodeLine);
      draft.lines.push(...lines.filter((line) => line.length > 3 && !hasHan(line)));
      draft.code.push(found.value);
    } else if (found.type === 'inlineCode') draft.code.push(found.value);
    else if (found.type === 'text' || found.type === 'html') draft.prose.push(found.value);
    else if (found.type === 'link' || found.type === 'image')
      draft.links.push(normaliseLink(found.url));
  });
}

const tellingTerms = (text: string): string[] =>
  latinTerms(text).filter((term) => !stopWords.has(term));

const words = (text: string): string[] => [
  ...tellingTerms(text),
  ...hanPairs(text).filter((pair) => !stopPairs.has(pair)),
];

/** Gathers the evidence of a question from its title and answer. */
export function gatherEvidence(
  title: readonly PhrasingContent[],
  answer: readonly RootContent[],
): Evidence {
  const draft: Draft = { prose: [], code: [], links: [], lines: [], shape: new Map() };
  for (const node of [...title, ...answer]) collect(node, draft);
  const titleText = title.map((node) => toString(node)).join('');
  const prose = draft.prose.join(' ');
  const code = draft.code.join('\n');
  return {
    titleTerms: new Set(tellingTerms(titleText)),
    terms: new Set(tellingTerms(`${prose} ${code}`)),
    codeTerms: new Set(latinTerms(code)),
    codeLines: new Set(draft.lines),
    links: new Set(draft.links),
    titleWords: new Set(words(titleText)),
    words: new Set(words(`${prose} ${code}`)),
    titleNotions: notionsOf(titleText),
    notions: notionsOf(`${titleText} ${prose}`),
    shape: draft.shape,
    length: prose.length,
  };
}
