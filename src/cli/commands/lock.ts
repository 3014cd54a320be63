import {
  findStaleTranslations,
  findVanished,
  lockFileName,
  updateLock,
  writeLock,
} from '../../faq/lock.ts';
import { collect, examples, type AddCommand } from '../command.ts';
import { assertKnown, assertSound, defaultContentDir, openContent } from '../content.ts';
import { applyChanges, written } from '../files.ts';

/** `lock`: records which ids are published and which texts fit together. */
export const addLock: AddCommand = (program, { out }) => {
  program
    .command('lock')
    .description('Records the published ids, and which translation fits which text.')
    .argument('[dir]', 'The content folder.', defaultContentDir)
    .option('--reviewed <id>', 'A stale translation that fits; again for more.', collect, [])
    .option('--reviewed-all', 'All stale translations fit as they are.', false)
    .option('--drop <id>', 'A published id that may vanish; again for more.', collect, [])
    .option('--write', `Writes ${lockFileName}.`, false)
    .addHelpText('after', examples('lock', '--write', '--reviewed pip-python-version --write'))
    .action(async (contentDir, { reviewed, reviewedAll, drop, write }) => {
      const { categories, files, lock: before } = await openContent(contentDir);
      // What the lock itself has to say is what this command mends.
      assertSound(contentDir, files, 'it is locked');
      const problem = files
        .flatMap(({ messages }) => messages)
        .find(({ ruleId }) => ruleId === 'invalid-lock');
      if (problem !== undefined) throw new Error(`${lockFileName}: ${problem.reason}`);
      const ids = categories.flatMap(({ questions }) => questions.map(({ id }) => id));
      assertKnown('--reviewed', reviewed, ids);
      assertKnown('--drop', drop, Object.values(before).flatMap(Object.keys));
      const lock = updateLock(categories, before, {
        isReviewed: (id) => reviewedAll || reviewed.includes(id),
        isDropped: (id) => drop.includes(id),
      });
      const change = { path: lockFileName, text: writeLock(lock) };
      const states = await applyChanges(contentDir, [change], write);
      const count = Object.values(lock).flatMap(Object.keys).length;
      const stale = findStaleTranslations(categories, lock).length;
      const vanished = findVanished(categories, lock).length;
      const state = states.get(lockFileName) === 'same' ? 'as it was' : written(write);
      out(
        `${lockFileName}: ${count} ids, ${stale} stale translations, ${vanished} vanished ids; ${state}`,
      );
    });
};
