import { isCancel, select, text } from '@clack/prompts';
import { meant } from '../faq/findings.ts';
import { UsageError, type Terminal } from './command.ts';

/** What a value may be. */
interface Limits {
  /** The value of the option, where it is not the one of that name. */
  readonly given?: string | undefined;
  /** Anything where there are none. */
  readonly choices?: readonly string[];
  readonly initial?: string | undefined;
  /** Says what is wrong with a value, if anything is. */
  readonly problem?: (value: string) => string | undefined;
}

/**
 * Gives a value: that of the option, else the answer on a terminal, else the initial one. Throws a
 * `UsageError` where there is none, or it does not fit.
 */
export type Ask = (option: string, message: string, limits?: Limits) => Promise<string>;

function assertFits(option: string, value: string, { choices, problem }: Limits): string {
  const reason = problem?.(value);
  if (reason !== undefined) throw new UsageError(`Unexpected --${option} "${value}": ${reason}`);
  if (choices?.includes(value) === false) {
    throw new UsageError(
      `Unexpected --${option} "${value}", expected one of: ${choices.join(', ') || 'none'}`,
      meant(value, choices),
    );
  }
  return value;
}

async function prompt(message: string, { choices, initial, problem }: Limits): Promise<string> {
  const isAnswered = (value = '') => (value.trim() === '' ? 'Write something.' : problem?.(value));
  const answer =
    choices === undefined
      ? await text({
          message,
          ...(initial !== undefined && { placeholder: initial, defaultValue: initial }),
          validate: (value) => (initial === '' ? undefined : isAnswered(value || initial)),
        })
      : await select({
          message,
          options: choices.map((value) => ({ value, label: value })),
          ...(initial !== undefined && { initialValue: initial }),
        });
  if (isCancel(answer)) throw new UsageError('Cancelled; nothing is written');
  return answer;
}

/** Makes the function that gives the values of a command from its options and its terminal. */
export const asker =
  (options: Readonly<Record<string, unknown>>, { isInteractive }: Terminal): Ask =>
  async (option, message, limits = {}) => {
    const given = limits.given ?? options[option];
    if (typeof given === 'string') return assertFits(option, given, limits);
    if (isInteractive) return prompt(message, limits);
    if (limits.initial !== undefined) return limits.initial;
    throw new UsageError(`Unexpected command without --${option} (${message})`);
  };
