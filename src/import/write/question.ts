import type { RootContent } from 'mdast';
import { isRelative } from '../../faq/links.ts';
import { nodesIn, type ParsedQuestion } from '../../faq/parsed.ts';
import type { ImportReport } from '../report.ts';
import { isSameTree, writeAnswer, writeTitle, type Fidelity } from './answer.ts';
import type { Body, QuestionText } from './category-file.ts';
import { editBlocks, slice, spanOf, type Edit, type RewriteLink } from './edits.ts';
import type { LinkPage } from './links.ts';

const words = (name: string, list: readonly string[]): string[] =>
  list.length === 0 ? [] : [`<!-- ${name}: ${list.join(', ')} -->`];

function commentsOf({ searchWords, formerIds }: ParsedQuestion, existing?: Body): string {
  const own = [...words('search', searchWords), ...words('formerly', formerIds)].join('\n');
  return existing?.comments || own;
}

/** The relative links of blocks that were not given a new address: they may lead nowhere. */
function staleLinks(blocks: readonly RootContent[], edits: readonly Edit[]): string[] {
  const fresh = new Set(edits.map(({ text }) => text));
  const urls = nodesIn(blocks, 'link', 'image', 'definition').map(({ url }) => url);
  return urls.filter((url) => isRelative(url) && !fresh.has(url));
}

const meanings = {
  rewritten: 'was written in other signs that read the same',
  similar: 'says the same, but reads otherwise',
  lost: 'cannot be written such that it says the same',
} as const satisfies Record<Exclude<Fidelity, 'same'>, string>;

/** A question for the content folder, and what is to be said of its text where it is taken. */
export interface WrittenQuestion {
  readonly text: QuestionText;
  readonly notes: Pick<ImportReport, 'repaired' | 'unmapped' | 'lost'>;
}

/** Writes the questions of a page for the content folder, with the links that `rewrite` gives. */
export class QuestionWriter {
  readonly #page: LinkPage;
  readonly #rewrite: RewriteLink;
  readonly #source: string;
  readonly #definitions: readonly string[];

  constructor(page: LinkPage, rewrite: RewriteLink) {
    this.#page = page;
    this.#rewrite = rewrite;
    this.#source = String(page.category.file);
    const { blocks, edits } = editBlocks(page.category.definitions, this.#source, rewrite);
    const spans = blocks.flatMap((block) => spanOf(block) ?? []);
    this.#definitions = spans.map((span) => slice(this.#source, span, edits));
  }

  /** Tells whether a question of the content folder reads as this one, with its new links. */
  reads({ title, answer }: ParsedQuestion, known: ParsedQuestion): boolean {
    const { blocks } = editBlocks(answer, this.#source, this.#rewrite);
    return isSameTree(known.title, title) && isSameTree(known.answer, blocks);
  }

  /** Writes a question; comments that it has in the content folder (`existing`) stay. */
  write(question: ParsedQuestion, existing?: Body): WrittenQuestion {
    const { sections, file } = this.#page.category;
    const edited = editBlocks(question.answer, this.#source, this.#rewrite);
    const answer = writeAnswer(edited, this.#source, this.#definitions);
    const title = writeTitle(question, this.#source);
    const section = sections.find(({ id }) => id === question.section);
    const text: QuestionText = {
      id: this.#page.idOf.get(question) ?? '',
      section: section && {
        id: this.#page.sectionIds.get(section.id) ?? section.id,
        title: section.title,
      },
      title: title.text,
      body: [commentsOf(question, existing), answer.text]
        .filter((part) => part !== '')
        .join('\n\n'),
      definitions: this.#definitions,
    };
    const notes: WrittenQuestion['notes'] = { repaired: [], unmapped: [], lost: [] };
    const note = (list: keyof typeof notes, said: string) =>
      notes[list].push({ place: `${file.path}:${question.line}`, text: said });
    const parts = [
      ['the answer', answer.fidelity],
      ['the question', title.fidelity],
    ] as const;
    for (const [part, fidelity] of parts)
      if (fidelity !== 'same')
        note(fidelity === 'lost' ? 'lost' : 'repaired', `${part} ${meanings[fidelity]}`);
    for (const edit of edited.edits) note('repaired', `changed to ${edit.text}`);
    for (const url of staleLinks(edited.blocks, edited.edits)) note('unmapped', `link to ${url}`);
    return { text, notes };
  }
}
