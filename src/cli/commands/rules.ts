import { writeRulesPage } from '../../faq/rules-page.ts';
import { exitCodes, type Arguments, type Command, type Terminal } from '../command.ts';
import { applyChanges } from '../files.ts';

const path = 'docs/rules.md';

async function runRules(args: Arguments, terminal: Terminal) {
  const text = writeRulesPage();
  if (!args.flag('write')) {
    terminal.out(text.trimEnd());
    return exitCodes.ok;
  }
  const states = await applyChanges('', [{ path, text }], true);
  terminal.out(`${path}: ${states.get(path) ?? 'same'}`);
  return exitCodes.ok;
}

/** `rules`: the page that explains the rules. */
export const rulesCommand: Command = {
  summary: `Shows what each rule asks for, or writes it to ${path}.`,
  usage: '[--write]',
  positionals: 0,
  options: { write: { type: 'boolean', help: `Writes ${path}.` } },
  examples: [],
  run: runRules,
};
