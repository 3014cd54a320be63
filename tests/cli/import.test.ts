import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faq, filesIn, folderWith } from '../support/cli.ts';
import { fontPage } from '../support/upstream.ts';

const font = {
  en: fontPage('Operators', [
    ['How do I set `padding` of `nn.Conv2d`?', 'Give `pad_mode="same"`.'],
  ]),
  zh: fontPage('算子', [['如何设置`nn.Conv2d`的`padding`？', '使用`pad_mode="same"`。']]),
};
const headings = {
  en: '# Operators\n\n## Q: How do I set `padding` of `nn.Conv2d`?\n\nA: Give `pad_mode="same"`, or a number.\n',
  zh: '# 算子\n\n## Q: 如何设置`nn.Conv2d`的`padding`？\n\nA: 使用`pad_mode="same"`，或数字。\n',
};
const toctree = '.. toctree::\n  :maxdepth: 1\n\n  faq/other\n  faq/operator_use\n';

const branches: Record<string, Record<string, string>> = {
  'r1.3': {
    'docs/faq/source_en/operator_use.md': font.en,
    'docs/faq/source_zh_cn/operator_use.md': font.zh,
    'docs/lite/docs/source_en/faq/other.md': font.en,
  },
  'r1.6': {
    'docs/mindspore/faq/source_en/operator_use.md': font.en,
    'docs/mindspore/faq/source_zh_cn/operator_use.md': font.zh,
  },
  'r2.3': {
    'docs/mindspore/source_en/index.rst': toctree,
    'docs/mindspore/source_en/faq/operator_use.md': headings.en,
    'docs/mindspore/source_en/faq/other.md':
      '# Other\n\n## Q: What is `ops.Tile`?\n\nA: An operator.\n',
    'docs/mindspore/source_zh_cn/faq/operator_use.md': headings.zh,
  },
};

const git = (folder: string, ...args: string[]): string =>
  execFileSync(
    'git',
    ['-C', folder, '-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args],
    { encoding: 'utf8' },
  );

/** A repository with a branch for each place that upstream had; its work tree is the last one. */
async function repository(): Promise<string> {
  const folder = await folderWith({});
  git(folder, 'init', '--quiet');
  for (const [branch, files] of Object.entries(branches)) {
    git(folder, 'checkout', '--quiet', '--orphan', branch);
    const source = await folderWith(files);
    git(folder, `--work-tree=${source}`, 'add', '--all');
    git(folder, `--work-tree=${source}`, 'commit', '--quiet', '--message', branch);
  }
  await rm(join(folder, '.git/index'));
  return folder;
}

const written = async (content: string): Promise<string[]> =>
  Object.keys(await filesIn(content)).sort();

const idIn = async (content: string, path: string): Promise<string | undefined> =>
  /\{#([^}]+)\}/.exec(await readFile(join(content, path), 'utf8'))?.[1];

describe('faq import from git', () => {
  it('reads branches in each place and dialect, and leaves the work tree alone', async () => {
    const [from, content] = [await repository(), await folderWith({})];
    const { code, out } = await faq(
      'import',
      '--from',
      from,
      '--ref',
      'r1.3',
      '--ref',
      'r1.6',
      '--ref',
      'r2.3',
      '--content',
      content,
      '--write',
    );
    expect(code).toBe(0);
    expect(out).toContain('3 paired, 1 in one language only; 7 new');
    expect(out).toContain(
      `Next: npm run faq -- check ${content}, then npm run faq -- lock --write ${content}, which`,
    );
    expect(await written(content)).toEqual([
      'r1.3/en/operator-use.md',
      'r1.3/zh-CN/operator-use.md',
      'r1.6/en/operator-use.md',
      'r1.6/zh-CN/operator-use.md',
      'r2.3/en/operator-use.md',
      'r2.3/en/other.md',
      'r2.3/zh-CN/operator-use.md',
      'versions.json',
    ]);
    const ids = await Promise.all(
      (await written(content))
        .filter((path) => path.includes('operator-use'))
        .map(async (path) => idIn(content, path)),
    );
    expect(new Set(ids)).toEqual(new Set(['set-padding-nn-conv2d']));
    expect(await readdir(from)).toEqual(['.git']);
  });

  it('takes the order from an index above, and versions by pattern', async () => {
    const [from, content] = [await repository(), await folderWith({})];
    await faq('import', '--from', from, '--ref', 'r2.*', '--content', content, '--write');
    expect(await readFile(join(content, 'r2.3/en/operator-use.md'), 'utf8')).toContain(
      'order: 2\n',
    );
    expect(JSON.parse(await readFile(join(content, 'versions.json'), 'utf8'))).toMatchObject([
      { id: 'r2.3', status: 'current' },
    ]);
  });

  it('names the version as it is told to', async () => {
    const [from, content] = [await repository(), await folderWith({})];
    await faq(
      'import',
      '--from',
      from,
      '--ref',
      'r1.3',
      '--version',
      'old',
      '--content',
      content,
      '--write',
    );
    expect(await written(content)).toContain('old/en/operator-use.md');
  });

  it('keeps the ids of versions that are there when another one comes', async () => {
    const [from, content] = [await repository(), await folderWith({})];
    await faq('import', '--from', from, '--ref', 'r1.3', '--content', content, '--write');
    const before = await filesIn(content);
    await faq('import', '--from', from, '--ref', 'r2.3', '--content', content, '--write');
    const after = await filesIn(content);
    expect(after).toMatchObject(
      Object.fromEntries(Object.entries(before).filter(([path]) => path !== 'versions.json')),
    );
    expect(await idIn(content, 'r2.3/zh-CN/operator-use.md')).toBe('set-padding-nn-conv2d');
  });

  it('answers a branch that is not there with status 2', async () => {
    const { code, err } = await faq(
      'import',
      '--from',
      await repository(),
      '--ref',
      'r9.9',
      '--content',
      await folderWith({}),
    );
    expect(code).toBe(2);
    expect(err).toContain('Unexpected --ref "r9.9"');
  });
});

describe('faq import from a folder', () => {
  const source = { 'source_en/operator_use.md': font.en, 'source_zh_cn/operator_use.md': font.zh };

  it('writes nothing without --write', async () => {
    const content = await folderWith({});
    const { code, out } = await faq(
      'import',
      '--from',
      await folderWith(source),
      '--version',
      'r1',
      '--content',
      content,
    );
    expect(code).toBe(0);
    expect(out).toContain('3 of 3 files to write');
    expect(await written(content)).toEqual([]);
  });

  it('changes nothing the second time', async () => {
    const [from, content] = [await folderWith(source), await folderWith({})];
    const argv = ['import', '--from', from, '--version', 'r1', '--content', content, '--write'];
    await faq(...argv);
    const before = await filesIn(content);
    expect((await faq(...argv)).out).toContain('0 of 2 files written');
    expect(await filesIn(content)).toEqual(before);
  });

  it('writes its report as JSON', async () => {
    const { out } = await faq(
      'import',
      '--from',
      await folderWith(source),
      '--version',
      'r1',
      '--content',
      await folderWith({}),
      '--format',
      'json',
    );
    expect(JSON.parse(out)).toMatchObject({
      paired: 1,
      lost: [],
      files: { 'r1/en/operator-use.md': 'new' },
    });
  });

  it.each([
    [
      'bytes that are not UTF-8',
      { 'source_en/a.md': new Uint8Array([0x23, 0x20, 0xff]), 'source_en/b.md': font.en },
      'source_en/a.md:1  Unexpected bytes',
    ],
    [
      'a folder whose name is a slip',
      { 'source_en/a.md': font.en, 'source_zh/a.md': font.zh },
      'source_zh  Unexpected folder',
    ],
    [
      'a question in a comment without an end',
      { 'source_en/a.md': `${font.en}\n<!--\n\n**Q: Is it hidden?**\n` },
      'Unexpected comment without an end',
    ],
  ])('ends with status 1 for %s, and imports the rest', async (_name, files, message) => {
    const content = await folderWith({});
    const { code, out } = await faq(
      'import',
      '--from',
      await folderWith(files),
      '--version',
      'r1',
      '--content',
      content,
      '--write',
    );
    expect(code).toBe(1);
    expect(out).toContain('Would be lost: 1');
    expect(out).toContain(message);
    expect((await written(content)).filter((path) => path.endsWith('.md'))).toHaveLength(1);
  });

  it('lists pairs that are not certain with both texts', async () => {
    const files = {
      'source_en/a.md': fontPage('A', [['Which port is free?', 'Ask `netstat` or `lsof`.']]),
      'source_zh_cn/b.md': fontPage('B', [
        [
          '日志太多怎么办？',
          '用`netstat`、`grep`、`awk`、`sed`、`top`、`ps`、`cut`、`sort`与`uniq`。',
        ],
      ]),
    };
    const source = await folderWith(files);
    const { out } = await faq('import', '--from', source, '--content', await folderWith({}));
    expect(out).toContain('0 paired, 2 in one language only');
    expect(out).toMatch(/left apart: 1\n.*Which port is free\?\n.*日志太多怎么办/);
  });

  it.each([
    [[], "required option '--from <path>' not specified"],
    [['--from', 'no-such-folder'], 'does not exist'],
    [['--from', 'src', '--content', 'no-such-content'], 'without FAQ pages'],
  ])('answers %j with status 2', async (argv, message) => {
    const { code, err } = await faq('import', ...argv);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
