import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lockFileName, updateLock, writeLock } from '../../../src/faq/lock.ts';
import { keptInMemory } from '../../../src/loaders/kept.ts';
import { loadContent } from '../../../src/loaders/load-content.ts';
import { renderContent } from '../../../src/loaders/render-content.ts';
import { createPaths } from '../../../src/routing/paths.ts';
import { folderWith, goodContent } from '../../support/cli.ts';
import { fixtureContent } from '../../support/site.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faq-stale-'));
  await cp(fixtureContent, folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

const render = async (contentDir: string, kept = keptInMemory()) =>
  renderContent(await loadContent(contentDir), createPaths('/'), kept);

it('a translation is stale once the other locale has changed since the lock', async () => {
  const stale = async () => (await render(folder)).stale;
  expect(await stale()).toEqual([]);
  const { categories } = await loadContent(folder);
  const lock = updateLock(categories, {}, { isReviewed: () => true, isDropped: () => false });
  await writeFile(join(folder, lockFileName), writeLock(lock));
  expect(await stale()).toEqual([]);

  const file = join(folder, 'v2/en/installation.md');
  await writeFile(file, (await readFile(file, 'utf8')).replace('About an hour.', 'Two hours.'));
  expect(await stale()).toEqual([{ version: 'v2', locale: 'zh-CN', id: 'build-time' }]);
});

it('what changed alone is rendered, and what was kept is what was rendered', async () => {
  const kept = keptInMemory();
  const name = 'r1/en/install.md';
  for (let edit = 0; edit < 3; edit += 1) {
    const text = `${goodContent[name]}\nEdit ${edit}.\n`;
    const contentDir = await folderWith({ ...goodContent, [name]: text });
    const { categories, rendered } = await render(contentDir, kept);
    expect(rendered).toBe(edit === 0 ? categories.length : 1);
    expect(categories).toEqual((await render(contentDir)).categories);
  }
});
