import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { listFindings } from '../../../src/faq/findings.ts';
import { readContentFolder } from '../../../src/loaders/content-folder.ts';
import { guessVersions, isVersionName } from '../../../src/faq/version-list.ts';

let folder = '';
afterEach(() => rm(folder, { recursive: true, force: true }));

async function contentOf(files: Record<string, string>) {
  folder = await mkdtemp(join(tmpdir(), 'faq-content-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const content = await readContentFolder(folder);
  const files_ = [...content.otherFiles, ...content.contentFiles.map(({ file }) => file)];
  return {
    versions: content.versions.map(({ id, status }) => `${id} ${status}`),
    paths: content.contentFiles.map(({ file }) => file.path),
    findings: listFindings(files_).map(({ path, rule, severity }) => `${path} ${severity} ${rule}`),
  };
}

const version = (id: string, status: string) => ({ id, label: id, status, released: null });
const oneVersion = JSON.stringify([version('v1', 'current')]);

describe('a content folder', () => {
  it('is read by version, locale and category', async () => {
    const { versions, paths, findings } = await contentOf({
      'versions.json': oneVersion,
      'v1/en/b.md': '',
      'v1/en/a.md': '',
      'v1/zh-CN/a.md': '',
      'v1/en/README.md': '',
      'v1/en/index.rst': '',
    });
    expect(versions).toEqual(['v1 current']);
    expect(paths).toEqual(['v1/en/a.md', 'v1/en/b.md', 'v1/zh-CN/a.md']);
    expect(findings).toEqual([]);
  });

  it('needs no versions.json', async () => {
    const { versions, findings } = await contentOf({ 'r1.1/en/a.md': '', 'r1.2/en/a.md': '' });
    expect(versions).toEqual(['r1.1 unmaintained', 'r1.2 current']);
    expect(findings).toEqual(['versions.json warning missing-versions']);
  });

  it('without versions.json takes no folder for a version that is not named as one', async () => {
    const { versions, paths, findings } = await contentOf({
      'r1.2/en/a.md': '',
      'r2.0.0-alpha/en/a.md': '',
      'master/en/a.md': '',
      'rl.2/en/a.md': '',
      'master.bak/en/a.md': '',
    });
    expect(versions).toEqual(['r1.2 current', 'r2.0.0-alpha unreleased', 'master unreleased']);
    expect(paths).not.toContain('rl.2/en/a.md');
    expect(findings).toEqual([
      'versions.json warning missing-versions',
      'master.bak error unknown-version',
      'rl.2 error unknown-version',
    ]);
  });

  it('names a folder that is no locale, one that is no version and a file name that is no address', async () => {
    const { findings } = await contentOf({
      'versions.json': oneVersion,
      'v1/source_zh/a.md': '',
      'v2/en/a.md': '',
      'v1/en/A b.md': '',
    });
    expect(findings).toEqual([
      'v2 error unknown-version',
      'v1/source_zh error unknown-folder',
      'v1/en/A b.md error invalid-file-name',
    ]);
  });

  it('names everything that looks like a category and is not read', async () => {
    const { paths, findings } = await contentOf({
      'versions.json': oneVersion,
      'about.md': '',
      'v1/a.md': '',
      'v1/en/a.md': '',
      'v1/en/deep/a.md': '',
      'v1/en/b.md/c.md': '',
      'v1/en/B.MD': '',
      'v1/en/c.markdown': '',
      'v1/en/d.mdx': '',
      'v1/en/.e.md': '',
      'v1/en/.DS_Store': '',
      'v1/readme.md': '',
    });
    expect(paths).toEqual(['v1/en/a.md']);
    expect(findings.map((finding) => finding.replace(' error misplaced-file', ''))).toEqual([
      'about.md',
      'v1/a.md',
      'v1/en/.e.md',
      'v1/en/B.MD',
      'v1/en/c.markdown',
      'v1/en/d.mdx',
      'v1/en/b.md',
      'v1/en/deep',
    ]);
  });

  it('names versions without a folder; the current one has to have one', async () => {
    const listed = [version('v0', 'unmaintained'), version('v1', 'current')];
    const { findings } = await contentOf({
      'versions.json': JSON.stringify(listed),
      'v0.md/x': '',
    });
    expect(findings).toEqual([
      'versions.json warning missing-version',
      'versions.json error missing-current-version',
      'v0.md error unknown-version',
    ]);
  });

  it('follows links within the content folder and no others', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'faq-outside-'));
    await writeFile(join(outside, 'secret.md'), 'secret');
    const files = { 'versions.json': oneVersion, 'v1/en/a.md': '', 'v1/zh-CN/a.md': '' };
    await contentOf(files);
    await symlink(join(folder, 'v1/en/a.md'), join(folder, 'v1/en/same.md'));
    await symlink(join(outside, 'secret.md'), join(folder, 'v1/en/secret.md'));
    await symlink(outside, join(folder, 'v1/out'));
    await symlink('gone.md', join(folder, 'v1/en/gone.md'));
    await symlink('loop.md', join(folder, 'v1/en/loop.md'));
    const { contentFiles, otherFiles } = await readContentFolder(folder);
    await rm(outside, { recursive: true });
    expect(contentFiles.map(({ file }) => file.path)).toEqual([
      'v1/en/a.md',
      'v1/en/same.md',
      'v1/zh-CN/a.md',
    ]);
    expect(listFindings(otherFiles).map(({ path, rule }) => `${path} ${rule ?? ''}`)).toEqual([
      'v1/out bad-link',
      'v1/en/gone.md bad-link',
      'v1/en/loop.md bad-link',
      'v1/en/secret.md bad-link',
    ]);
  });

  it('names a category with the address of a page of the site', async () => {
    const { findings } = await contentOf({ 'versions.json': oneVersion, 'v1/en/search.md': '' });
    expect(findings).toEqual(['v1/en/search.md error reserved-name']);
  });

  const brokenVersions: [string, string][] = [
    ['is not JSON', '[{'],
    [
      'has two current versions',
      JSON.stringify([version('a', 'current'), version('b', 'current')]),
    ],
    ['has no current version', JSON.stringify([version('a', 'unreleased')])],
    [
      'names a version twice',
      JSON.stringify([version('a', 'current'), version('a', 'unreleased')]),
    ],
    ['has an unknown key', JSON.stringify([{ ...version('a', 'current'), lable: 'a' }])],
    ['has the address of a page', JSON.stringify([version('about', 'current')])],
    ['has an id that climbs out', JSON.stringify([version('../a', 'current')])],
  ];

  it.each(brokenVersions)('says so where versions.json %s', async (_name, text) => {
    const { findings } = await contentOf({ 'versions.json': text, 'a/en/a.md': '' });
    expect(findings).toContain('versions.json error invalid-versions');
  });
});

describe('versions made of folder names', () => {
  it('are in the order of their numbers, branches last', () => {
    const versions = guessVersions(['master', 'r1.10', 'r1.9']);
    expect(versions.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'r1.9 unmaintained',
      'r1.10 current',
      'master unreleased',
    ]);
  });

  it('are told from other folders by their names', () => {
    const names = ['r1.2', '2.0.0-alpha', 'r2.3.q1', 'master', 'r1.2-old', 'rl.2', 'about'];
    expect(names.filter(isVersionName)).toEqual(['r1.2', '2.0.0-alpha', 'r2.3.q1', 'master']);
  });

  it('stand after their pre-releases', () => {
    const names = ['r2.0', 'r2.1.0rc1', 'r2.0.0-alpha', 'r2.0.1'];
    expect(guessVersions(names).map(({ id, status }) => `${id} ${status}`)).toEqual([
      'r2.0.0-alpha unmaintained',
      'r2.0 unmaintained',
      'r2.0.1 current',
      'r2.1.0rc1 unreleased',
    ]);
  });
});
