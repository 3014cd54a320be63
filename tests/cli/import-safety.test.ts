import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { applyChanges } from '../../src/cli/files.ts';
import { faq, filesIn, folderWith } from '../support/cli.ts';
import { projectRoot } from '../support/site.ts';
import { fontPage } from '../support/upstream.ts';

const pad = ['How is `nn.Pad` set?', 'Give `paddings`.'] as const;
const tile = ['What is `nn.Tile`?', 'An operator that copies `input`.'] as const;

const upstreamWith = async (...questions: (readonly [string, string])[]): Promise<string> =>
  folderWith({ 'source_en/operator_use.md': fontPage('Operators', questions) });

/** A content folder with an import in it, and the command that makes it again. */
async function imported(...questions: (readonly [string, string])[]) {
  const content = await folderWith({});
  const run = async (from: string, ...options: string[]) =>
    faq('import', '--from', from, '--version', 'r1', '--content', content, ...options);
  await run(await upstreamWith(...questions), '--write');
  return { content, run, path: join(content, 'r1/en/operator-use.md') };
}

const edit = async (path: string, from: string, to: string): Promise<void> =>
  writeFile(path, (await readFile(path, 'utf8')).replace(from, to));

describe('an import into content that has errors', () => {
  it.each([
    ['a comma too many in versions.json', 'versions.json', '}\n]', '},\n]', 'versions.json:1'],
    ['a status that is none', 'versions.json', '"current"', '"Current"', 'versions.json:1'],
    ['an id that stands twice', 'r1/en/operator-use.md', '{#nn-tile}', '{#pad-set}', '{#'],
  ])('is refused for %s, and changes nothing', async (_name, file, from, to) => {
    const { content, run } = await imported(pad, tile);
    await edit(join(content, file), from, to);
    const id = /\{#([^}]+)\}/.exec(
      await readFile(join(content, 'r1/en/operator-use.md'), 'utf8'),
    )?.[1];
    await edit(join(content, 'r1/en/operator-use.md'), '{#pad-set}', `{#${id ?? ''}}`);
    const before = await filesIn(content);
    const { code, err } = await run(await upstreamWith(pad), '--write');
    expect(code).toBe(2);
    expect(err).toContain('Unexpected errors in');
    expect(err).toContain(`  ${file}:`);
    expect(await filesIn(content)).toEqual(before);
  });
});

describe('an import over content that was edited', () => {
  it('leaves it as it is, and shows the difference', async () => {
    const { content, run, path } = await imported(pad);
    await edit(path, 'Give `paddings`.', 'Give `paddings`, a tuple.');
    const before = await filesIn(content);
    const { code, out } = await run(await upstreamWith(pad), '--write');
    expect(code).toBe(0);
    expect(out).toContain('0 new, 1 differing, 0 overwritten, 0 unchanged');
    expect(out).toContain('- Give `paddings`, a tuple.');
    expect(out).toContain('+ Give `paddings`.');
    expect(await filesIn(content)).toEqual(before);
  });

  it('takes the text of upstream with --replace, and lists what it overwrites before', async () => {
    const { run, path } = await imported(pad);
    await edit(path, 'Give `paddings`.', 'Give `paddings`, a tuple.');
    const dry = await run(await upstreamWith(pad), '--replace');
    expect(dry.out).toContain('Overwritten: 1');
    expect(await readFile(path, 'utf8')).toContain('a tuple');
    await run(await upstreamWith(pad), '--replace', '--write');
    expect(await readFile(path, 'utf8')).toContain('Give `paddings`.\n');
  });

  it('keeps what upstream dropped, and deletes it with --prune after it was listed', async () => {
    const { content, run } = await imported(pad, tile);
    const less = await folderWith({
      'source_en/tiles.md': fontPage('Tiles', [
        tile,
        ['What is a grid?', 'Cells.'],
        ['Why `x`?', 'Axis.'],
      ]),
    });
    const kept = await run(less, '--write');
    expect(kept.out).toContain('Kept, though upstream does not have it (see --prune): 1');
    const dry = await run(less, '--prune', '--replace');
    expect(dry.out).toMatch(/Dropped: 1\n.*operator-use.md:5\s+How is nn.Pad set\?/);
    expect(dry.out).toMatch(/Files deleted: 1\n.*r1\/en\/operator-use.md/);
    expect(Object.keys(await filesIn(content))).toContain('r1/en/operator-use.md');
    await run(less, '--prune', '--replace', '--write');
    expect(Object.keys(await filesIn(content)).sort()).toEqual(['r1/en/tiles.md', 'versions.json']);
  });
});

describe('an import that is stopped with Ctrl+C while it writes', () => {
  it.skipIf(process.platform === 'win32')('has written all files or none', async () => {
    const names = Array.from({ length: 150 }, (_, number) => `source_en/page_${number}.md`);
    const page = (name: string) => fontPage(name, [[`What is ${name}?`, `That is ${name}.`]]);
    const from = await folderWith(Object.fromEntries(names.map((name) => [name, page(name)])));
    const content = await folderWith({});
    const words = ['import', '--from', from, '--version', 'r1', '--content', content, '--write'];
    const child = spawn(process.execPath, [join(projectRoot, 'src/cli/faq.ts'), ...words]);
    const ended = once(child, 'close');
    await vi.waitUntil(() => existsSync(join(content, 'r1/en')), { timeout: 30_000, interval: 1 });
    child.kill('SIGINT');
    await ended;
    const written = Object.keys(await filesIn(content)).filter((name) => /\.md/.test(name));
    expect([0, names.length]).toContain(written.length);
    expect(written.filter((name) => name.endsWith('.new'))).toEqual([]);
  });
});

describe('applyChanges', () => {
  it('writes all files or none, leaves nothing beside them, and names the one that failed', async () => {
    const folder = await folderWith({ 'r1/en/a.md': 'as it was\n' });
    const changes = [
      { path: 'r1/en/a.md', text: 'new\n' },
      { path: 'r1/en/a.md/b.md', text: 'in a file\n' },
    ];
    await expect(applyChanges(folder, changes, true)).rejects.toThrow('r1/en/a.md/b.md');
    expect(await filesIn(folder)).toEqual({ 'r1/en/a.md': 'as it was\n' });
  });

  it('deletes only after everything is written', async () => {
    const folder = await folderWith({ 'a.md': 'a\n', 'b.md': 'b\n' });
    const gone = { path: 'a.md', text: undefined };
    const broken = { path: 'b.md/c.md', text: 'c\n' };
    await expect(applyChanges(folder, [gone, broken], true)).rejects.toThrow('b.md/c.md');
    expect(await filesIn(folder)).toEqual({ 'a.md': 'a\n', 'b.md': 'b\n' });
    await rm(join(folder, 'b.md'));
    await applyChanges(folder, [gone, broken], true);
    expect(Object.keys(await filesIn(folder))).toEqual(['b.md/c.md']);
  });
});
