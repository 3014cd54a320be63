import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaNames, writeJsonSchema, writeRulesPage } from '../../src/cli/commands/made-files.ts';
import { rules } from '../../src/faq/rules.ts';
import { commands } from '../../src/cli/run.ts';
import { faq } from '../support/cli.ts';

const project = join(import.meta.dirname, '../..');

describe('faq', () => {
  it('lists its commands', async () => {
    const { code, out } = await faq('--help');
    expect(code).toBe(0);
    for (const name of Object.keys(commands)) expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  });

  it('answers no command, and one that it does not know, with status 2', async () => {
    expect(await faq()).toMatchObject({ code: 2, out: '' });
    const { code, err } = await faq('chekc');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean check?');
  });

  it.each(Object.keys(commands))('%s says what it does and takes', async (name) => {
    const { code, out } = await faq(name, '--help');
    expect(code).toBe(0);
    expect(out).toContain(`Usage: npm run faq -- ${name}`);
    expect(out).toContain('Options:');
  });
});

describe('files that are made from the code', () => {
  it('docs/rules.md is up to date and explains every rule', async () => {
    const text = await readFile(join(project, 'docs/rules.md'), 'utf8');
    expect(text, 'run: npm run faq -- rules --write').toBe(writeRulesPage());
    for (const id of Object.keys(rules)) expect(text).toContain(`## ${id}\n`);
  });

  it.each(schemaNames)('the schema of %s is up to date', async (name) => {
    const text = await readFile(join(project, `.vscode/${name}.schema.json`), 'utf8');
    expect(text, 'run: npm run faq -- schema --write').toBe(writeJsonSchema(name));
  });
});
