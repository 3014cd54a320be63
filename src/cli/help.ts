import type { Command } from './command.ts';

const program = 'npm run faq --';

function pad(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

/** The help of the program: all commands, one line each. */
export function programHelp(commands: Readonly<Record<string, Command>>): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => [name, summary] as const);
  return [
    `Usage: ${program} <command> [options]`,
    '',
    'Commands:',
    ...pad(rows),
    '',
    `${program} <command> --help says more of a command.`,
  ].join('\n');
}

/** The usage of a command, on one line. */
export function usageLine(name: string, { usage }: Command): string {
  return `Usage: ${[program, name, usage].filter((part) => part !== '').join(' ')}`;
}

/** The help of a command: usage, options, examples. */
export function commandHelp(name: string, command: Command): string {
  const options = Object.entries(command.options).map(
    ([option, { help, value }]) =>
      [`--${option}${value === undefined ? '' : ` <${value}>`}`, help] as const,
  );
  const all = [...options, ['--help', 'Shows this text.'] as const];
  const examples = command.examples.map((example) => `  ${program} ${name} ${example}`.trimEnd());
  return [
    usageLine(name, command),
    '',
    command.summary,
    '',
    'Options:',
    ...pad(all),
    ...(examples.length === 0 ? [] : ['', 'Examples:', ...examples]),
  ].join('\n');
}
