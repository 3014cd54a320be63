import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faq, folderWith } from '../support/cli.ts';

const page = (version: string, answer: string, level = '##') =>
  `---\ntitle: Install\n---\n\n${level === '##' ? '' : '## On Linux {#linux}\n\n'}${level} How? {#install}\n\n<!-- search: ${version} -->\n\n${answer}\n\n${level} Why? {#reason}\n\nSo.\n`;

const see = (version: string) => `Run it. [More](https://x.test/${version}/install.html).`;

/** Three versions; the newest says something else. */
const content = {
  'versions.json':
    '[{ "id": "r1", "label": "r1", "status": "unmaintained", "released": null }, { "id": "r2", "label": "r2", "status": "current", "released": null }, { "id": "r3", "label": "r3", "status": "unreleased", "released": null }]\n',
  'r1/en/install.md': page('r1', see('r1')),
  'r2/en/install.md': page('r2', see('r2'), '###'),
  'r3/en/install.md': page('r3', 'Do not.'),
  'r1/zh-CN/install.md': page('r1', '运行。'),
  'r2/zh-CN/install.md': page('r2', '运行。', '###'),
  'r3/zh-CN/install.md': page('r3', '不要。'),
};

type Path = Exclude<keyof typeof content, 'versions.json'>;

const lockedFolder = async (): Promise<string> => {
  const folder = await folderWith(content);
  await faq('lock', folder, '--write');
  return folder;
};

const read = async (folder: string, path: Path): Promise<string> =>
  readFile(join(folder, path), 'utf8');

const edit = async (folder: string, path: Path, from: string, to: string): Promise<void> =>
  writeFile(join(folder, path), (await read(folder, path)).replace(from, to));

describe('faq sync', () => {
  it('carries an edit to the versions that said the same, and to no other', async () => {
    const folder = await lockedFolder();
    await edit(folder, 'r2/en/install.md', 'Run it.', 'Start it.');
    await edit(folder, 'r2/en/install.md', 'How?', 'How then?');
    const { code, out } = await faq('sync', 'install', folder, '--write');
    expect(code).toBe(0);
    expect(await read(folder, 'r1/en/install.md')).toBe(
      content['r1/en/install.md'].replace('Run it.', 'Start it.').replace('How?', 'How then?'),
    );
    expect(await read(folder, 'r3/en/install.md')).toBe(content['r3/en/install.md']);
    expect(out).toContain('r1/en/install.md:5  as in r2');
    expect(out).toContain('{+then+}? [-Run-]{+Start+} it.');
    expect(out).toContain('r3/en/install.md:5  said something else before; left as it is');
    expect(out).toContain('1 text written');
  });

  it('names the translations that are to be reviewed, of the edited text as well', async () => {
    const folder = await lockedFolder();
    await edit(folder, 'r1/en/install.md', 'Run it.', 'Start it.');
    const { out } = await faq('sync', 'install', folder);
    const lines = out.split('\n').filter((line) => line.endsWith('translation to be reviewed'));
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'r1/zh-CN/install.md',
      'r2/zh-CN/install.md',
    ]);
  });

  it('carries both languages where both were edited, and then has nothing to review', async () => {
    const folder = await lockedFolder();
    await edit(folder, 'r1/en/install.md', 'Run it.', 'Start it.');
    await edit(folder, 'r1/zh-CN/install.md', '运行。', '启动。');
    const { out } = await faq('sync', 'install', folder, '--write');
    expect(await read(folder, 'r2/zh-CN/install.md')).toBe(
      content['r2/zh-CN/install.md'].replace('运行。', '启动。'),
    );
    expect(out).toContain('2 texts written');
    expect(out).not.toContain('to be reviewed');
  });

  it('writes nothing without --write', async () => {
    const folder = await lockedFolder();
    await edit(folder, 'r1/en/install.md', 'Run it.', 'Start it.');
    expect((await faq('sync', 'install', folder)).out).toContain('nothing is written');
    expect(await read(folder, 'r2/en/install.md')).toBe(content['r2/en/install.md']);
  });

  it('asks which edit is meant where versions were edited in different ways', async () => {
    const folder = await lockedFolder();
    await edit(folder, 'r1/en/install.md', 'Run it.', 'Start it.');
    await edit(folder, 'r2/en/install.md', 'Run it.', 'Launch it.');
    const { code, err } = await faq('sync', 'install', folder);
    expect(code).toBe(2);
    expect(err).toContain('Unexpected edits that differ, in r1, r2: name one with --from');
  });

  it('says so where nothing was edited, and refuses an id that it does not know', async () => {
    const folder = await lockedFolder();
    expect((await faq('sync', 'install', folder)).out).toContain('No text to carry');
    const { code, err } = await faq('sync', 'instal', folder);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean install?');
  });
});
