import { proposeIds, writeIds } from '../../import/write/written-ids.ts';
import { exitCodes, type Arguments, type Command, type Terminal } from '../command.ts';
import { assertFolder, contentDirOf, parseContent } from '../content.ts';
import { applyChanges } from '../files.ts';

async function runIds(args: Arguments, terminal: Terminal) {
  const contentDir = contentDirOf(args.positionals[0]);
  await assertFolder(contentDir);
  const { categories, versions } = await parseContent(contentDir);
  const proposed = proposeIds(
    categories,
    versions.map(({ id }) => id),
  );
  for (const { category, question, id } of proposed) {
    terminal.out(`${category.file.path}:${question.line}  ${id}  ${question.titleText}`);
  }
  const byCategory = Map.groupBy(proposed, ({ category }) => category);
  const changes = [...byCategory].map(([category, list]) => ({
    path: category.file.path,
    text: writeIds(category, list),
  }));
  await applyChanges(contentDir, changes, args.flag('write'));
  const state = args.flag('write') ? 'written' : 'to write (nothing is written without --write)';
  terminal.out(
    proposed.length === 0 ? 'Every question has an id.' : `${proposed.length} ids ${state}`,
  );
  return exitCodes.ok;
}

/** `ids`: gives ids to the questions that lack them. */
export const idsCommand: Command = {
  summary: 'Gives ids to questions that lack them; the same question gets the same one everywhere.',
  usage: '[dir] [--write]',
  positionals: 1,
  options: { write: { type: 'boolean', help: 'Writes the ids into the files.' } },
  examples: ['', '--write'],
  run: runIds,
};
