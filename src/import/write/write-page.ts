import { toMarkdown } from 'mdast-util-to-markdown';
import type { ParsedCategory } from '../../faq/parsed.ts';
import type { ExistingQuestion } from '../read/existing.ts';
import { frontMatterOf, writeFrontMatter } from './front-matter-text.ts';
import { PageWriter, type PageContext } from './page-writer.ts';
import type { Note } from '../report.ts';
import type { LinkPage } from './rewrite-links.ts';
import { writeTitle } from './write-answer.ts';
import type { CategoryText, QuestionText, SectionText } from './write-category.ts';

/** What a page becomes, and what is to be said of it. */
export interface WrittenPage {
  readonly text: CategoryText;
  readonly repaired: Note[];
  readonly unmapped: Note[];
  readonly lost: Note[];
}

const keptText = (
  { id, question, section, body }: ExistingQuestion,
  source: string,
): QuestionText => ({
  id: id ?? '',
  section: section?.id,
  title: writeTitle(question, source).text,
  body,
});

/** Puts kept questions behind the ones that they stood behind. */
function insertKept(
  questions: readonly QuestionText[],
  kept: readonly ExistingQuestion[],
  source: string,
): QuestionText[] {
  const result = [...questions];
  for (const one of kept) {
    const at = result.findIndex(({ id }) => id === one.after);
    result.splice(at === -1 ? result.length : at + 1, 0, keptText(one, source));
  }
  return result;
}

/** Section titles are kept as plain text, so signs of Markdown in them have to be escaped. */
function sectionTitle(title: string): string {
  if (/^[\p{L}\p{N} ,.()/+-]*$/u.test(title)) return title;
  return toMarkdown({ type: 'paragraph', children: [{ type: 'text', value: title }] }).trim();
}

function sectionsOf(
  { category, sectionIds }: LinkPage,
  existing: ParsedCategory | undefined,
): SectionText[] {
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
