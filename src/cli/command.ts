import { Option, type Command } from '@commander-js/extra-typings';

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

/** One run of a command on its terminal. */
export interface Session extends Terminal {
  /** Makes the run end with the status of content that has mistakes. */
  readonly fail: () => void;
}

/** Adds a command to the program. */
export type AddCommand = (program: Command, session: Session) => void;

/** Says that a command was used wrongly; its usage is shown below the message. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(reason: string, hint?: string) {
    super(hint === undefined ? reason : `${reason}. ${hint}`);
  }
}

/** Collects the values of an option that may be given again. */
export const collect = (value: string, before: readonly string[]): string[] => [...before, value];

/** The option for the form of what a command writes; the first form is usual. */
export const formatOption = <const Name extends string>(
  description: string,
  names: readonly [Name, ...Name[]],
) => new Option('--format <format>', description).choices(names).default(names[0]);

/** Writes examples below the help of a command. */
export function examples(name: string, ...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  npm run faq -- ${name} ${line}`.trimEnd()).join('\n')}`;
}
