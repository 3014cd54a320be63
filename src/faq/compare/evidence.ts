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
  /** What the title quotes, as code or in quotation marks: the message or name that it asks about. */
  readonly titleQuotes: ReadonlySet<string>;
  readonly answerWords: ReadonlySet<string>;
}

const quotation = /["“”]([^"“”]+)["“”]/g;

interface Draft {
  readonly prose: string[];
  readonly code: string[];
  readonly links: string[];
  readonly lines: string[];
}

function collect(node: Nodes, draft: Draft): void {
  visit(node, (found) => {
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

function quotesOf(title: readonly PhrasingContent[], titleText: string): string[] {
  const quotes = [...titleText.matchAll(quotation)].map(([, quoted = '']) => quoted);
  visit({ type: 'paragraph', children: [...title] }, 'inlineCode', ({ value }) => {
    quotes.push(value);
  });
  return quotes.flatMap(tellingTerms);
}

function draftOf(nodes: readonly Nodes[]): Draft {
  const draft: Draft = { prose: [], code: [], links: [], lines: [] };
  for (const node of nodes) collect(node, draft);
  return draft;
}

const textOf = ({ prose, code }: Draft): string => `${prose.join(' ')} ${code.join('\n')}`;

/** What tells texts of one locale apart. */
export type LocalEvidence = Pick<Evidence, 'codeLines' | 'links' | 'words' | 'titleWords'>;

const titleTextOf = (title: readonly PhrasingContent[]): string =>
  title.map((node) => toString(node)).join('');

/** Gathers what a question is compared by with another text of its locale. */
export function gatherLocalEvidence(
  title: readonly PhrasingContent[],
  answer: readonly RootContent[],
  draft: Draft = draftOf([...title, ...answer]),
): LocalEvidence {
  return {
    codeLines: new Set(draft.lines),
    links: new Set(draft.links),
    titleWords: new Set(words(titleTextOf(title))),
    words: new Set(words(textOf(draft))),
  };
}

/** Gathers the evidence of a question from its title and answer. */
export function gatherEvidence(
  title: readonly PhrasingContent[],
  answer: readonly RootContent[],
): Evidence {
  const draft = draftOf([...title, ...answer]);
  const titleText = titleTextOf(title);
  return {
    ...gatherLocalEvidence(title, answer, draft),
    titleTerms: new Set(tellingTerms(titleText)),
    terms: new Set(tellingTerms(textOf(draft))),
    codeTerms: new Set(latinTerms(draft.code.join('\n'))),
    titleNotions: notionsOf(titleText),
    notions: notionsOf(`${titleText} ${draft.prose.join(' ')}`),
    titleQuotes: new Set(quotesOf(title, titleText)),
    answerWords: new Set(words(textOf(draftOf(answer)))),
  };
}
