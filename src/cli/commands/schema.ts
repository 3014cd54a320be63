import { z } from 'zod';
import { versionsSchema } from '../../config/versions.ts';
import { glossarySchema } from '../../faq/check/glossary.ts';
import { frontMatterSchema } from '../../faq/schema.ts';
import type { AddCommand } from '../command.ts';
import { applyChanges } from '../files.ts';

const schemas = {
  'front-matter': { schema: frontMatterSchema, title: 'Front matter of a category' },
  versions: { schema: versionsSchema, title: 'The versions of the FAQ' },
  glossary: { schema: glossarySchema, title: 'How terms are written' },
} as const;

/** The files that editors can check, by the name of their schema. */
export type SchemaName = keyof typeof schemas;

export const schemaNames = Object.keys(schemas) as SchemaName[];

/** Writes the JSON schema that editors check a file by. */
export function writeJsonSchema(name: SchemaName): string {
  const { schema, title } = schemas[name];
  return `${JSON.stringify({ title, ...z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) }, null, 2)}\n`;
}

const files = schemaNames.map((name) => ({
  path: `.vscode/${name}.schema.json`,
  text: writeJsonSchema(name),
}));

/** `schema`: the JSON schemas that editors check files by. */
export const addSchema: AddCommand = (program, { out }) => {
  program
    .command('schema')
    .description('Writes the JSON schemas by which editors check front matter and settings.')
    .option('--write', 'Writes .vscode/*.schema.json.', false)
    .action(async ({ write }) => {
      const states = await applyChanges('', files, write);
      for (const [path, state] of states) out(`${path}: ${state}`);
    });
};
