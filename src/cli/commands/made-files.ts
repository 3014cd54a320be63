import { z } from 'zod';
import { versionsSchema } from '../../config/versions.ts';
import { glossarySchema } from '../../faq/check/glossary.ts';
import { rulesPage } from '../../faq/findings.ts';
import { ruleOf, rules, type RuleId } from '../../faq/rules.ts';
import { frontMatterSchema } from '../../faq/schema.ts';
import type { AddCommand } from '../command.ts';
import { applyChanges } from '../files.ts';

/** The language of an example, by how it begins; the first pattern that fits counts. */
const languages: readonly (readonly [beginning: RegExp, language: string])[] = [
  [/^[[{]\s*["{]/, 'json'],
  [/^npm /, 'bash'],
  [/^(?:content\/|\S+\.md$)/, 'text'],
  [/^/, 'markdown'],
];

function codeBlock(text: string): string {
  const language = languages.find(([beginning]) => beginning.test(text))?.[1] ?? 'text';
  // The fence has to be longer than any in the example.
  const fence = text.includes('```') ? '````' : '```';
  return [`${fence}${language}`, text, fence].join('\n');
}

function section(id: RuleId): string {
  const { severity, summary, hint, example } = ruleOf(id);
  return [`## ${id}`, `*${severity}* · ${summary}`, hint, codeBlock(example)].join('\n\n');
}

/** Writes the page that explains all rules, as Markdown. */
export function writeRulesPage(): string {
  const ids = Object.keys(rules) as RuleId[];
  const intro = [
    '# Rules',
    'What `npm run faq -- check` and every build ask of the content. An *error* fails the build; a *warning* is listed and counted. Findings name the rule at the end of their line. Each rule shows the right form.',
    '<!-- Made from src/faq/rules.ts by `npm run faq -- rules --write`. -->',
  ];
  return `${[...intro, ...ids.map(section)].join('\n\n')}\n`;
}

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

/** `rules`: the page that explains the rules. */
export const addRules: AddCommand = (program, { out }) => {
  program
    .command('rules')
    .description(`Shows what each rule asks for, or writes it to ${rulesPage}.`)
    .option('--write', `Writes ${rulesPage}.`, false)
    .action(async ({ write }) => {
      const text = writeRulesPage();
      const states = write ? await applyChanges('', [{ path: rulesPage, text }], true) : undefined;
      out(states ? `${rulesPage}: ${states.get(rulesPage) ?? 'same'}` : text.trimEnd());
    });
};

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
