import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markerName } from '../../src/integrations/publish.ts';
import { childEnvironment } from '../support/environment.ts';
import { astroProgram, buildFailingSite, fixtureContent, projectRoot } from '../support/site.ts';

let folder = '';
let outDir = '';

beforeAll(async () => {
  await mkdir(join(projectRoot, '.test-output'), { recursive: true });
  folder = await mkdtemp(join(projectRoot, '.test-output/publish-'));
  outDir = join(folder, 'site');
  await mkdir(outDir);
  await writeFile(join(outDir, markerName), '');
  await writeFile(join(outDir, 'index.html'), 'the site of before');
});
afterAll(() => rm(folder, { recursive: true }));

describe('the site that was there', () => {
  it('stays as it is when a build is killed while it writes pages', async () => {
    const build = spawn(astroProgram, ['build'], {
      cwd: projectRoot,
      env: childEnvironment({ CONTENT_DIR: fixtureContent, OUT_DIR: outDir }),
    });
    await new Promise<void>((resolve, reject) => {
      let log = '';
      build.stdout.on('data', (chunk: Buffer) => {
        log += String(chunk);
        if (/index\.html/.test(log)) build.kill('SIGKILL');
      });
      build.on('exit', (_code, signal) => {
        if (signal === 'SIGKILL') resolve();
        else reject(new Error(`Unexpected end of the build:\n${log}`));
      });
    });
    expect((await readdir(outDir)).sort()).toEqual([markerName, 'index.html']);
  });

  it('stays as it is when the content is rejected', async () => {
    const contentDir = join(projectRoot, 'tests/fixtures/broken');
    const { exitCode } = await buildFailingSite({ contentDir, outDir });
    expect(exitCode).not.toBe(0);
    expect((await readdir(outDir)).sort()).toEqual([markerName, 'index.html']);
  });
});

describe('a build with a wrong setting', () => {
  it('leaves a folder alone that no build made, and says so', async () => {
    const notes = join(folder, 'notes');
    await mkdir(notes);
    await writeFile(join(notes, 'work.md'), 'mine');
    const { exitCode, log } = await buildFailingSite({
      contentDir: fixtureContent,
      outDir: notes,
    });
    expect(exitCode).not.toBe(0);
    expect(log).toMatch(/Unexpected OUT_DIR ".*notes": it is not empty/);
    expect(existsSync(join(notes, 'work.md'))).toBe(true);
  });

  it('names the content folder that does not exist, and what is expected', async () => {
    const { exitCode, log } = await buildFailingSite({ contentDir: join(folder, 'nowhere') });
    expect(exitCode).not.toBe(0);
    expect(log).toMatch(
      /Unexpected CONTENT_DIR ".*nowhere": it does not exist\. Expected a folder/,
    );
  });
});
