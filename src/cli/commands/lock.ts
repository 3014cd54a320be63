import { countFindings } from '../../faq/findings.ts';
import { lockFileName, readLock, writeLock } from '../../faq/lock-file.ts';
import { findStaleTranslations, findVanished, updateLock } from '../../faq/lock.ts';
import { readBeside } from '../../loaders/content-folder.ts';
import { loadContent } from '../../loaders/load-content.ts';
import { type Arguments, type Command, exitCodes, type Terminal, UsageError } from '../command.ts';
import { assertFolder, contentDirOf } from '../content.ts';
import { applyChanges } from '../files.ts';

async function runLock(args: Arguments, terminal: Terminal) {
  const contentDir = contentDirOf(args.positionals[0]);
  await assertFolder(contentDir);
  const { categories, files } = await loadContent(contentDir);
  // What the lock itself has to say is what this command mends.
  const others = files.filter(({ path }) => path !== lockFileName);
  if (countFindings(others).errors > 0) {
    throw new UsageError(
      'Unexpected errors in the content, which `check` lists; mend them before it is locked',
    );
  }
  const file = await readBeside(contentDir, lockFileName);
  const before = readLock(file);
  if (file.messages.length > 0)
    throw new Error(`${lockFileName}: ${file.messages[0]?.reason ?? ''}`);
  const lock = updateLock(categories, before, {
    reviewed: args.flag('reviewed-all') ? 'all' : new Set(args.list('reviewed')),
    dropped: new Set(args.list('drop')),
  });
  const stale = findStaleTranslations(categories, lock);
  const vanished = findVanished(categories, lock);
  const states = await applyChanges(
    contentDir,
    [{ path: lockFileName, text: writeLock(lock) }],
    args.flag('write'),
  );
  const count = Object.values(lock).reduce((sum, records) => sum + Object.keys(records).length, 0);
  const isSame = states.get(lockFileName) === 'same';
  const state = isSame
    ? 'as it was'
    : args.flag('write')
      ? 'written'
      : 'to write (nothing is written without --write)';
  terminal.out(
    `${lockFileName}: ${count} ids, ${stale.length} stale translations, ${vanished.length} vanished ids; ${state}`,
  );
  return exitCodes.ok;
}

/** `lock`: records which ids are published and which texts fit together. */
export const lockCommand: Command = {
  summary: 'Records the published ids, and which translation fits which text.',
  usage: '[dir] [--reviewed <id> …] [--drop <id> …] [--write]',
  positionals: 1,
  options: {
    reviewed: {
      type: 'string',
      multiple: true,
      value: 'id',
      help: 'A stale translation that fits as it is; again for more.',
    },
    'reviewed-all': { type: 'boolean', help: 'All stale translations fit as they are.' },
    drop: {
      type: 'string',
      multiple: true,
      value: 'id',
      help: 'A published id that may vanish; again for more.',
    },
    write: { type: 'boolean', help: `Writes ${lockFileName}.` },
  },
  examples: ['--write', '--reviewed pip-python-version --write'],
  run: runLock,
};
