import { Command, CommanderError } from '@commander-js/extra-typings';
import { exitCodes, UsageError, type AddCommand, type ExitCode, type Terminal } from './command.ts';
import { addCheck } from './commands/check.ts';
import { addExport } from './commands/export.ts';
import { addIds } from './commands/ids.ts';
import { addImport } from './commands/import.ts';
import { addLock } from './commands/lock.ts';
import { addNew } from './commands/new.ts';
import { addRules, addSchema } from './commands/reference.ts';
import { addStatus } from './commands/status.ts';
import { addSync } from './commands/sync.ts';

/** The commands of `npm run faq`, in the order of the help. */
export const commands = {
  check: addCheck,
  status: addStatus,
  new: addNew,
  ids: addIds,
  sync: addSync,
  lock: addLock,
  import: addImport,
  export: addExport,
  rules: addRules,
  schema: addSchema,
} as const satisfies Record<string, AddCommand>;

const programName = 'npm run faq --';

/** What a wrong use is answered with: the reason, and where to read more. */
function complain(error: Error, name: string | undefined, terminal: Terminal): void {
  const command = name !== undefined && Object.hasOwn(commands, name) ? ` ${name}` : '';
  const reason = error.message.replace(/^error: /, '');
  terminal.err(`${reason}\n\nSee ${programName}${command} --help.`);
}

/**
 * Runs `npm run faq` with the words behind it and gives its exit status: 0, 1 where the content has
 * errors, 2 where it was used wrongly.
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = exitCodes.ok;
  const program = new Command(programName)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
      outputError: () => undefined,
    })
    .addHelpText('after', `\n${programName} <command> --help says more of a command.`);
  const session = { ...terminal, fail: () => void (code = exitCodes.failed) };
  for (const add of Object.values(commands)) add(program, session);
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.ok;
    if (!(error instanceof CommanderError) && !(error instanceof UsageError)) throw error;
    // Without a command the help is the answer, and it is written already.
    if (argv.length > 0) complain(error, argv[0], terminal);
    return exitCodes.usage;
  }
  return code;
}
