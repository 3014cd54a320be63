import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaFiles } from '../../src/cli/commands/reference.ts';
import { commands } from '../../src/cli/run.ts';
import { hints, isError, type RuleId } from '../../src/faq/rules.ts';
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

describe('the page of rules', () => {
  it('explains every rule, in their order, with severity, remedy and the right form', async () => {
    const text = await readFile(join(project, 'docs/rules.md'), 'utf8');
    const [, ...sections] = text.split(/^## (?=[a-z0-9-]+\n)/m);
    const ids = Object.keys(hints) as RuleId[];
    expect(sections.map((section) => section.split('\n')[0])).toEqual(ids);
    for (const [at, id] of ids.entries()) {
      const [, summary, hint, example] = sections[at]?.split('\n\n') ?? [];
      expect(summary).toMatch(isError(id) ? /^\*error\* · .*\.$/ : /^\*warning\* · .*\.$/);
      expect(hint, id).toBe(hints[id]);
      expect(example, id).toMatch(/^```/);
    }
  });

  it('is what the command shows', async () => {
    const { out } = await faq('rules');
    expect(out).toBe(await readFile(join(project, 'docs/rules.md'), 'utf8'));
  });
});

describe('the schemas for editors', () => {
  it.each(schemaFiles)('$path is up to date', async ({ path, text }) => {
    expect(await readFile(join(project, path), 'utf8'), 'npm run faq -- schema --write').toBe(text);
  });
});
