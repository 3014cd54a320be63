import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.ts';

/** What a command wrote, and its exit status. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `npm run faq` with the given words, as on a machine without a terminal. */
export async function faq(...argv: string[]): Promise<Ran> {
  const written = { out: '', err: '' };
  const code = await run(argv, {
    out: (text) => void (written.out += `${text}\n`),
    err: (text) => void (written.err += `${text}\n`),
    isInteractive: false,
    showsProgress: false,
  });
  return { code, ...written };
}

/** Writes files into a new folder that is deleted after the test. */
export async function folderWith(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'faq-'));
  onTestFinished(async () => rm(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** Reads all files of a folder, by path. */
export async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: Record<string, string> = {};
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files[path.slice(folder.length + 1).replaceAll('\\', '/')] = await readFile(path, 'utf8');
  }
  return files;
}

/** A small content folder without a finding. */
export const goodContent = {
  'versions.json': '[{ "id": "r1", "label": "r1", "status": "current", "released": null }]\n',
  'r1/en/install.md':
    '---\ntitle: Install\norder: 1\n---\n\n## How do I install it? {#install}\n\nRun `pip install x`.\n\n## How do I remove it? {#remove}\n\nRun `pip uninstall x`.\n',
  'r1/zh-CN/install.md':
    '---\ntitle: 安装\norder: 1\n---\n\n## 如何安装？ {#install}\n\n运行`pip install x`。\n\n## 如何卸载？ {#remove}\n\n运行`pip uninstall x`。\n',
};
