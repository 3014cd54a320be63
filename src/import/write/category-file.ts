import { toMarkdown } from 'mdast-util-to-markdown';
import { VFile } from 'vfile';
import { splitComments } from '../../faq/lock.ts';
import type { CategoryPlace, ParsedCategory, ParsedQuestion } from '../../faq/parsed.ts';
import { frontMatterLine } from '../../faq/read/front-matter.ts';
import { parseCategory } from '../../faq/read/parse.ts';
import type { FrontMatter } from '../../faq/schema.ts';
import { isSameTree } from './answer.ts';

/** A question ready to be written. */
export interface QuestionText {
  readonly id: string;
  readonly section: { readonly id: string; readonly title: string } | undefined;
  readonly title: string;
  /** Comments and answer. */
  readonly body: string;
  /** Definitions of links and footnotes that the body may need. */
  readonly definitions: readonly string[];
}

/** A stretch of a category file: what stands before all questions, a section heading, a question. */
interface Block {
  readonly kind: 'start' | 'section' | 'question' | 'end';
  /** Id of the question or section, if it has one. */
  readonly id?: string | undefined;
  /** Id of the section that a question stands in. */
  readonly section?: string | undefined;
  readonly question?: ParsedQuestion;
  /** With the blank lines behind it. */
  readonly text: string;
}

/** Upstream puts the levels of readers among the tags. */
const levelNames = new Set([
  ...['beginner', 'basic', 'intermediate', 'advanced', 'expert'],
  ...['初级', '中级', '高级'],
]);

const isLevel = (tag: string): boolean => levelNames.has(tag.toLowerCase());

const parseText = (value: string, { version, locale, category }: CategoryPlace): ParsedCategory =>
  parseCategory(new VFile({ value, path: `${category}.md` }), { version, locale, category });

/** Gives the file of an upstream category as it begins: its front matter, in the heading dialect. */
export function startCategory(category: ParsedCategory, order: number | undefined): ParsedCategory {
  const { title, description, tags, levels, sourceUrl = '' } = category;
  const fields = {
    title,
    description,
    order: category.order ?? order,
    tags: tags.filter((tag) => !isLevel(tag)),
    levels: [...levels, ...tags.filter(isLevel)],
    source: URL.parse(sourceUrl) === null ? undefined : sourceUrl,
  } satisfies Record<keyof FrontMatter, unknown>;
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0))
    .map(([key, value]) => frontMatterLine(key, value));
  return parseText(['---', ...lines, '---', ''].join('\n'), category);
}

/** The line from which on a file has nothing but definitions, counted from 1. */
function endLine({ questions, definitions, file }: ParsedCategory): number {
  const lineCount = String(file).split('\n').length;
  const last = questions.at(-1);
  const lastLine = last?.answer.at(-1)?.position?.end.line ?? last?.line ?? lineCount;
  const lines = definitions.map(({ position }) => position?.start.line ?? 0);
  return Math.min(lineCount + 1, ...lines.filter((line) => line > lastLine));
}

/** Divides a category file into blocks; joined, their texts are the file. */
function blocksOf(category: ParsedCategory): Block[] {
  const lines = String(category.file).split('\n');
  const starts = [
    ...category.sections.map(({ id, line }) => ({ kind: 'section' as const, id, line })),
    ...category.questions.map((question) => {
      const { explicitId: id, section, line } = question;
      return { kind: 'question' as const, id, section, question, line };
    }),
  ].toSorted((a, b) => a.line - b.line);
  const all = [
    { kind: 'start' as const, line: 1 },
    ...starts,
    { kind: 'end' as const, line: endLine(category) },
  ];
  return all.map(({ line, ...block }, at) => {
    const next = all[at + 1]?.line ?? lines.length + 1;
    const text = lines.slice(line - 1, next - 1).join('\n');
    return { ...block, text: next <= lines.length && next > line ? `${text}\n` : text };
  });
}

/** Section titles are kept as plain text, so signs of Markdown in them have to be escaped. */
function escapeTitle(title: string): string {
  if (/^[\p{L}\p{N} ,.()/+-]*$/u.test(title)) return title;
  return toMarkdown({ type: 'paragraph', children: [{ type: 'text', value: title }] }).trim();
}

function blockOf({ id, title, body }: QuestionText, section: string | undefined): Block {
  const marks = section === undefined ? '##' : '###';
  const heading = `${marks} ${title} {#${id}}`.replace('  {#', ' {#');
  const text = [heading, body].filter((part) => part !== '').join('\n\n');
  return { kind: 'question', id, section, text: `${text}\n\n` };
}

/** Each block begins after a blank line, whatever it stood behind before. */
const joinBlocks = (blocks: readonly Block[]): string =>
  blocks.reduce((text, block) => {
    const isApart = text === '' || block.text === '' || text.endsWith('\n\n');
    return text + (isApart ? '' : text.endsWith('\n') ? '\n' : '\n\n') + block.text;
  }, '');

/** What an author wrote under the heading of a question. */
export type Body = ReturnType<CategoryFile['bodyOf']>;

/** A category file in which changes are made; all else in it stays as its author wrote it. */
export class CategoryFile {
  /** The category as it was before. */
  readonly before: ParsedCategory;
  /** Whether the content folder has the file. */
  readonly isThere: boolean;
  #blocks: Block[];
  readonly #staying: Set<ParsedQuestion>;
  readonly #written: QuestionText[] = [];

  constructor(before: ParsedCategory, isThere: boolean) {
    this.before = before;
    this.isThere = isThere;
    this.#blocks = blocksOf(before);
    this.#staying = new Set(before.questions);
  }

  /** Gives what stands under the heading of a question: comments and answer, and the comments alone. */
  bodyOf(question: ParsedQuestion) {
    const text = this.#blocks.find((block) => block.question === question)?.text ?? '';
    const body = text.slice(text.indexOf('\n') + 1).trim();
    return { comments: splitComments(body).comments, text: body };
  }

  cut(question: ParsedQuestion): void {
    this.#staying.delete(question);
    this.#blocks = this.#blocks.filter((block) => block.question !== question);
  }

  replace(question: ParsedQuestion, text: QuestionText): void {
    this.#staying.delete(question);
    this.#written.push(text);
    this.#blocks = this.#blocks.map((block) =>
      block.question === question ? blockOf(text, block.section) : block,
    );
  }

  /** Puts a question behind the one with the id `after`, else at the end of its section. */
  add(text: QuestionText, after: string | undefined): void {
    this.#written.push(text);
    const { section } = text;
    const isKnown = this.#blocks.some(({ kind, id }) => kind === 'section' && id === section?.id);
    if (section !== undefined && !isKnown) {
      const heading = `## ${escapeTitle(section.title)} {#${section.id}}\n\n`;
      this.#blocks.splice(-1, 0, { kind: 'section', id: section.id, text: heading });
    }
    this.#blocks.splice(this.#placeFor(section?.id, after), 0, blockOf(text, section?.id));
  }

  /** Gives the text of the file; `undefined` where no question is in it, or no longer. */
  text(): string | undefined {
    const known = String(this.before.file);
    if (!this.#isChanged) return this.isThere ? known : undefined;
    if (!this.#blocks.some(({ kind }) => kind === 'question')) return undefined;
    const definitions = new Set(this.#written.flatMap((text) => text.definitions));
    const missing = [...definitions].filter((one) => !known.includes(one));
    return `${[joinBlocks(this.#withoutEmptied()).trimEnd(), ...missing].join('\n\n')}\n`;
  }

  /** Gives what reading `text` would not find again: ids of what is new, titles of what stays. */
  lostIn(text: string): string[] {
    if (!this.#isChanged) return [];
    const { questions } = parseText(text, this.before);
    const ids = new Set(questions.map(({ explicitId }) => explicitId));
    const byTitle = Map.groupBy(questions, ({ titleText }) => titleText);
    const isThere = ({ titleText, explicitId, answer }: ParsedQuestion) =>
      (byTitle.get(titleText) ?? []).some(
        (other) => other.explicitId === explicitId && isSameTree(other.answer, answer),
      );
    return [
      ...this.#written.map(({ id }) => id).filter((id) => !ids.has(id)),
      ...[...this.#staying].filter((one) => !isThere(one)).map(({ titleText }) => titleText),
    ];
  }

  get #isChanged(): boolean {
    return this.#written.length > 0 || this.#staying.size < this.before.questions.length;
  }

  #placeFor(section: string | undefined, after: string | undefined): number {
    const isMate = (block: Block) => block.kind === 'question' && block.section === section;
    const before = this.#blocks.findIndex((block) => isMate(block) && block.id === after);
    if (before !== -1 && after !== undefined) return before + 1;
    const last = this.#blocks.findLastIndex(
      (block) => isMate(block) || (section !== undefined && block.id === section),
    );
    if (last !== -1) return last + 1;
    // A heading below a section belongs to it, so loose questions stand before all sections.
    return this.#blocks.findIndex(({ kind }) => kind === 'section' || kind === 'end');
  }

  /** Sections whose last question was cut go with it. */
  #withoutEmptied(): Block[] {
    const used = new Set(this.#blocks.map(({ section }) => section));
    const wasUsed = new Set(this.before.questions.map(({ section }) => section));
    return this.#blocks.filter(
      ({ kind, id }) => kind !== 'section' || used.has(id) || !wasUsed.has(id),
    );
  }
}
