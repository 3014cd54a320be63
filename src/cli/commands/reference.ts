import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { versionsSchema } from '../../config/versions.ts';
import { glossarySchema } from '../../faq/check/glossary.ts';
import { rulesPage } from '../../faq/findings.ts';
import { frontMatterSchema } from '../../faq/schema.ts';
import type { AddCommand } from '../command.ts';
import { applyChanges } from '../files.ts';

const schemas = [
  { name: 'front-matter', title: 'Front matter of a category', schema: frontMatterSchema },
  { name: 'versions', title: 'The versions of the FAQ', schema: versionsSchema },
  { name: 'glossary', title: 'How terms are written', schema: glossarySchema },
];

/** The JSON schemas that editors check files by. */
export const schemaFiles = schemas.map(({ name, title, schema }) => {
  const json = { title, ...z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) };
  return { path: `.vscode/${name}.schema.json`, text: `${JSON.stringify(json, null, 2)}\n` };
});

/** `rules`: the page that explains the rules. */
export const addRules: AddCommand = (program, { out }) => {
  program
    .command('rules')
    .description(`Shows what each rule asks for, as ${rulesPage} says it.`)
    .action(async () => {
      const page = new URL(`../../../${rulesPage}`, import.meta.url);
      out((await readFile(page, 'utf8')).trimEnd());
    });
};

/** `schema`: the JSON schemas that editors check files by. */
export const addSchema: AddCommand = (program, { out }) => {
  program
    .command('schema')
    .description('Writes the JSON schemas by which editors check front matter and settings.')
    .option('--write', 'Writes .vscode/*.schema.json.', false)
    .action(async ({ write }) => {
      const states = await applyChanges('', schemaFiles, write);
      for (const [path, state] of states) out(`${path}: ${state}`);
    });
};
