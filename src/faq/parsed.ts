import type { Definition, FootnoteDefinition, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { Locale } from '../config/locales.ts';

/** Where a category file stands in the content folder. */
export interface CategoryPlace {
  readonly version: string;
  readonly locale: Locale;
  readonly category: string;
}

/** Names the locale of a version. */
export const scopeOf = ({ version, locale }: Pick<CategoryPlace, 'version' | 'locale'>): string =>
  `${version}/${locale}`;

/** A question as a reader of a dialect gives it: syntax trees, no HTML, no id of its own yet. */
export interface ParsedQuestion {
  /** The id that the author wrote, if any. */
  readonly explicitId: string | undefined;
  /** Inline syntax tree without the marks of a dialect (`Q:`, font tags, `{#id}`). */
  readonly title: PhrasingContent[];
  /** The title as plain text, blanks folded into one. */
  readonly titleText: string;
  /** Id of the section that the question stands in. */
  readonly section: string | undefined;
  /** Block syntax trees, in order: what stands before `A:`, then the answer without its marks. */
  readonly answer: RootContent[];
  readonly searchWords: string[];
  readonly formerIds: string[];
  /** Line of the question in its file, counted from 1. */
  readonly line: number;
}

export interface ParsedSection {
  readonly id: string;
  readonly title: string;
  readonly line: number;
}

/** A category file after its dialect was read. Findings are messages of `file`. */
export interface ParsedCategory extends CategoryPlace {
  readonly file: VFile;
  readonly title: string;
  readonly description: string | undefined;
  readonly order: number | undefined;
  readonly tags: string[];
  readonly levels: string[];
  readonly sourceUrl: string | undefined;
  readonly sections: ParsedSection[];
  readonly questions: ParsedQuestion[];
  /** Link and footnote definitions, which an answer may use from anywhere in the file. */
  readonly definitions: (Definition | FootnoteDefinition)[];
}

/**
 * Gives the nodes of some types in trees, in the order of the text. Everything that is checked goes
 * this way, and `unist-util-visit` takes several times as long: it names each step for a stack trace.
 */
export function nodesIn<T extends Nodes['type']>(
  trees: readonly Nodes[],
  ...types: readonly T[]
): Extract<Nodes, { type: T }>[] {
  const found: Extract<Nodes, { type: T }>[] = [];
  const isWanted = (node: Nodes): node is Extract<Nodes, { type: T }> =>
    types.some((type) => type === node.type);
  const look = (node: Nodes): void => {
    if (isWanted(node)) found.push(node);
    if ('children' in node) node.children.forEach(look);
  };
  trees.forEach(look);
  return found;
}
