import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faq, filesIn, folderWith, goodContent } from '../support/cli.ts';

const read = async (folder: string, path: string): Promise<string> =>
  readFile(join(folder, path), 'utf8');

/** The line that every command ends with that wrote questions. */
const reminderOf = (folder: string): string =>
  `Next: npm run faq -- check ${folder}, then npm run faq -- lock --write ${folder}, which remembers the new ids.`;

describe('faq new question', () => {
  it('writes a stub with the same id into both locales, which check asks an answer for', async () => {
    const folder = await folderWith(goodContent);
    const { code } = await faq(
      'new',
      'question',
      '--content',
      folder,
      '--category',
      'install',
      '--title-en',
      'How do I update pip?',
      '--title-zh-CN',
      '如何升级pip？',
    );
    expect(code).toBe(0);
    expect(await read(folder, 'r1/en/install.md')).toMatch(
      /`pip uninstall x`\.\n\n## How do I update pip\? \{#update-pip\}\n\n<!-- Write the answer here\. -->\n$/,
    );
    expect(await read(folder, 'r1/zh-CN/install.md')).toContain('## 如何升级pip？ {#update-pip}\n');
    const checked = await faq('check', folder);
    expect(checked.out.match(/missing-answer/g)).toHaveLength(2);
  });

  it('says where it wrote it, and leaves a locale without a title to be translated', async () => {
    const folder = await folderWith(goodContent);
    const argv = ['--content', folder, '--category', 'install', '--title-en', 'How to update pip?'];
    const { out } = await faq('new', 'question', ...argv);
    expect(out).toBe(
      'changed  r1/en/install.md\nr1/en/install.md:14  update-pip\nzh-CN is not translated yet: readers are shown the other language\n' +
        `${reminderOf(folder)}\n`,
    );
    expect(await read(folder, 'r1/zh-CN/install.md')).toBe(goodContent['r1/zh-CN/install.md']);
  });

  it('keeps the byte order mark and the ends of lines of a file', async () => {
    const text = `\uFEFF${goodContent['r1/en/install.md'].replaceAll('\n', '\r\n')}`;
    const folder = await folderWith({ ...goodContent, 'r1/en/install.md': text });
    const argv = ['--content', folder, '--category', 'install', '--title-en', 'How to update pip?'];
    await faq('new', 'question', ...argv);
    expect(await read(folder, 'r1/en/install.md')).toBe(
      `${text}\r\n## How to update pip? {#update-pip}\r\n\r\n<!-- Write the answer here. -->\r\n`,
    );
  });

  it('puts it at the end of the section that it is told', async () => {
    const page =
      '---\ntitle: Install\n---\n\n## With pip {#with-pip}\n\n### How? {#how}\n\nSo.\n\n## Source {#source}\n\n### Where? {#where}\n\nThere.\n';
    const folder = await folderWith({
      ...goodContent,
      'r1/en/install.md': page,
      'r1/zh-CN/install.md': page,
    });
    await faq(
      'new',
      'question',
      '--content',
      folder,
      '--category',
      'install',
      '--section',
      'with-pip',
      '--id',
      'when',
      '--title-en',
      'When?',
    );
    expect(await read(folder, 'r1/en/install.md')).toContain(
      'So.\n\n### When? {#when}\n\n<!-- Write the answer here. -->\n\n## Source {#source}',
    );
  });

  it.each([
    [['--title-en', 'Why?'], 'without --category'],
    [['--category', 'instal', '--title-en', 'Why?'], 'Did you mean install?'],
    [['--category', 'install'], 'without --title-en'],
    [['--category', 'install', '--title-en', 'Why?', '--id', 'install'], 'another question has it'],
    [['--category', 'install', '--title-en', 'Why?', '--id', 'Not Valid'], 'lower-case'],
    [['--category', 'install', '--title-en', 'Why?', '--version', 'r9'], 'expected one of: r1'],
    [['--category', 'install', '--title-en', 'Why?', '--section', 'none'], 'Unexpected --section'],
  ])('answers %j with status 2 and writes nothing', async (argv, message) => {
    const folder = await folderWith(goodContent);
    const { code, err } = await faq('new', 'question', '--content', folder, ...argv);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(await filesIn(folder)).toEqual(goodContent);
  });
});

describe('faq new category', () => {
  it('writes a file with front matter and a first stub into both locales', async () => {
    const folder = await folderWith(goodContent);
    await faq(
      'new',
      'category',
      '--content',
      folder,
      '--category',
      'debugging',
      '--title-en',
      'Debugging',
      '--title-zh-CN',
      '调试',
    );
    expect(await read(folder, 'r1/zh-CN/debugging.md')).toMatch(
      /^---\ntitle: 调试\norder: 2\n---\n\n## 调试 \{#debugging-start\}\n/,
    );
    const again = await faq(
      'new',
      'category',
      '--content',
      folder,
      '--category',
      'debugging',
      '--title-en',
      'Debugging',
    );
    expect(again).toMatchObject({ code: 2 });
  });
});

describe('faq new version', () => {
  it('copies a version and registers it', async () => {
    const folder = await folderWith(goodContent);
    expect(
      await faq(
        'new',
        'version',
        'r2',
        '--from',
        'r1',
        '--status',
        'current',
        '--released',
        '2026-01-31',
        '--content',
        folder,
      ),
    ).toMatchObject({ code: 0 });
    expect(await read(folder, 'r2/en/install.md')).toBe(goodContent['r1/en/install.md']);
    expect(await read(folder, 'versions.json')).toBe(
      '[\n  { "id": "r1", "label": "r1", "status": "unmaintained", "released": null },\n  { "id": "r2", "label": "r2", "status": "current", "released": "2026-01-31" }\n]\n',
    );
    expect(await faq('check', folder)).toMatchObject({ code: 0, out: 'No findings.\n' });
  });

  it.each([
    [['r1', '--from', 'r1'], 'it exists already'],
    [['r2', '--from', 'r9'], 'expected one of: r1'],
    [['r2', '--from', 'r1', '--released', 'soon'], 'released'],
    [['R 2', '--from', 'r1'], 'id of the version'],
  ])('answers %j with status 2', async (argv, message) => {
    const { code, err } = await faq(
      'new',
      'version',
      ...argv,
      '--content',
      await folderWith(goodContent),
    );
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('faq ids', () => {
  const without = {
    ...goodContent,
    'r1/en/more.md':
      '# More\n\n## What does `nn.Tile` repeat? {#tile}\n\nThe `input`.\n\n## Which `cuDNN` does `libtorch` need?\n\nVersion `7.6`.\n',
    'r1/zh-CN/more.md':
      '# 更多\n\n## `nn.Tile`重复什么？\n\n`input`。\n\n## `libtorch`需要哪个`cuDNN`？\n\n`7.6`。\n',
    'r1/en/font.md': '# Font\n\n<font size=3>**Q: Is `te` a module?**</font>\n\nA: Yes.\n',
  };

  it('gives the id of the other locale, else a new one for both, in the way of the dialect', async () => {
    const folder = await folderWith(without);
    const { out } = await faq('ids', folder, '--write');
    expect(out).toContain(`4 ids written\n${reminderOf(folder)}\n`);
    expect(await read(folder, 'r1/zh-CN/more.md')).toBe(
      '# 更多\n\n## `nn.Tile`重复什么？ {#tile}\n\n`input`。\n\n## `libtorch`需要哪个`cuDNN`？ {#cudnn-libtorch}\n\n`7.6`。\n',
    );
    expect(await read(folder, 'r1/en/more.md')).toContain('need? {#cudnn-libtorch}');
    expect(await read(folder, 'r1/en/font.md')).toContain(
      '<a id="te-module"></a>\n<font size=3>**Q: Is `te` a module?**',
    );
    expect((await faq('check', folder)).out).not.toContain('generated-id');
    expect((await faq('ids', folder, '--write')).out).toBe('Every question has an id.\n');
  });

  it('only lists them without --write', async () => {
    const folder = await folderWith(without);
    expect((await faq('ids', folder)).out).not.toContain('Next:');
    expect(await filesIn(folder)).toEqual(without);
  });
});
