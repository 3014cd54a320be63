import { nearestWord } from '../faq/read/front-matter.ts';
import {
  exitCodes,
  readArguments,
  UsageError,
  type Command,
  type ExitCode,
  type Terminal,
} from './command.ts';
import { checkCommand } from './commands/check.ts';
import { idsCommand } from './commands/ids.ts';
import { importCommand } from './commands/import.ts';
import { lockCommand } from './commands/lock.ts';
import { newCommand } from './commands/new.ts';
import { rulesCommand } from './commands/rules.ts';
import { schemaCommand } from './commands/schema.ts';
import { statusCommand } from './commands/status.ts';
import { commandHelp, programHelp, usageLine } from './help.ts';

/** The commands of `npm run faq`, in the order of the help. */
export const commands = {
  check: checkCommand,
  status: statusCommand,
  new: newCommand,
  ids: idsCommand,
  lock: lockCommand,
  import: importCommand,
  rules: rulesCommand,
  schema: schemaCommand,
} as const satisfies Record<string, Command>;

type CommandName = keyof typeof commands;

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

const isHelp = (word: string | undefined): boolean =>
  word === '--help' || word === '-h' || word === 'help';

function unknownCommand(name: string, terminal: Terminal): ExitCode {
  const near = nearestWord(name, Object.keys(commands));
  const hint = near === undefined ? '' : `, did you mean ${near}?`;
  terminal.err(`Unexpected command "${name}"${hint}\n\n${programHelp(commands)}`);
  return exitCodes.usage;
}

async function runCommand(
  name: CommandName,
  argv: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const command: Command = commands[name];
  if (argv.some(isHelp)) {
    terminal.out(commandHelp(name, command));
    return exitCodes.ok;
  }
  try {
    return await command.run(readArguments(command, argv), terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`${error.message}\n\n${usageLine(name, command)}\nSee --help.`);
    return exitCodes.usage;
  }
}

/**
 * Runs `npm run faq` with the words behind it and gives its exit status: 0, 1 where the content has
 * errors, 2 where it was used wrongly.
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (isHelp(name)) {
    terminal.out(programHelp(commands));
    return exitCodes.ok;
  }
  if (name === undefined) {
    terminal.err(programHelp(commands));
    return exitCodes.usage;
  }
  return isCommand(name) ? runCommand(name, rest, terminal) : unknownCommand(name, terminal);
}
