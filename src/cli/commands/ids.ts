import type { ParsedCategory } from '../../faq/parsed.ts';
import { nameQuestions, type KnownQuestion } from '../../import/pair/name-questions.ts';
import { examples, type AddCommand } from '../command.ts';
import { defaultContentDir, parseContent, readSynonyms, remindOfLock } from '../content.ts';
import { applyChanges, written } from '../files.ts';

/** An id for a question that lacks one. */
type ProposedId = KnownQuestion & { readonly id: string };

/** Gives the text of a category file with ids written to its questions, in the way of its dialect. */
function writeIds({ file }: ParsedCategory, proposed: readonly ProposedId[]): string {
  const lines = String(file).split('\n');
  for (const { question, id } of proposed.toReversed()) {
    const at = question.line - 1;
    const line = lines[at] ?? '';
    const isHeading = /^ {0,3}#{1,6}\s/.test(line);
    if (isHeading) lines[at] = `${line.replace(/\s+#*\s*$/, '')} {#${id}}`;
    else lines.splice(at, 0, `<a id="${id}"></a>`);
  }
  return lines.join('\n');
}

/** `ids`: gives ids to the questions that lack them. */
export const addIds: AddCommand = (program, { out }) => {
  program
    .command('ids')
    .description(
      'Gives ids to questions that lack them, the same question the same one everywhere.',
    )
    .argument('[dir]', 'The content folder.', defaultContentDir)
    .option('--write', 'Writes the ids into the files.', false)
    .addHelpText('after', examples('ids', '', '--write'))
    .action(async (contentDir, { write }) => {
      const { categories, versions } = await parseContent(contentDir);
      const age = versions.map(({ id }) => id);
      const { idOf } = nameQuestions(categories, [], age, await readSynonyms(contentDir));
      const proposed = categories.flatMap((category) =>
        category.questions.flatMap((question): ProposedId[] => {
          const id = question.explicitId === undefined ? idOf.get(question) : undefined;
          return id === undefined ? [] : [{ category, question, id }];
        }),
      );
      for (const { category, question, id } of proposed) {
        out(`${category.file.path}:${question.line}  ${id}  ${question.titleText}`);
      }
      const byCategory = Map.groupBy(proposed, ({ category }) => category);
      const changes = [...byCategory].map(([category, list]) => ({
        path: category.file.path,
        text: writeIds(category, list),
      }));
      await applyChanges(contentDir, changes, write);
      out(
        proposed.length === 0
          ? 'Every question has an id.'
          : `${proposed.length} ids ${written(write)}`,
      );
      if (write && proposed.length > 0) out(remindOfLock(contentDir));
    });
};
