import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** Where a command writes to, and what it may assume of it. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether somebody sits at it, who can answer and sees colours. */
  readonly isInteractive: boolean;
  /** Whether progress may overwrite its own line. */
  readonly showsProgress: boolean;
}

/** The exit status of a command: all is well, the content has mistakes, the command was used wrongly. */
export const exitCodes = { ok: 0, failed: 1, usage: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Says that a command was used wrongly; its usage is shown below the message. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** An option as `parseArgs` takes it, with what `--help` says of it. */
export type Option = ParseArgsOptionsConfig[string] & {
  readonly help: string;
  /** What stands for the value in the help. */
  readonly value?: string;
};

export interface Arguments {
  readonly positionals: readonly string[];
  /** The value of an option, if it was given once. */
  readonly text: (name: string) => string | undefined;
  readonly list: (name: string) => readonly string[];
  readonly flag: (name: string) => boolean;
}

export interface Command {
  readonly summary: string;
  /** What follows the name of the command, such as `[dir]`. */
  readonly usage: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly string[];
  /** How many positional arguments it takes at most. */
  readonly positionals: number;
  readonly run: (args: Arguments, terminal: Terminal) => Promise<ExitCode>;
}

/** Reads the arguments of a command. Throws a `UsageError` for what the command does not know. */
export function readArguments(command: Command, argv: readonly string[]): Arguments {
  const { values, positionals } = parse(command, argv);
  if (positionals.length > command.positionals) {
    throw new UsageError(`Unexpected argument "${positionals[command.positionals] ?? ''}"`);
  }
  const listOf = (name: string) =>
    [values[name]].flat().filter((value) => typeof value === 'string');
  return {
    positionals,
    text: (name) => listOf(name).at(-1),
    list: listOf,
    flag: (name) => values[name] === true,
  };
}

function parse({ options }: Command, argv: readonly string[]) {
  const known = Object.fromEntries(
    Object.entries(options).map(([name, { type, multiple, short }]) => [
      name,
      { type, ...(multiple !== undefined && { multiple }), ...(short !== undefined && { short }) },
    ]),
  );
  try {
    return parseArgs({ args: [...argv], options: known, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // What Node says after the first sentence is about arguments that begin with a hyphen.
    throw new UsageError(reason.split(/\. |\n/)[0]);
  }
}

/** Gives `value` where it is one of `choices`. Throws a `UsageError` that lists them otherwise. */
export function choice<const T extends string>(
  name: string,
  value: string | undefined,
  choices: readonly [T, ...T[]],
): T {
  const found = value === undefined ? choices[0] : choices.find((one) => one === value);
  if (found !== undefined) return found;
  throw new UsageError(
    `Unexpected --${name} "${value ?? ''}", expected one of: ${choices.join(', ')}`,
  );
}
