import type { Heading, List, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { report } from '../findings.ts';
import { nodesIn, type CategoryPlace, type ParsedCategory } from '../parsed.ts';
import { dialectOf, divideBlocks } from './dialects.ts';
import { type LooseFrontMatter, readFrontMatter } from './front-matter.ts';
import { isInvisible, readTags } from './html.ts';
import { keepLiteral, toTitle } from './literal.ts';
import { takeHeadingIds } from './question-mark.ts';
import { readParts, reportStrayText } from './sections.ts';
import { parseSource } from './source-tree.ts';

const fontQuestion = /^[ \t]*(?:<font[^>]*>\s*)?\*\*\s*Q\s*[:：]/m;
const comments = /<!--[\s\S]*?-->/g;

/** Reports questions that HTML or code hides, and comments that hide the rest of the file. */
function reportHiddenText(file: VFile, blocks: readonly RootContent[]): void {
  for (const block of blocks) {
    if (block.type !== 'html' && block.type !== 'code') continue;
    const text = block.type === 'html' ? block.value.replace(comments, '') : block.value;
    if (block.type === 'html' && text.includes('<!--')) {
      const reason = 'Unexpected comment without an end, expected `-->`';
      report(file, 'unclosed-comment', reason, block.position);
    } else if (fontQuestion.test(text)) {
      const place = block.type === 'code' ? 'a code block' : 'an HTML block';
      report(file, 'hidden-question', `Unexpected question in ${place}`, block.position);
    }
  }
}

/** The tags of a category: a line of code spans. */
function tagsOf(block: RootContent): string[] {
  if (block.type !== 'paragraph') return [];
  const visible = block.children.filter((node) => !isInvisible(node));
  const codes = visible.filter((node) => node.type === 'inlineCode');
  return codes.length === visible.length ? codes.map(({ value }) => value) : [];
}

/** A badge is a picture that links to the source of the page. */
function badgeUrl(block: RootContent): string | undefined {
  const text = toString(block, { includeHtml: false, includeImageAlt: false });
  if (text.trim() !== '') return undefined;
  const tags = nodesIn([block], 'html').flatMap(({ value }) => readTags(value));
  const hasPicture = tags.some(({ name }) => name === 'img');
  const addresses = hasPicture
    ? tags.flatMap(({ attributes }) => attributes.get('href') ?? [])
    : [];
  const urls = [...nodesIn([block], 'link').map(({ url }) => url), ...addresses];
  // Where a page has several, the one of the Markdown source is the badge.
  return urls.find((url) => url.endsWith('.md')) ?? urls[0];
}

/** A list of nothing but links to the same page is a table of contents; pages have one of their own. */
function isTableOfContents(list: List): boolean {
  const links = nodesIn([list], 'link').filter(({ url }) => url.startsWith('#'));
  const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');
  return (
    withoutBlanks(toString(list)) === withoutBlanks(links.map((link) => toString(link)).join(''))
  );
}

/** Reads what precedes the first question: tags, badges, and what else stands there and would be lost. */
function readPreamble(blocks: readonly RootContent[]) {
  const tags = blocks.flatMap(tagsOf);
  const sourceUrl = blocks.map(badgeUrl).find((url) => url !== undefined);
  const others = blocks.filter((block) => {
    const isContents = block.type === 'list' && isTableOfContents(block);
    return !isContents && tagsOf(block).length === 0 && badgeUrl(block) === undefined;
  });
  return { tags, sourceUrl, others };
}

type CategoryContent = Omit<ParsedCategory, 'file' | keyof CategoryPlace>;

const contentOf = (data: LooseFrontMatter, place: CategoryPlace): CategoryContent => ({
  title: data.title ?? place.category,
  description: data.description,
  order: data.order,
  tags: data.tags ?? [],
  levels: data.levels ?? [],
  sourceUrl: data.source,
  sections: [],
  questions: [],
  definitions: [],
});

function titleOf(heading: Heading | undefined, source: string): string | undefined {
  if (heading === undefined) return undefined;
  takeHeadingIds(heading);
  return toTitle(heading.children, source).titleText || undefined;
}

const controlCharacter = /[^\P{Cc}\t\n\r]/u;

/** Reports what no text should hold, whatever it means: marks of a merge, control characters. */
function reportStrayMarks(file: VFile): { isInMerge: boolean } {
  const lines = String(file).split('\n');
  const isInMerge = ['<<<<<<< ', '>>>>>>> '].every((mark) =>
    lines.some((line) => line.startsWith(mark)),
  );
  for (const [index, line] of lines.entries()) {
    if (isInMerge && line.startsWith('<<<<<<< ')) {
      const reason = 'Unexpected marks of a merge, expected one of the two texts';
      report(file, 'merge-conflict', reason, index + 1);
    }
    const at = line.search(controlCharacter);
    if (at === -1) continue;
    const code = line.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
    const place = { line: index + 1, column: at + 1 };
    report(file, 'control-character', `Unexpected control character U+${code}`, place);
  }
  return { isInMerge };
}

function readContent(file: VFile, place: CategoryPlace): CategoryContent {
  // Two texts in one file would give findings about their mixture.
  if (reportStrayMarks(file).isInMerge) return contentOf({}, place);
  const { data, body: source } = readFrontMatter(file);
  const content = contentOf(data, place);
  const tree = parseSource(source);
  if ('tooMuch' in tree) {
    const { rule, line, reason } = tree.tooMuch;
    report(file, rule, reason, line);
    return content;
  }
  reportHiddenText(file, tree.blocks);
  const dialect = dialectOf(tree.blocks);
  const { title: heading, head, parts } = divideBlocks(tree.blocks, dialect);
  const { tags, sourceUrl, others } = readPreamble(head);
  reportStrayText(file, others);
  const title = data.title ?? titleOf(heading, source);
  const { sections, questions } = readParts(file, source, dialect, parts);
  if (title === undefined) report(file, 'missing-title', 'Unexpected category without a title', 1);
  if (questions.length === 0) {
    report(file, 'no-question', 'Unexpected category without a question', 1);
  }
  keepLiteral(tree.definitions, source);
  return {
    ...content,
    title: title ?? content.title,
    tags: [...new Set([...content.tags, ...tags])],
    sourceUrl: content.sourceUrl ?? sourceUrl,
    sections,
    questions,
    definitions: tree.definitions,
  };
}

/**
 * Reads a category file in whichever dialect it is written. It always gives a category, as far as the
 * file can be read; what is wrong is a finding of `file`. An empty file gives an `empty-file` finding
 * only; one that could not be decoded gets no further one.
 */
export function parseCategory(file: VFile, place: CategoryPlace): ParsedCategory {
  const { version, locale, category } = place;
  const isEmpty = String(file).trim() === '';
  if (isEmpty && file.messages.length === 0) {
    report(file, 'empty-file', 'Unexpected empty file, expected a title and questions', 1);
  }
  const content = isEmpty ? contentOf({}, place) : readContent(file, place);
  return { version, locale, category, file, ...content };
}
