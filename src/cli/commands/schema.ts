import { schemaNames, writeJsonSchema } from '../../faq/json-schema.ts';
import { exitCodes, type Arguments, type Command, type Terminal } from '../command.ts';
import { applyChanges } from '../files.ts';

const files = schemaNames.map((name) => ({
  path: `.vscode/${name}.schema.json`,
  text: writeJsonSchema(name),
}));

async function runSchema(args: Arguments, terminal: Terminal) {
  const states = await applyChanges('', files, args.flag('write'));
  for (const [path, state] of states) terminal.out(`${path}: ${state}`);
  return exitCodes.ok;
}

/** `schema`: the JSON schemas that editors check files by. */
export const schemaCommand: Command = {
  summary: 'Writes the JSON schemas by which editors check front matter and settings.',
  usage: '[--write]',
  positionals: 0,
  options: { write: { type: 'boolean', help: 'Writes .vscode/*.schema.json.' } },
  examples: ['--write'],
  run: runSchema,
};
