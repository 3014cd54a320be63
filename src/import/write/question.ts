import type { Definition, FootnoteDefinition, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ParsedQuestion } from '../../faq/parsed.ts';
import type { Body } from '../read/existing.ts';
import type { Note } from '../report.ts';
import { isSameTree, writeAnswer, writeTitle, type Fidelity } from './answer.ts';
import type { QuestionText } from './category-file.ts';
import { editBlocks, slice, type Edit, type RewriteLink } from './edits.ts';
import type { LinkPage } from './links.ts';

const words = (name: string, list: readonly string[]): string =>
  list.length === 0 ? '' : `<!-- ${name}: ${list.join(', ')} -->`;

function commentsOf(question: ParsedQuestion, existing: Body | undefined): string {
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

/** A question for the content folder, and what is to be said of its text where it is taken. */
export interface WrittenQuestion {
  readonly text: QuestionText;
  readonly notes: Record<'repaired' | 'unmapped' | 'lost', Note[]>;
}

/** Writes the questions of a page for the content folder. */
export class QuestionWriter {
  readonly definitions: string;
  readonly #page: LinkPage;
  readonly #rewrite: RewriteLink;
  readonly #source: string;

  constructor(page: LinkPage, rewrite: RewriteLink) {
    this.#page = page;
    this.#rewrite = rewrite;
    this.#source = String(page.category.file);
    this.definitions = this.#writeDefinitions();
  }

  /** Tells whether a question of the content folder reads as this one, with its new links. */
  reads(question: ParsedQuestion, known: ParsedQuestion): boolean {
    const blocks: RootContent[] = structuredClone(question.answer);
    editBlocks(blocks, this.#source, this.#rewrite);
    return isSameTree(known.title, question.title) && isSameTree(known.answer, blocks);
  }

  /** Writes a question; comments that it has in the content folder (`existing`) stay. */
  write(question: ParsedQuestion, existing: Body | undefined): WrittenQuestion {
    const { category, idOf, sectionIds } = this.#page;
    const place = `${category.file.path}:${question.line}`;
    const blocks: RootContent[] = structuredClone(question.answer);
    const edits = editBlocks(blocks, this.#source, this.#rewrite);
    const answer = writeAnswer(blocks, this.#source, edits, this.definitions);
    const title = writeTitle(question, this.#source);
    const notes: WrittenQuestion['notes'] = { repaired: [], unmapped: [], lost: [] };
    for (const [what, { fidelity }] of [
      ['the answer', answer],
      ['the question', title],
    ] as const) {
      if (fidelity === 'same') continue;
      const list = fidelity === 'lost' ? notes.lost : notes.repaired;
      list.push({ place, text: `${what} ${meanings[fidelity]}` });
    }
    for (const { text } of edits) notes.repaired.push({ place, text: `changed to ${text}` });
    for (const url of staleLinks(blocks, edits))
      notes.unmapped.push({ place, text: `link to ${url}` });
    const text = {
      id: idOf.get(question) ?? '',
      section: question.section && sectionIds.get(question.section),
      title: title.text,
      body: [commentsOf(question, existing), answer.text]
        .filter((part) => part !== '')
        .join('\n\n'),
    };
    return { text, notes };
  }

  #writeDefinitions(): string {
    const definitions: (Definition | FootnoteDefinition)[] = structuredClone(
      this.#page.category.definitions,
    );
    const edits = editBlocks(definitions, this.#source, this.#rewrite);
    return definitions
      .map(({ position }) => ({
        start: position?.start.offset ?? 0,
        end: position?.end.offset ?? 0,
      }))
      .map((span) => slice(this.#source, span, edits))
      .join('\n\n');
  }
}
