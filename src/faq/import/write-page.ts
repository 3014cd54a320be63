import { toMarkdown } from 'mdast-util-to-markdown';
import type { Definition, FootnoteDefinition, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ParsedCategory, ParsedQuestion } from '../parsed.ts';
import { editBlocks, type RewriteLink } from './answer-edits.ts';
import type { ExistingQuestion } from './existing.ts';
import { frontMatterOf, writeFrontMatter } from './front-matter-text.ts';
import type { Note } from './report.ts';
import type { LinkPage } from './rewrite-links.ts';
import { slice, type Edit } from './slices.ts';
import { writeAnswer, writeTitle } from './write-answer.ts';
import type { CategoryText, QuestionText, SectionText } from './write-category.ts';

/** What a page becomes, and what is to be said of it. */
export interface WrittenPage {
  readonly text: CategoryText;
  readonly repaired: Note[];
  readonly unmapped: Note[];
  readonly lost: Note[];
}

/** What writing a page takes besides the page. */
export interface PageContext {
  readonly page: LinkPage;
  readonly rewrite: RewriteLink;
  /** Place in the index. */
  readonly order: number | undefined;
  /** The category as the content folder has it. */
  readonly existing: ParsedCategory | undefined;
  /** What the content folder has of a question in this version and locale, wherever it stands. */
  readonly existingById: ReadonlyMap<string, ExistingQuestion>;
  /** Questions to keep that upstream does not have. */
  readonly kept: readonly ExistingQuestion[];
}

type AnyDefinition = Definition | FootnoteDefinition;

function writeDefinitions(definitions: readonly AnyDefinition[], source: string, edits: readonly Edit[]): string {
  return definitions
    .map(({ position }) => ({ start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }))
    .map((span) => slice(source, span, edits))
    .join('\n\n');
}

const words = (name: string, list: readonly string[]): string =>
  list.length === 0 ? '' : `<!-- ${name}: ${list.join(', ')} -->`;

function commentsOf(question: ParsedQuestion, existing: ExistingQuestion | undefined): string {
  if (existing !== undefined && existing.comments !== '') return existing.comments;
  return [words('search', question.searchWords), words('formerly', question.formerIds)]
    .filter((comment) => comment !== '')
    .join('\n');
}

/** Section titles are kept as plain text, so signs of Markdown in them have to be escaped. */
function sectionTitle(title: string): string {
  if (/^[\p{L}\p{N} ,.()/+-]*$/u.test(title)) return title;
  return toMarkdown({ type: 'paragraph', children: [{ type: 'text', value: title }] }).trim();
}

const isRelative = (url: string): boolean => !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url);

/** The relative links of blocks that were not given a new address: they may lead nowhere. */
function staleLinks(blocks: readonly RootContent[], edits: readonly Edit[]): string[] {
  const fresh = new Set(edits.map(({ text }) => text));
  const stale: string[] = [];
  visit({ type: 'root', children: [...blocks] }, (node) => {
    if ('url' in node && isRelative(node.url) && !fresh.has(node.url)) stale.push(node.url);
  });
  return stale;
}

class PageWriter {
  readonly repaired: Note[] = [];
  readonly unmapped: Note[] = [];
  readonly lost: Note[] = [];
  readonly #context: PageContext;
  readonly #source: string;
  readonly #definitions: readonly AnyDefinition[];
  readonly #definitionEdits: readonly Edit[];

  constructor(context: PageContext) {
    this.#context = context;
    const { category } = context.page;
    this.#source = String(category.file);
    this.#definitions = structuredClone(category.definitions);
    this.#definitionEdits = editBlocks(this.#definitions, this.#source, context.rewrite);
  }

  definitions(): string {
    return writeDefinitions(this.#definitions, this.#source, this.#definitionEdits);
  }

  question(question: ParsedQuestion): QuestionText {
    const { page, rewrite, existingById } = this.#context;
    const id = page.idOf.get(question) ?? '';
    const place = `${page.category.file.path}:${question.line}`;
    const blocks: RootContent[] = structuredClone(question.answer);
    const edits = editBlocks(blocks, this.#source, rewrite);
    const answer = writeAnswer(blocks, this.#source, edits, this.definitions());
    const title = writeTitle(question, this.#source);
    this.#note(place, 'the answer', answer);
    this.#note(place, 'the question', title);
    for (const { text } of edits) this.repaired.push({ place, text: `changed to ${text}` });
    for (const url of staleLinks(blocks, edits)) this.unmapped.push({ place, text: `link to ${url}` });
    const comments = commentsOf(question, existingById.get(id));
    return {
      id,
      section: question.section && page.sectionIds.get(question.section),
      title: title.text,
      body: [comments, answer.text].filter((part) => part !== '').join('\n\n'),
    };
  }

  #note(place: string, what: string, { isFaithful, isRewritten }: { isFaithful: boolean; isRewritten: boolean }): void {
    if (!isFaithful) this.lost.push({ place, text: `${what} cannot be written such that it reads the same` });
    else if (isRewritten) this.repaired.push({ place, text: `${what} was written anew, in other signs` });
  }
}

const keptText = ({ id, question, section, body }: ExistingQuestion, source: string): QuestionText => ({
  id: id ?? '',
  section: section?.id,
  title: writeTitle(question, source).text,
  body,
});

/** Puts kept questions behind the ones that they stood behind. */
function insertKept(questions: readonly QuestionText[], kept: readonly ExistingQuestion[], source: string): QuestionText[] {
  const result = [...questions];
  for (const one of kept) {
    const at = result.findIndex(({ id }) => id === one.after);
    result.splice(at === -1 ? result.length : at + 1, 0, keptText(one, source));
  }
  return result;
}

function sectionsOf({ category, sectionIds }: LinkPage, existing: ParsedCategory | undefined): SectionText[] {
  const own = category.sections.map(({ id, title }) => ({
    id: sectionIds.get(id) ?? id,
    title: sectionTitle(title),
  }));
  const ids = new Set(own.map(({ id }) => id));
  const others = (existing?.sections ?? []).filter(({ id }) => !ids.has(id));
  return [...own, ...others.map(({ id, title }) => ({ id, title: sectionTitle(title) }))];
}

/** Writes an upstream page for the content folder: its questions, and those that are kept. */
export function writePage(context: PageContext): WrittenPage {
  const { page, existing, kept, order } = context;
  const writer = new PageWriter(context);
  const questions = page.category.questions.map((question) => writer.question(question));
  const existingSource = existing && String(existing.file);
  return {
    text: {
      frontMatter: writeFrontMatter(frontMatterOf(page.category, order), existingSource),
      sections: sectionsOf(page, existing),
      questions: insertKept(questions, kept, existingSource ?? ''),
      definitions: writer.definitions(),
    },
    repaired: writer.repaired,
    unmapped: writer.unmapped,
    lost: writer.lost,
  };
}
