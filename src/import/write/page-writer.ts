import type { Definition, FootnoteDefinition, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ParsedCategory, ParsedQuestion } from '../../faq/parsed.ts';
import { editBlocks, type RewriteLink } from './answer-edits.ts';
import type { ExistingQuestion } from '../read/existing.ts';
import type { Note } from '../report.ts';
import type { LinkPage } from './rewrite-links.ts';
import { slice, type Edit } from './slices.ts';
import { writeAnswer, writeTitle, type Fidelity, type Written } from './write-answer.ts';
import type { QuestionText } from './write-category.ts';

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

function writeDefinitions(
  definitions: readonly AnyDefinition[],
  source: string,
  edits: readonly Edit[],
): string {
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

const meanings = {
  rewritten: 'was written in other signs that read the same',
  similar: 'says the same, but reads otherwise',
  lost: 'cannot be written such that it says the same',
} as const satisfies Record<Exclude<Fidelity, 'same'>, string>;

/** Writes the questions of a page, and notes what is to be said of them. */
export class PageWriter {
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
    for (const url of staleLinks(blocks, edits))
      this.unmapped.push({ place, text: `link to ${url}` });
    const comments = commentsOf(question, existingById.get(id));
    return {
      id,
      section: question.section && page.sectionIds.get(question.section),
      title: title.text,
      body: [comments, answer.text].filter((part) => part !== '').join('\n\n'),
    };
  }

  #note(place: string, what: string, { fidelity }: Written): void {
    if (fidelity === 'same') return;
    const list = fidelity === 'lost' ? this.lost : this.repaired;
    list.push({ place, text: `${what} ${meanings[fidelity]}` });
  }
}
