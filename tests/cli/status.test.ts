import { describe, expect, it } from 'vitest';
import { faq, folderWith, goodContent } from '../support/cli.ts';

const partly = {
  ...goodContent,
  'r1/zh-CN/install.md':
    '# 安装\n\n## 如何安装？ {#install}\n\n运行。\n\n## 这是什么？\n\n没有标识。\n',
};

describe('faq status', () => {
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
