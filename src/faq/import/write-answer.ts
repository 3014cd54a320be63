import type { PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { VFile } from 'vfile';
import { parseCategory } from '../parse.ts';
import type { ParsedQuestion } from '../parsed.ts';
import { isSameTree } from './same-tree.ts';
import { blockSpan, inlineSource, slice, type Edit } from './slices.ts';

/** A text, and whether reading it again gives what it was made from. */
export interface Written {
  readonly text: string;
  readonly isFaithful: boolean;
  /** Whether it had to be written anew, rather than taken over as it stands. */
  readonly isRewritten: boolean;
}

const place = { version: 'v', locale: 'en', category: 'c' } as const;

// Shown nowhere; keeps two lists apart that a separator divided.
const divider = '\n\n<!-- -->\n\n';

function readBack(heading: string, answer: string, definitions: string): ParsedQuestion | undefined {
  const value = ['# Title', `## ${heading} {#id}`, answer, definitions].join('\n\n');
  const { questions, sections } = parseCategory(new VFile({ value, path: 'answer.md' }), place);
  return questions.length === 1 && sections.length === 0 ? questions[0] : undefined;
}

const write = (children: readonly RootContent[]): string =>
  toMarkdown({ type: 'root', children: [...children] }, { bullet: '-', extensions: [gfmToMarkdown()] }).trimEnd();

const writeInline = (children: PhrasingContent[]): string =>
  write([{ type: 'paragraph', children }]).replace(/\s*\n\s*/g, ' ').trim();

interface Piece {
  readonly text: string;
  /** What stands between the piece before and this one. */
  readonly gap: string;
}

function pieces(blocks: readonly RootContent[], source: string, edits: readonly Edit[], gap: string): Piece[] {
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
  const ways = [
    () => join(verbatim),
    () => join(pieces(blocks, source, edits, divider)),
    () => join(verbatim.map(safe)),
    () => join(pieces(blocks, source, edits, divider).map(safe)),
    () => write(blocks),
  ];
  for (const [at, way] of ways.entries()) {
    const text = way().replace(/^(?:[ \t]*\n)+/, '').trimEnd();
    if (reads(text, blocks, definitions)) return { text, isFaithful: true, isRewritten: at > 1 };
  }
  return { text: join(verbatim).trim(), isFaithful: false, isRewritten: false };
}

/** Writes the text of a question on one line, in the same way. */
export function writeTitle({ title, titleText }: ParsedQuestion, source: string): Written {
  const ways = [() => inlineSource(title, source), () => writeInline(title)];
  for (const [at, way] of ways.entries()) {
    const text = way();
    const read = readBack(text, 'Answer.', '');
    if (read !== undefined && read.titleText === titleText && isSameTree(read.title.map(asBlock), title.map(asBlock))) {
      return { text, isFaithful: true, isRewritten: at > 0 };
    }
  }
  const text = writeInline(title);
  return { text, isFaithful: readBack(text, 'Answer.', '')?.titleText === titleText, isRewritten: true };
}

const asBlock = (node: PhrasingContent): RootContent => node;
