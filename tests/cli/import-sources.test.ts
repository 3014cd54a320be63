import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faq, filesIn, folderWith } from '../support/cli.ts';
import { fontPage } from '../support/upstream.ts';

const page = fontPage('Operators', [['How is `nn.Pad` set?', 'Give `paddings`.']]);

function git(folder: string, ...args: string[]): void {
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  execFileSync('git', ['-C', folder, ...author, ...args]);
}

describe('the sources of faq import', () => {
  it('reads a repository without a work tree, and the folder of its objects', async () => {
    const repo = await folderWith({ 'docs/faq/source_en/operator_use.md': page });
    git(repo, 'init', '--quiet', '--initial-branch=r1.3');
    git(repo, 'add', '--all');
    git(repo, 'commit', '--quiet', '--message=r1.3');
    const bare = await folderWith({});
    git(repo, 'clone', '--quiet', '--bare', repo, bare);
    for (const from of [bare, join(repo, '.git')]) {
      const content = await folderWith({});
      await faq('import', '--from', from, '--content', content, '--write');
      expect(Object.keys(await filesIn(content))).toContain('r1.3/en/operator-use.md');
    }
  });

  it('follows an index to those of folders below, and fails for pages that it cannot read', async () => {
    const from = await folderWith({
      'docs/faq/source_en/index.rst': '.. toctree::\n\n  setup/index\n  operator_use\n',
      'docs/faq/source_en/setup/index.rst': '.. toctree::\n\n  pip\n',
      'docs/faq/source_en/setup/pip.md': '# pip\n\n## Q: Which `pip`?\n\nA: Any.\n',
      'docs/faq/source_en/operator_use.md': page,
      'docs/faq/source_en/drivers.rst': 'Drivers\n=======\n',
    });
    const content = await folderWith({});
    const { code, out } = await faq('import', '--from', from, '--content', content, '--write');
    expect(code).toBe(1);
    expect(out).toContain('drivers.rst');
    const files = await filesIn(content);
    const orderIn = (name: string) =>
      Object.entries(files)
        .find(([path]) => path.endsWith(name))?.[1]
        .match(/^order: \d+/m)?.[0];
    expect([orderIn('setup-pip.md'), orderIn('operator-use.md')]).toEqual(['order: 1', 'order: 2']);
  });

  it('refuses FAQ pages of the oldest branches by name, which lie in no known place', async () => {
    const old = { 'docs/source_en/FAQ.md': page, 'docs/source_en/roadmap.md': page };
    const content = await folderWith({});
    const alone = await faq('import', '--from', await folderWith(old), '--content', content);
    expect(alone.code).toBe(2);
    expect(alone.err).toContain('docs/source_en/FAQ.md, docs/source_en/roadmap.md');
    const from = await folderWith({ ...old, 'docs/faq/source_en/operator_use.md': page });
    const { code, out } = await faq(
      'import',
      '--from',
      from,
      '--version',
      'r0.7',
      '--content',
      content,
    );
    expect(code).toBe(1);
    expect(out).toContain('docs/source_en/FAQ.md  Unexpected FAQ page');
    expect(out).toContain('1 question in 1 category');
  });

  it.each([
    ['R', 'use lower-case letters'],
    ['about', 'a page of the site has this address'],
  ])('refuses the version %s, which no content can have', async (version, reason) => {
    const from = await folderWith({ 'source_en/operator_use.md': page });
    const content = await folderWith({});
    const argv = ['import', '--from', from, '--version', version, '--content', content, '--write'];
    const { code, err } = await faq(...argv);
    expect(code).toBe(2);
    expect(err).toContain(`Unexpected --version "${version}": ${reason}`);
    expect(await filesIn(content)).toEqual({});
  });

  it('takes no folder for a version whose name is none', async () => {
    const from = await folderWith({
      'r1.1/source_en/operator_use.md': page,
      'rl.2/source_en/operator_use.md': page,
      'master.bak/source_en/operator_use.md': page,
    });
    const content = await folderWith({});
    const { code, out } = await faq('import', '--from', from, '--content', content, '--write');
    expect(code).toBe(1);
    expect(out).toContain(':rl.2  Unexpected folder');
    expect(out).toContain(':master.bak  Unexpected folder');
    expect(Object.keys(await filesIn(content)).sort()).toEqual([
      'r1.1/en/operator-use.md',
      'versions.json',
    ]);
  });
});
