import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  markerName,
  outputFolder,
  projectFolders,
  swapIn,
} from '../../../src/integrations/publish.ts';
import { projectRoot } from '../../support/site.ts';

/** A new folder with files, deleted after the test. */
function folderWith(files: readonly string[], parent = tmpdir()): string {
  const folder = mkdtempSync(join(parent, 'faq-publish-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const name of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), name);
  }
  return folder;
}

const projectFiles = ['src/a.ts', 'content/v1/en/a.md', 'other/a.md', 'full/a.txt', 'file'];
const project = () => folderWith([...projectFiles, `old/${markerName}`, 'old/index.html']);
const check =
  (root: string, outDir: string, contentDir = 'content') =>
  () =>
    outputFolder({ root, outDir, contentDir });

describe('the output folder', () => {
  it.each(['dist', 'build/site', 'old', '.test-output/x'])('may be %s', (outDir) => {
    expect(check(project(), outDir)).not.toThrow();
  });

  const refused: [string, string][] = [
    ['.', 'holds the project'],
    ['..', 'holds the project'],
    ['/', 'holds the project'],
    ['content', 'holds the content'],
    ['content/v1', 'lies in the content'],
    ['src', 'lies in "src"'],
    ['src/new', 'lies in "src"'],
    ['.git/x', 'lies in ".git"'],
    ['full', 'is not empty'],
    ['file', 'is a file'],
  ];

  it.each(refused)('may not be %s, since it %s', (outDir, reason) => {
    expect(check(project(), outDir)).toThrow(reason);
  });

  it('may not hold or lie in content that is set by environment, whatever it is called', () => {
    const root = project();
    expect(check(root, 'other', 'other')).toThrow('holds the content');
    expect(check(root, 'other/dist', join(root, 'other'))).toThrow('lies in the content');
    expect(check(root, 'deep', 'deep/content')).toThrow('holds the content');
  });

  it('is looked at behind symbolic links', () => {
    const root = project();
    symlinkSync(join(root, 'content'), join(root, 'link'));
    expect(check(root, 'link')).toThrow('holds the content');
    expect(check(root, 'link/new')).toThrow('lies in the content');
  });

  it('lies in no folder that is kept in the repository', () => {
    const tracked = execFileSync('git', ['ls-files'], { cwd: projectRoot, encoding: 'utf8' });
    const folders = tracked.split('\n').filter((name) => name.includes('/'));
    const top = new Set(folders.map((name) => name.slice(0, name.indexOf('/'))));
    expect([...top].filter((name) => !projectFolders.includes(name))).toEqual([]);
  });
});

const oldSite = ['index.html', 'en/index.html', 'gone.html', '.git'];
const newSite = ['index.html', 'en/index.html', 'en/new.html', markerName];

describe('putting a site in place', () => {
  it('replaces the earlier one in the same folder, history of that folder aside', async () => {
    const target = folderWith(oldSite);
    const before = statSync(target).ino;
    await swapIn(folderWith(newSite), target);
    expect(readdirSync(target).sort()).toEqual(['.git', markerName, 'en', 'index.html'].sort());
    expect(readdirSync(join(target, 'en')).sort()).toEqual(['index.html', 'new.html']);
    expect(statSync(target).ino).toBe(before);
  });

  it('makes the folder where there is none', async () => {
    const target = join(folderWith([]), 'deep/dist');
    await swapIn(folderWith(newSite), target);
    expect(readFileSync(join(target, 'en/new.html'), 'utf8')).toBe('en/new.html');
  });

  it('leaves the earlier site as it was where the new one cannot be read', async () => {
    const target = folderWith(oldSite);
    await expect(swapIn(join(target, 'nowhere'), target)).rejects.toThrow('ENOENT');
    expect(readdirSync(target).sort()).toEqual(['.git', 'en', 'gone.html', 'index.html']);
  });

  it('puts everything back where a file cannot be moved into place', async () => {
    const target = folderWith(oldSite);
    // Its own history stays, so that a site that brings one cannot be put beside it.
    const site = folderWith(['.git/head', 'a.html', 'index.html']);
    await expect(swapIn(site, target)).rejects.toThrow();
    expect(readdirSync(target).sort()).toEqual(['.git', 'en', 'gone.html', 'index.html']);
    expect(readFileSync(join(target, 'en/index.html'), 'utf8')).toBe('en/index.html');
  });

  it('waits for nobody: a swap under way, or one that was stopped, is named', async () => {
    const target = folderWith([...oldSite, '.outgoing/index.html']);
    await expect(swapIn(folderWith(newSite), target)).rejects.toThrow(
      /\.outgoing".*move what the folder holds back/s,
    );
    expect(existsSync(join(target, 'gone.html'))).toBe(true);
  });

  it('works across file systems', async (context) => {
    const isElsewhere =
      existsSync('/dev/shm') && statSync('/dev/shm').dev !== statSync(tmpdir()).dev;
    if (!isElsewhere) {
      console.warn('skipped: this machine has no second file system at /dev/shm');
      context.skip();
    }
    const target = folderWith(oldSite, '/dev/shm');
    await swapIn(folderWith(newSite), target);
    expect(existsSync(join(target, 'en/new.html'))).toBe(true);
    expect(existsSync(join(target, 'gone.html'))).toBe(false);
  });
});
