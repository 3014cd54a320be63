import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lockFileName, updateLock, writeLock } from '../../../src/faq/lock.ts';
import { loadContent } from '../../../src/loaders/load-content.ts';
import { rendererDigest, staleTranslationsOf } from '../../../src/loaders/faq-loader.ts';
import { fixtureContent } from '../../support/site.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faq-stale-'));
  await cp(fixtureContent, folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

const stale = async () => staleTranslationsOf(await loadContent(folder));

it('a translation is stale once the other locale has changed since the lock', async () => {
  expect(await stale()).toEqual([]);
  const { categories } = await loadContent(folder);
  const lock = updateLock(categories, {}, { isReviewed: () => true, isDropped: () => false });
  await writeFile(join(folder, lockFileName), writeLock(lock));
  expect(await stale()).toEqual([]);

  const file = join(folder, 'v2/en/installation.md');
  await writeFile(file, (await readFile(file, 'utf8')).replace('About an hour.', 'Two hours.'));
  expect(await stale()).toEqual([{ version: 'v2', locale: 'zh-CN', id: 'build-time' }]);
});

it('everything is rendered again once a source or a package changes', async () => {
  const root = await mkdtemp(join(tmpdir(), 'faq-root-'));
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  const digest = async () => rendererDigest(pathToFileURL(`${root}/`));
  for (const room of ['config', 'faq/render', 'routing']) await write(`src/${room}/a.ts`, '');
  const digests = [await digest(), await digest()];
  await write('src/faq/render/a.ts', 'changed');
  digests.push(await digest());
  await write('src/config/a.ts', 'changed');
  digests.push(await digest());
  await write('node_modules/.package-lock.json', '{ "shiki": "4.7.0" }');
  digests.push(await digest());
  await rm(root, { recursive: true });
  expect(new Set(digests).size).toBe(4);
  expect(digests[0]).toBe(digests[1]);
});
