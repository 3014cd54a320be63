import { isCancel, select, text } from '@clack/prompts';
import { meant } from '../faq/findings.ts';
import { UsageError, type Terminal } from './command.ts';

/** A value that a command needs: an option, or the answer to a question. */
export interface Wanted {
  /** Name of the option that gives it. */
  readonly option: string;
  readonly message: string;
  readonly given: string | undefined;
  /** What it may be; anything where there are none. */
  readonly choices?: readonly string[] | undefined;
  readonly initial?: string | undefined;
  /** Says what is wrong with a value, if anything is. */
  readonly problem?: ((value: string) => string | undefined) | undefined;
}

function assertFits({ option, choices, problem }: Wanted, value: string): string {
  const reason = problem?.(value);
  if (reason !== undefined) throw new UsageError(`Unexpected --${option} "${value}": ${reason}`);
  if (choices !== undefined && !choices.includes(value)) {
    throw new UsageError(
      `Unexpected --${option} "${value}", expected one of: ${choices.join(', ') || 'none'}`,
      meant(value, choices),
    );
  }
  return value;
}

function problemOf(value: string | undefined, problem: Wanted['problem']): string | undefined {
  return value === undefined || value.trim() === '' ? 'Write something.' : problem?.(value);
}

async function prompt({ message, choices, initial, problem }: Wanted): Promise<string> {
  const answer =
    choices === undefined
      ? await text({
          message,
          ...(initial !== undefined && { placeholder: initial, defaultValue: initial }),
          validate: (value) => (initial === '' ? undefined : problemOf(value || initial, problem)),
        })
      : await select({
          message,
          options: choices.map((value) => ({ value, label: value })),
          ...(initial !== undefined && { initialValue: initial }),
        });
  if (isCancel(answer)) throw new UsageError('Cancelled; nothing is written');
  return answer;
}

/**
 * Gives a value: that of the option, else the answer on a terminal, else the initial one. Throws a
 * `UsageError` where there is none, or it does not fit.
 */
export async function ask(wanted: Wanted, { isInteractive }: Terminal): Promise<string> {
  if (wanted.given !== undefined) return assertFits(wanted, wanted.given);
  if (isInteractive) return prompt(wanted);
  if (wanted.initial !== undefined) return wanted.initial;
  throw new UsageError(`Unexpected command without --${wanted.option} (${wanted.message})`);
}
