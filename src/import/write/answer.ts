import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { parseCategory } from '../../faq/read/parse.ts';
import { writeMarkdown } from '../../faq/render/answer-markdown.ts';
import type { ParsedQuestion } from '../../faq/parsed.ts';
import { blockSpan, inlineSource, onOneLine, slice, type EditedBlocks } from './edits.ts';

/**
 * How a text was written: taken over as it stands, in other signs that read the same, or such that
 * it reads otherwise but says the same; `lost` where not even that could be done.
 */
export type Fidelity = 'same' | 'rewritten' | 'similar' | 'lost';

export interface Written {
  readonly text: string;
  readonly fidelity: Fidelity;
}

/** Drops what does not change what a tree says: positions, empty texts. */
function plain(key: string, value: unknown): unknown {
  if (key === 'position' || key === 'data') return undefined;
  if (!Array.isArray(value)) return value;
  return value.filter((item: Nodes | null) => item?.type !== 'text' || item.value !== '');
}

/** Tells whether two syntax trees say the same, wherever they stand in a file. */
export function isSameTree(a: readonly Nodes[], b: readonly Nodes[]): boolean {
  return JSON.stringify(a, plain) === JSON.stringify(b, plain);
}

function readBack(heading: string, ...body: string[]): ParsedQuestion | undefined {
  const value = ['# Title', `## ${heading} {#id}`, ...body].join('\n\n');
  const place = { version: 'v', locale: 'en', category: 'c' } as const;
  const { questions, sections } = parseCategory(new VFile({ value, path: 'answer.md' }), place);
  return questions.length === 1 && sections.length === 0 ? questions[0] : undefined;
}

const write = (children: readonly RootContent[]): string =>
  writeMarkdown({ type: 'root', children: [...children] });

interface Piece {
  readonly text: string;
  /** What stands between the piece before and this one; nothing where that is no blank line. */
  readonly gap: string | undefined;
}

/** The text of each block as it stands in its file, with the edits made. */
function piecesOf({ blocks, edits }: EditedBlocks, source: string): Piece[] {
  let end: number | undefined;
  return blocks.map((block) => {
    const span = blockSpan(block, source);
    if (span === undefined) return { text: write([block]), gap: undefined };
    const between = end === undefined ? '' : source.slice(end, span.start);
    end = span.end;
    const isGap = between.includes('\n') && between.trim() === '';
    return { text: slice(source, span, edits), gap: isGap ? between : undefined };
  });
}

const join = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text, gap = '\n\n' }, at) => (at === 0 ? text : gap + text))
    .join('')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();

/** All that blocks say, whatever it is marked up as. */
const wordsOf = (blocks: readonly Nodes[]): string =>
  blocks
    .map((block) => toString(block, { includeHtml: true }))
    .join('')
    .replace(/\s+/g, '');

/**
 * Writes an answer for the heading dialect: as it stands in `source`, with its edits made. Each way of
 * writing is read back, and the first one that gives the same blocks is taken; the ways go from what
 * is nearest to the source to what is safest. `definitions` are those of the file.
 */
export function writeAnswer(
  edited: EditedBlocks,
  source: string,
  definitions: readonly string[],
): Written {
  const { blocks } = edited;
  const read = (text: string) => readBack('Question', text, ...definitions)?.answer;
  const reads = (text: string, expected: readonly RootContent[]) => {
    const answer = read(text);
    return answer !== undefined && isSameTree(answer, expected);
  };
  const verbatim = piecesOf(edited, source);
  const safe = () =>
    verbatim.map(({ text, gap }, at): Piece => {
      const block = blocks.slice(at, at + 1);
      return { text: reads(text.trim(), block) ? text : write(block), gap };
    });
  const ways: [Fidelity, () => string][] = [
    ['same', () => join(verbatim)],
    ['rewritten', () => join(safe())],
    ['rewritten', () => write(blocks)],
  ];
  const texts: string[] = [];
  for (const [fidelity, way] of ways) {
    const text = way();
    if (reads(text, blocks)) return { text, fidelity };
    texts.push(text);
  }
  const similar = texts.find((text) => wordsOf(read(text) ?? []) === wordsOf(blocks));
  return { text: similar ?? texts[0] ?? '', fidelity: similar === undefined ? 'lost' : 'similar' };
}

const writeInline = (children: PhrasingContent[]): string =>
  onOneLine(write([{ type: 'paragraph', children }]));

const questionMarks = /^(?:Q\s*[:：]\s*)+/;

/** Writes the text of a question on one line, in the same way. */
export function writeTitle({ title, titleText }: ParsedQuestion, source: string): Written {
  const readTitle = (text: string) => readBack(text, 'Answer.');
  const reads = (text: string) => {
    const read = readTitle(text);
    return read?.titleText === titleText && isSameTree(read.title, title);
  };
  const verbatim = inlineSource(title, source);
  if (reads(verbatim)) return { text: verbatim, fidelity: 'same' };
  const rewritten = writeInline(title);
  if (reads(rewritten)) return { text: rewritten, fidelity: 'rewritten' };
  // A second `Q:` would make the file one of another dialect.
  const text = rewritten.replace(questionMarks, '');
  const isSimilar = readTitle(text)?.titleText === titleText.replace(questionMarks, '');
  return { text, fidelity: isSimilar ? 'similar' : 'lost' };
}
