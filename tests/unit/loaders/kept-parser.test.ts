import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { expect, it, onTestFinished } from 'vitest';
import { parseCategory } from '../../../src/faq/read/parse.ts';
import { keptParser } from '../../../src/loaders/kept-parser.ts';

const place = { version: 'v1', locale: 'en', category: 'a' } as const;
const text = '---\ntitle: A\n---\n\n### Why? {#why}\n\nBecause of `x`.\n';
const fileWith = (value: string) => new VFile({ path: 'v1/en/a.md', value });

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'faq-kept-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

it('a category that is kept is the one that was read, and belongs to the file of now', () => {
  const folder = newFolder();
  keptParser(folder, 'reader')(fileWith(text), place);
  const file = fileWith(text);
  const kept = keptParser(folder, 'reader')(file, place);
  expect(kept).toEqual(parseCategory(file, place));
  expect(kept.file).toBe(file);
});

it('a category is read again where its text or its reader has changed, or what is kept is broken', () => {
  const folder = newFolder();
  const read = (value: string, reader: string) =>
    keptParser(folder, reader)(fileWith(value), place).questions[0]?.titleText;
  const kept = () => readFileSync(join(folder, String(readdirSync(folder)[0])), 'latin1');
  expect(read(text, 'reader')).toBe('Why?');
  expect(read(text.replace('Why', 'How'), 'reader')).toBe('How?');
  const before = kept();
  expect(read(text.replace('Why', 'How'), 'other reader')).toBe('How?');
  expect(kept()).not.toBe(before);
  writeFileSync(join(folder, String(readdirSync(folder)[0])), 'broken');
  expect(read(text, 'reader')).toBe('Why?');
});

it('what is wrong with a file is said each time', () => {
  const parse = keptParser(newFolder(), 'reader');
  const messages = [1, 2].map(() => {
    const file = fileWith('### Why? {#why}\n\nBecause.\n');
    parse(file, place);
    return file.messages.length;
  });
  expect(messages[0]).toBeGreaterThan(0);
  expect(messages[1]).toBe(messages[0]);
});
