import type { Heading, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { report, startOfLine } from '../findings.ts';
import type { CategoryPlace, ParsedCategory } from '../parsed.ts';
import { headingDialect, markedDialect } from './dialects.ts';
import { type LooseFrontMatter, readFrontMatter } from './front-matter.ts';
import { keepLiteral, toTitle } from './literal.ts';
import { type Dialect, divideBlocks } from './outline.ts';
import { readPreamble } from './preamble.ts';
import { takeHeadingIds } from './question-mark.ts';
import { PartReader, reportStrayText } from './read-parts.ts';
import { parseSource } from './source-tree.ts';

const fontQuestion = /^[ \t]*(?:<font[^>]*>\s*)?\*\*\s*Q\s*[:：]/m;
const comments = /<!--[\s\S]*?-->/g;

/** HTML and code pass their text on as it is, so a question in them is not read as one. */
function hiddenText(block: RootContent): string {
  if (block.type === 'html') return block.value.replace(comments, '');
  return block.type === 'code' ? block.value : '';
}

/** Reports questions that HTML or code hides, and comments that hide the rest of the file. */
export function reportHiddenText(file: VFile, blocks: readonly RootContent[]): void {
  for (const block of blocks) {
    const text = hiddenText(block);
    if (block.type === 'html' && /<!--/.test(text)) {
      const reason = 'Unexpected comment without an end, expected `-->`';
      report(file, 'unclosed-comment', reason, block.position);
    } else if (fontQuestion.test(text)) {
      const place = block.type === 'code' ? 'a code block' : 'an HTML block';
      report(file, 'hidden-question', `Unexpected question in ${place}`, block.position);
    }
  }
}

type CategoryContent = Omit<ParsedCategory, 'file' | keyof CategoryPlace>;

/** The first one that applies reads the file; the last one applies to every file. */
const dialects: readonly Dialect[] = [markedDialect, headingDialect];

function contentOf(data: LooseFrontMatter, place: CategoryPlace): CategoryContent {
  return {
    title: data.title ?? place.category,
    description: data.description,
    order: data.order,
    tags: data.tags ?? [],
    levels: data.levels ?? [],
    sourceUrl: data.source,
    sections: [],
    questions: [],
    definitions: [],
  };
}

function titleOf(heading: Heading | undefined, source: string): string | undefined {
  if (heading === undefined) return undefined;
  takeHeadingIds(heading);
  return toTitle(heading.children, source).titleText || undefined;
}

function readBlocks(
  file: VFile,
  source: string,
  blocks: readonly RootContent[],
  content: CategoryContent,
): CategoryContent & { hasTitle: boolean } {
  const dialect = dialects.find(({ applies }) => applies(blocks)) ?? headingDialect;
  const { title: heading, head, parts } = divideBlocks(blocks, dialect);
  const { tags, sourceUrl, others } = readPreamble(head);
  const title = titleOf(heading, source);
  reportStrayText(file, others);
  const reader = new PartReader({ file, source, dialect });
  reader.read(parts);
  return {
    ...content,
    hasTitle: title !== undefined,
    title: title ?? content.title,
    tags: [...new Set([...content.tags, ...tags])],
    sourceUrl: content.sourceUrl ?? sourceUrl,
    sections: reader.sections,
    questions: reader.questions,
  };
}

const controlCharacter = /[^\P{Cc}\t\n\r]/u;

/** Reports what no text should hold, whatever it means: marks of a merge, control characters. */
function reportStrayMarks(file: VFile): { isInMerge: boolean } {
  const lines = String(file).split('\n');
  const isInMerge = ['<<<<<<< ', '>>>>>>> '].every((mark) =>
    lines.some((line) => line.startsWith(mark)),
  );
  for (const [index, line] of lines.entries()) {
    if (isInMerge && /^<{7} /.test(line)) {
      const reason = 'Unexpected marks of a merge, expected one of the two texts';
      report(file, 'merge-conflict', reason, startOfLine(index + 1));
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
  const { data, body } = readFrontMatter(file);
  const content = contentOf(data, place);
  const tree = parseSource(body);
  if ('tooMuch' in tree) {
    const { rule, line, reason } = tree.tooMuch;
    report(file, rule, reason, startOfLine(line));
    return content;
  }
  reportHiddenText(file, tree.blocks);
  const { hasTitle, ...read } = readBlocks(file, body, tree.blocks, content);
  if (data.title === undefined && !hasTitle) {
    report(file, 'missing-title', 'Unexpected category without a title', startOfLine(1));
  }
  if (read.questions.length === 0) {
    report(file, 'no-question', 'Unexpected category without a question', startOfLine(1));
  }
  keepLiteral(tree.definitions, body);
  return { ...read, title: data.title ?? read.title, definitions: tree.definitions };
}

/**
 * Reads a category file in whichever dialect it is written. It always gives a category, as far as the
 * file can be read; what is wrong is a finding of `file`. An empty file gives an `empty-file` finding
 * only; one that could not be decoded gets no further one.
 */
export function parseCategory(file: VFile, place: CategoryPlace): ParsedCategory {
  const { version, locale, category } = place;
  if (String(file).trim() !== '') {
    return { version, locale, category, file, ...readContent(file, place) };
  }
  if (!file.messages.some(({ ruleId }) => ruleId === 'invalid-utf8')) {
    report(
      file,
      'empty-file',
      'Unexpected empty file, expected a title and questions',
      startOfLine(1),
    );
  }
  return { version, locale, category, file, ...contentOf({}, place) };
}
