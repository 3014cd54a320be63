import type { ParsedCategory, ParsedQuestion } from '../../faq/parsed.ts';
import { nameQuestions } from './name-questions.ts';

/** An id for a question that lacks one. */
export interface ProposedId {
  readonly category: ParsedCategory;
  readonly question: ParsedQuestion;
  readonly id: string;
}

/**
 * Proposes ids for the questions that lack one: that of the same question in the other locale or in
 * another version, if it has one, else a new one, the same for all of them. `versions` are in order
 * of age; `synonyms` are words of both languages that stand for one another.
 */
export function proposeIds(
  categories: readonly ParsedCategory[],
  versions: readonly string[],
  synonyms: readonly (readonly string[])[],
): ProposedId[] {
  const { idOf } = nameQuestions(categories, [], versions, synonyms);
  return categories.flatMap((category) =>
    category.questions.flatMap((question) => {
      const id = question.explicitId === undefined ? idOf.get(question) : undefined;
      return id === undefined ? [] : [{ category, question, id }];
    }),
  );
}

/** Gives the text of a category file with ids written to its questions, in the way of its dialect. */
export function writeIds({ file }: ParsedCategory, proposed: readonly ProposedId[]): string {
  const lines = String(file).split('\n');
  for (const { question, id } of proposed.toSorted((a, b) => b.question.line - a.question.line)) {
    const at = question.line - 1;
    const line = lines[at] ?? '';
    const isHeading = /^ {0,3}#{1,6}\s/.test(line);
    if (isHeading) lines[at] = `${line.replace(/\s+#*\s*$/, '')} {#${id}}`;
    else lines.splice(at, 0, `<a id="${id}"></a>`);
  }
  return lines.join('\n');
}
