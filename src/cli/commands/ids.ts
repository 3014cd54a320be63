import { proposeIds, writeIds } from '../../import/pair/written-ids.ts';
import { examples, type AddCommand, type Session } from '../command.ts';
import {
  assertFolder,
  defaultContentDir,
  parseContent,
  readSynonyms,
  remindOfLock,
} from '../content.ts';
import { applyChanges, written } from '../files.ts';

async function writeMissingIds(
  contentDir: string,
  write: boolean,
  { out }: Session,
): Promise<void> {
  await assertFolder(contentDir);
  const { categories, versions } = await parseContent(contentDir);
  const proposed = proposeIds(
    categories,
    versions.map(({ id }) => id),
    await readSynonyms(contentDir),
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
}

/** `ids`: gives ids to the questions that lack them. */
export const addIds: AddCommand = (program, session) => {
  program
    .command('ids')
    .description(
      'Gives ids to questions that lack them, the same question the same one everywhere.',
    )
    .argument('[dir]', 'The content folder.', defaultContentDir)
    .option('--write', 'Writes the ids into the files.', false)
    .addHelpText('after', examples('ids', '', '--write'))
    .action(async (contentDir, { write }) => writeMissingIds(contentDir, write, session));
};
