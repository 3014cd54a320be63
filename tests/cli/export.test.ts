import { describe, expect, it } from 'vitest';
import { faq, folderWith, goodContent } from '../support/cli.ts';

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('faq export', () => {
  it('writes every question of both languages, with an action each', async () => {
    const { code, out } = await faq('export', await folderWith(goodContent));
    expect(code).toBe(0);
    const written = lines(out);
    const actions = written.filter((line) => 'index' in line);
    expect(actions).toHaveLength(written.length / 2);
    expect(new Set(written.map(({ locale }) => locale))).toEqual(
      new Set([undefined, 'en', 'zh-CN']),
    );
  });

  it('writes documents of one language', async () => {
    const folder = await folderWith(goodContent);
    const { out } = await faq('export', folder, '--format', 'typesense', '--locale', 'zh-CN');
    expect(lines(out).map(({ locale }) => locale)).not.toContain('en');
  });

  it('writes mappings for both languages', async () => {
    const { out } = await faq('export', '--format', 'meilisearch', '--mappings');
    expect(Object.keys(JSON.parse(out) as object)).toEqual([
      'mindspore-faq-en',
      'mindspore-faq-zh-cn',
    ]);
  });

  it('exports nothing of content that has errors', async () => {
    const folder = await folderWith({ ...goodContent, 'r1/en/install.md': '' });
    await expect(faq('export', folder)).rejects.toThrow('empty-file');
  });
});
