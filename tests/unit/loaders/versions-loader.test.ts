import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lockFileName, writeLock } from '../../../src/faq/lock-file.ts';
import { updateLock } from '../../../src/faq/lock.ts';
import { loadContent } from '../../../src/loaders/load-content.ts';
import { forgetSharedContent } from '../../../src/loaders/shared-content.ts';
import { staleTranslationsOf } from '../../../src/loaders/versions-loader.ts';
import { fixtureContent } from '../../support/site.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faq-stale-'));
  await cp(fixtureContent, folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

it('a translation is stale once the other locale has changed since the lock', async () => {
  expect(await staleTranslationsOf(folder)).toEqual([]);
  const { categories } = await loadContent(folder);
  const lock = updateLock(categories, {}, { reviewed: 'all', dropped: new Set() });
  await writeFile(join(folder, lockFileName), writeLock(lock));
  expect(await staleTranslationsOf(folder)).toEqual([]);

  const file = join(folder, 'v2/en/installation.md');
  await writeFile(file, (await readFile(file, 'utf8')).replace('About an hour.', 'Two hours.'));
  forgetSharedContent(folder, Date.now());
  expect(await staleTranslationsOf(folder)).toEqual([
    { version: 'v2', locale: 'zh-CN', id: 'build-time' },
  ]);
});
