import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toString } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { parseCategory } from '../../faq/read/parse.ts';
import type { ParsedQuestion } from '../../faq/parsed.ts';
import { blockSpan, inlineSource, slice, type Edit } from './edits.ts';

/**
 * How a text was written: taken over as it stands, in other signs that read the same, or such that
 * it reads otherwise but says the same; `lost` where not even that could be done.
 */
export type Fidelity = 'same' | 'rewritten' | 'similar' | 'lost';

export interface Written {
  readonly text: string;
  readonly fidelity: Fidelity;
}

/** Drops what does not change what a tree says: positions, blanks at the ends of lines. */
function plain(key: string, value: unknown): unknown {
  if (key === 'position' || key === 'data') return undefined;
  if (!Array.isArray(value)) return value;
  return value.flatMap((item: unknown) => (isEmptyText(item) ? [] : [item]));
}

const isEmptyText = (item: unknown): boolean =>
  typeof item === 'object' &&
  item !== null &&
  'type' in item &&
  item.type === 'text' &&
  'value' in item &&
  item.value === '';

/** Tells whether two syntax trees say the same, wherever they stand in a file. */
export function isSameTree(a: readonly Nodes[], b: readonly Nodes[]): boolean {
  return JSON.stringify(a, plain) === JSON.stringify(b, plain);
}

const place = { version: 'v', locale: 'en', category: 'c' } as const;

// Shown nowhere; keeps two lists apart that a separator divided.
const divider = '\n\n<!-- -->\n\n';

function readBack(
  heading: string,
  answer: string,
  definitions: string,
): ParsedQuestion | undefined {
  const value = ['# Title', `## ${heading} {#id}`, answer, definitions].join('\n\n');
  const { questions, sections } = parseCategory(new VFile({ value, path: 'answer.md' }), place);
  return questions.length === 1 && sections.length === 0 ? questions[0] : undefined;
}

const write = (children: readonly RootContent[]): string =>
  toMarkdown(
    { type: 'root', children: [...children] },
    { bullet: '-', extensions: [gfmToMarkdown()] },
  ).trimEnd();

const writeInline = (children: PhrasingContent[]): string =>
  write([{ type: 'paragraph', children }])
    .replace(/\s*\n\s*/g, ' ')
    .trim();

interface Piece {
  readonly text: string;
  /** What stands between the piece before and this one. */
  readonly gap: string;
}

function pieces(
  blocks: readonly RootContent[],
  source: string,
  edits: readonly Edit[],
  gap: string,
): Piece[] {
  let end: number | undefined;
  return blocks.map((block) => {
    const span = blockSpan(block, source);
    if (span === undefined) return { text: write([block]), gap };
    const between = end === undefined ? '' : source.slice(end, span.start);
    end = span.end;
    const isGap = between.includes('\n') && between.trim() === '';
    return { text: slice(source, span, edits), gap: isGap ? between : gap };
  });
}

function join(parts: readonly Piece[]): string {
  return parts.map(({ text, gap }, at) => (at === 0 ? text : gap + text)).join('');
}

const reads = (text: string, blocks: readonly RootContent[], definitions: string): boolean => {
  const read = readBack('Question', text, definitions);
  return read !== undefined && isSameTree(read.answer, blocks);
};

/** All that blocks say, whatever it is marked up as. */
const wordsOf = (blocks: readonly Nodes[]): string =>
  blocks
    .map((block) => toString(block, { includeHtml: true }))
    .join('')
    .replace(/\s+/g, '');

const saysTheSame = (
  text: string,
  blocks: readonly RootContent[],
  definitions: string,
): boolean => {
  const read = readBack('Question', text, definitions);
  return read !== undefined && wordsOf(read.answer) === wordsOf(blocks);
};

const trimStart = (text: string): string => text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();

/** How many of the ways take the text over as it stands. */
const verbatimWays = 2;

/**
 * Writes the blocks of an answer for the heading dialect: as they stand in `source`, with `edits`
 * made. Each way of writing is read back, and the first one that gives the same blocks is taken; the
 * ways go from what is nearest to the source to what is safest. `definitions` are those of the file.
 */
export function writeAnswer(
  blocks: readonly RootContent[],
  source: string,
  edits: readonly Edit[],
  definitions: string,
): Written {
  const safe = (part: Piece, at: number): Piece => {
    const block = blocks.slice(at, at + 1);
    return reads(part.text.trim(), block, definitions) ? part : { ...part, text: write(block) };
  };
  const verbatim = pieces(blocks, source, edits, '\n\n');
  const divided = pieces(blocks, source, edits, divider);
  const ways = [
    () => join(verbatim),
    () => join(divided),
    () => join(verbatim.map(safe)),
    () => join(divided.map(safe)),
    () => write(blocks),
  ].map((way) => () => trimStart(way()));
  for (const [at, way] of ways.entries()) {
    const text = way();
    if (!reads(text, blocks, definitions)) continue;
    return { text, fidelity: at < verbatimWays ? 'same' : 'rewritten' };
  }
  const similar = ways.map((way) => way()).find((text) => saysTheSame(text, blocks, definitions));
  return {
    text: similar ?? trimStart(join(verbatim)),
    fidelity: similar === undefined ? 'lost' : 'similar',
  };
}

const questionMarks = /^(?:Q\s*[:：]\s*)+/;

/** Writes the text of a question on one line, in the same way. */
export function writeTitle({ title, titleText }: ParsedQuestion, source: string): Written {
  const readTitle = (text: string) => readBack(text, 'Answer.', '');
  const ways = [inlineSource(title, source), writeInline(title)];
  const at = ways.findIndex((text) => {
    const read = readTitle(text);
    return read?.titleText === titleText && isSameTree(read.title, title);
  });
  const found = ways[at];
  if (found !== undefined) return { text: found, fidelity: at === 0 ? 'same' : 'rewritten' };
  // A second `Q:` would make the file one of another dialect.
  const text = writeInline(title).replace(questionMarks, '');
  const isSimilar = readTitle(text)?.titleText === titleText.replace(questionMarks, '');
  return { text, fidelity: isSimilar ? 'similar' : 'lost' };
}
