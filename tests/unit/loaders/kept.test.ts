import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { VFile } from 'vfile';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseCategory } from '../../../src/faq/read/parse.ts';
import { keptInFolder, keptInMemory, keptParser, makerDigest } from '../../../src/loaders/kept.ts';

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

describe.each([
  ['in memory', keptInMemory],
  ['in a folder', () => keptInFolder(newFolder(), 'maker')],
])('a value that is kept %s', (_, keep) => {
  it('is there for the digest of what it was made from alone', () => {
    const kept = keep();
    expect(kept.get('a', '1')).toBeUndefined();
    kept.set('a', '1', { value: [1] });
    kept.set('b', '1', 'other');
    expect(kept.get('a', '1')).toEqual({ value: [1] });
    expect(kept.get('a', '2')).toBeUndefined();
    kept.set('a', '2', 'later');
    expect(kept.get('a', '1')).toBeUndefined();
    expect(kept.get('a', '2')).toBe('later');
  });
});

it('a later build finds what is whole, and was made by the same sources', () => {
  const folder = newFolder();
  keptInFolder(folder, 'maker').set('a', '1', 'value');
  expect(keptInFolder(folder, 'maker').get('a', '1')).toBe('value');
  expect(keptInFolder(folder, 'other').get('a', '1')).toBeUndefined();
  writeFileSync(join(folder, String(readdirSync(folder)[0])), 'broken');
  expect(keptInFolder(folder, 'maker').get('a', '1')).toBeUndefined();
});

it('everything is made again once a source or a package changes', () => {
  const root = newFolder();
  const write = (path: string, value: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), value);
  };
  for (const room of ['config', 'faq/render', 'loaders', 'routing']) write(`src/${room}/a.ts`, '');
  const digests = [makerDigest(root), makerDigest(root)];
  for (const path of [
    'src/faq/render/a.ts',
    'src/config/a.ts',
    'node_modules/.package-lock.json',
  ]) {
    write(path, 'changed');
    digests.push(makerDigest(root));
  }
  expect(new Set(digests).size).toBe(4);
  expect(digests[0]).toBe(digests[1]);
});

describe('a category', () => {
  it('that is kept is the one that was read, and belongs to the file of now', () => {
    const kept = keptInFolder(newFolder(), 'maker');
    keptParser(kept)(fileWith(text), place);
    const file = fileWith(text);
    const known = keptParser(kept)(file, place);
    expect(known).toEqual(parseCategory(file, place));
    expect(known.file).toBe(file);
  });

  it('is read again where its text has changed', () => {
    const parse = keptParser(keptInFolder(newFolder(), 'maker'));
    const titles = [text, text.replace('Why', 'How')].map(
      (value) => parse(fileWith(value), place).questions[0]?.titleText,
    );
    expect(titles).toEqual(['Why?', 'How?']);
  });

  it('of which something is wrong says so each time', () => {
    const parse = keptParser(keptInFolder(newFolder(), 'maker'));
    const messages = [1, 2].map(() => {
      const file = fileWith('### Why? {#why}\n\nBecause.\n');
      parse(file, place);
      return file.messages.length;
    });
    expect(messages[0]).toBeGreaterThan(0);
    expect(messages[1]).toBe(messages[0]);
  });
});
