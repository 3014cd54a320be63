import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faq, folderWith, goodContent } from '../support/cli.ts';

async function lockedFolder(): Promise<string> {
  const folder = await folderWith(goodContent);
  await faq('lock', folder, '--write');
  return folder;
}

async function edit(
  folder: string,
  path: string,
  from: string | RegExp,
  to: string,
): Promise<void> {
  const text = await readFile(join(folder, path), 'utf8');
  await writeFile(join(folder, path), text.replace(from, to));
}

const lockText = async (folder: string): Promise<string> =>
  readFile(join(folder, 'faq.lock.json'), 'utf8');

describe('faq lock', () => {
  it('writes a line for each id, sorted, and the same again', async () => {
    const folder = await lockedFolder();
    const text = await lockText(folder);
    expect(text.split('\n').map((line) => line.trim().split(':')[0])).toEqual([
      '{',
      '"r1"',
      '"install"',
      '"remove"',
      '}',
      '}',
      '',
    ]);
    expect((await faq('lock', folder, '--write')).out).toContain(
      '2 ids, 0 stale translations, 0 vanished ids; as it was',
    );
    expect(await lockText(folder)).toBe(text);
  });

  it('lets check count the ids that are new since, once there is a lock', async () => {
    const question = '\n## Why? {#why}\n\nSo.\n';
    const [before, after] = [await folderWith(goodContent), await lockedFolder()];
    expect((await faq('check', before)).out).toBe('No findings.\n');
    for (const locale of ['en', 'zh-CN']) {
      await edit(after, `r1/${locale}/install.md`, /$/, question);
    }
    const { out } = await faq('check', after);
    expect(out).toContain(
      'faq.lock.json:1:1  warning  Unexpected ids that faq.lock.json lacks (1)  unlocked-id',
    );
  });

  it.each([
    [
      ['--reviewed', 'instal'],
      'Unexpected --reviewed "instal", which no question has. Did you mean install?',
    ],
    [['--drop', 'gone'], 'Unexpected --drop "gone", which no question has'],
  ])('refuses an id that it does not know: %j', async (argv, message) => {
    const folder = await lockedFolder();
    const { code, err } = await faq('lock', folder, '--write', ...argv);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('writes nothing without --write', async () => {
    const folder = await folderWith(goodContent);
    expect((await faq('lock', folder)).out).toContain('nothing is written without --write');
    await expect(lockText(folder)).rejects.toThrow();
  });

  it('sorts ids by name, wherever they stand', async () => {
    const text = goodContent['r1/en/install.md'].replace('{#install}', '{#the-last}');
    const folder = await folderWith({ ...goodContent, 'r1/en/install.md': text });
    await faq('lock', folder, '--write');
    const ids = [...(await lockText(folder)).matchAll(/^ {4}"([^"]*)"/gm)].map(([, id]) => id);
    expect(ids).toEqual(['install', 'remove', 'the-last']);
  });

  it('leaves a lock alone that it cannot read', async () => {
    const folder = await folderWith({ ...goodContent, 'faq.lock.json': '{' });
    await expect(faq('lock', folder, '--write')).rejects.toThrow('faq.lock.json: Unexpected text');
    expect(await lockText(folder)).toBe('{');
  });

  it('refuses content with errors', async () => {
    const folder = await folderWith({ ...goodContent, 'r1/en/install.md': '' });
    expect((await faq('lock', folder, '--write')).code).toBe(2);
  });
});

describe('faq check with a lock', () => {
  it('names the translation of a text that changed, until it is changed or reviewed', async () => {
    const folder = await lockedFolder();
    await edit(folder, 'r1/en/install.md', 'Run `pip install x`.', 'Run `pip install --user x`.');
    const { code, out } = await faq('check', folder);
    expect(code).toBe(0);
    expect(out).toContain('r1/zh-CN/install.md:6:1  warning  Unexpected translation of "install"');
    await faq('lock', folder, '--write');
    expect((await faq('check', folder)).out).toContain('stale-translation');
    await faq('lock', folder, '--write', '--reviewed', 'install');
    expect((await faq('check', folder)).out).toBe('No findings.\n');
  });

  it('takes all translations for reviewed where it is told so', async () => {
    const folder = await lockedFolder();
    await edit(folder, 'r1/en/install.md', 'Run `pip install x`.', 'Use pip.');
    await faq('lock', folder, '--write', '--reviewed-all');
    expect((await faq('check', folder)).out).toBe('No findings.\n');
  });

  it('does not take a text for stale whose translation is new, or is gone', async () => {
    const chinese = goodContent['r1/zh-CN/install.md'];
    const folder = await folderWith({
      ...goodContent,
      'r1/zh-CN/install.md': chinese.split('\n## ')[0] ?? '',
    });
    await edit(
      folder,
      'r1/zh-CN/install.md',
      /$/,
      '\n## 如何安装？ {#install}\n\n运行`pip install x`。\n',
    );
    await faq('lock', folder, '--write');
    await writeFile(join(folder, 'r1/zh-CN/install.md'), chinese);
    expect((await faq('check', folder)).out).toBe('No findings.\n');
    await faq('lock', folder, '--write');
    await edit(folder, 'r1/zh-CN/install.md', /\n## 如何卸载[^]*/, '');
    expect((await faq('check', folder)).out).not.toContain('stale-translation');
  });

  it('locks texts that changed together as they are now', async () => {
    const folder = await lockedFolder();
    await edit(folder, 'r1/en/install.md', 'Run `pip install x`.', 'Use pip.');
    await edit(folder, 'r1/zh-CN/install.md', '运行`pip install x`。', '使用pip。');
    await faq('lock', folder, '--write');
    await edit(folder, 'r1/en/install.md', 'Use pip.', 'Use pip alone.');
    expect((await faq('check', folder)).out).toContain('r1/zh-CN/install.md:6:1  warning');
  });

  it('takes a translation that changed as well for up to date', async () => {
    const folder = await lockedFolder();
    await edit(folder, 'r1/en/install.md', 'Run `pip install x`.', 'Run `pip install --user x`.');
    await edit(
      folder,
      'r1/zh-CN/install.md',
      '运行`pip install x`。',
      '运行`pip install --user x`。',
    );
    expect((await faq('check', folder)).out).toBe('No findings.\n');
  });

  it('does not mind search words and blanks', async () => {
    const folder = await lockedFolder();
    await edit(
      folder,
      'r1/en/install.md',
      '{#install}\n',
      '{#install}\n\n<!-- search: setup -->\n\n',
    );
    await edit(folder, 'r1/en/install.md', 'Run `pip install', 'Run\n`pip install');
    expect((await faq('check', folder)).out).toBe('No findings.\n');
  });

  it('names published ids that vanished, with their line in the lock, unless they are aliases', async () => {
    const folder = await lockedFolder();
    for (const locale of ['en', 'zh-CN'])
      await edit(folder, `r1/${locale}/install.md`, '{#remove}', '{#uninstall}');
    const { code, out } = await faq('check', folder);
    expect(code).toBe(1);
    expect(out).toContain(
      'faq.lock.json:4:1  error  Unexpected end of the published id "remove" of r1  vanished-id',
    );
    await edit(
      folder,
      'r1/en/install.md',
      '{#uninstall}\n',
      '{#uninstall}\n\n<!-- formerly: remove -->\n',
    );
    expect((await faq('check', folder)).code).toBe(0);
  });

  it('lets an id go that is dropped', async () => {
    const folder = await lockedFolder();
    for (const locale of ['en', 'zh-CN'])
      await edit(folder, `r1/${locale}/install.md`, '{#remove}', '{#uninstall}');
    await faq('lock', folder, '--write');
    expect((await faq('check', folder)).code).toBe(1);
    await faq('lock', folder, '--write', '--drop', 'remove');
    expect(await faq('check', folder)).toMatchObject({ code: 0, out: 'No findings.\n' });
  });

  it('says what is wrong with a lock', async () => {
    const folder = await folderWith({ ...goodContent, 'faq.lock.json': '{ "r1": 1 }' });
    expect((await faq('check', folder)).out).toContain(
      'faq.lock.json:1:1  error  Unexpected value at r1',
    );
  });
});
