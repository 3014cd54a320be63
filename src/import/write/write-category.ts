import { VFile } from 'vfile';
import { parseCategory } from '../../faq/read/parse.ts';
import type { CategoryPlace } from '../../faq/parsed.ts';

/** A question ready to be written. */
export interface QuestionText {
  readonly id: string;
  /** Id of its section. */
  readonly section: string | undefined;
  readonly title: string;
  /** Comments and answer. */
  readonly body: string;
}

export interface SectionText {
  readonly id: string;
  readonly title: string;
}

/** A category ready to be written. */
export interface CategoryText {
  readonly frontMatter: string;
  readonly sections: readonly SectionText[];
  readonly questions: readonly QuestionText[];
  readonly definitions: string;
}

function writeQuestion(marks: string, { id, title, body }: QuestionText): string[] {
  return [`${marks} ${title} {#${id}}`.replace('  {#', ' {#'), body];
}

/**
 * Writes a category in the heading dialect. Questions without a section come first, since a heading
 * below a section belongs to it; a section without a question is left out.
 */
export function writeCategory({
  frontMatter,
  sections,
  questions,
  definitions,
}: CategoryText): string {
  const known = new Set(sections.map(({ id }) => id));
  const isLoose = ({ section }: QuestionText) => section === undefined || !known.has(section);
  const parts = [
    frontMatter,
    ...questions.filter(isLoose).flatMap((one) => writeQuestion('##', one)),
  ];
  for (const { id, title } of sections) {
    const inside = questions.filter(({ section }) => section === id);
    if (inside.length === 0) continue;
    parts.push(`## ${title} {#${id}}`, ...inside.flatMap((one) => writeQuestion('###', one)));
  }
  return `${[...parts, definitions].filter((part) => part !== '').join('\n\n')}\n`;
}

/** Gives the ids of the questions that reading a written category would not find again. */
export function findLost(
  text: string,
  place: CategoryPlace,
  questions: readonly QuestionText[],
): string[] {
  const read = parseCategory(new VFile({ value: text, path: `${place.category}.md` }), place);
  const ids = new Set(read.questions.map(({ explicitId }) => explicitId));
  return questions.map(({ id }) => id).filter((id) => !ids.has(id));
}
