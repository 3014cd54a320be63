import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faq, folderWith, goodContent } from '../support/cli.ts';

const partly = {
  ...goodContent,
  'r1/zh-CN/install.md':
    '# 安装\n\n## 如何安装？ {#install}\n\n运行。\n\n## 这是什么？\n\n没有标识。\n',
};

const removed = (path: keyof typeof goodContent) => goodContent[path].split('## ')[2] ?? '';

describe('faq status', () => {
  it('counts what other categories have for there, and what was left behind', async () => {
    const other = `---\ntitle: Other\norder: 2\n---\n\n## ${removed('r1/en/install.md')}\n## Why? {#why}\n\nSo.\n`;
    const folder = await folderWith({
      ...goodContent,
      'r1/en/install.md': goodContent['r1/en/install.md'].split('## How do I remove')[0] ?? '',
      'r1/en/other.md': other,
    });
    await faq('lock', folder, '--write');
    const path = join(folder, 'r1/en/other.md');
    await writeFile(path, other.replace('pip uninstall', 'pip remove'));
    const { out } = await faq('status', folder, '--format', 'json');
    const rows = JSON.parse(out) as Record<string, unknown>[];
    expect(rows.map((row) => Object.values(row).slice(1).join(' '))).toEqual([
      'install en 1 0 0 0',
      'install zh-CN 2 0 1 0',
      'other en 2 0 0 0',
      'other zh-CN 0 1 0 0',
    ]);
  });

  it('shows a table of versions, locales and categories', async () => {
    const { code, out } = await faq('status', await folderWith(partly));
    expect(code).toBe(0);
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => line.trim().split(/\s{2,}/));
    expect(rows).toEqual([
      ['questions', 'missing', 'stale', 'without id'],
      ['r1 en', '2', '0', '0', '0'],
      ['install', '2', '0', '0', '0'],
      ['r1 zh-CN', '2', '1', '0', '1'],
      ['install', '2', '1', '0', '1'],
    ]);
  });

  it('writes JSON', async () => {
    const { out } = await faq('status', await folderWith(partly), '--format', 'json');
    expect(JSON.parse(out)).toContainEqual({
      version: 'r1',
      category: 'install',
      locale: 'zh-CN',
      questions: 2,
      missing: 1,
      stale: 0,
      withoutId: 1,
    });
  });
});
