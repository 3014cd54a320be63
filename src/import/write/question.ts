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

/** Compares and writes the questions of a page, with the links that `rewrite` gives. */
export function questionWriter({ category, ...page }: LinkPage, rewrite: RewriteLink) {
  const { sections, file } = category;
  const source = String(file);
  const edit = (blocks: readonly RootContent[]) => editBlocks(blocks, source, rewrite);
  const { blocks, edits } = edit(category.definitions);
  const spans = blocks.flatMap((block) => spanOf(block) ?? []);
  const definitions = spans.map((span) => slice(source, span, edits));

  /** Tells whether a question of the content folder reads as this one, with its new links. */
  const reads = ({ title, answer }: ParsedQuestion, known: ParsedQuestion): boolean =>
    isSameTree(known.title, title) && isSameTree(known.answer, edit(answer).blocks);

  /** Writes a question; comments that it has in the content folder (`existing`) stay. */
  const write = (question: ParsedQuestion, existing?: Body): WrittenQuestion => {
    const edited = edit(question.answer);
    const answer = writeAnswer(edited, source, definitions);
    const title = writeTitle(question, source);
    const section = sections.find(({ id }) => id === question.section);
    const text: QuestionText = {
      id: page.idOf.get(question) ?? '',
      section: section && { ...section, id: page.sectionIds.get(section.id) ?? section.id },
      title: title.text,
      body: [commentsOf(question, existing), answer.text].filter(Boolean).join('\n\n'),
      definitions,
    };
    const notes: WrittenQuestion['notes'] = { repaired: [], unmapped: [], lost: [] };
    const note = (list: keyof typeof notes, said: string) =>
      notes[list].push({ place: `${file.path}:${question.line}`, text: said });
    for (const [part, { fidelity }] of Object.entries({ answer, question: title }))
      if (fidelity !== 'same')
        note(fidelity === 'lost' ? 'lost' : 'repaired', `the ${part} ${meanings[fidelity]}`);
    for (const { text: said } of edited.edits) note('repaired', `changed to ${said}`);
    for (const url of staleLinks(edited.blocks, edited.edits)) note('unmapped', `link to ${url}`);
    return { text, notes };
  };
  return { reads, write };
}

export type QuestionWriter = ReturnType<typeof questionWriter>;
