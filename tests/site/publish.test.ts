import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markerName } from '../../src/integrations/publish.ts';
import { childEnvironment } from '../support/environment.ts';
import { buildFailingSite, fixtureContent, projectRoot } from '../support/site.ts';

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

interface Interruption {
  /** What the build prints when it is sent the signal. */
  readonly stopAt?: RegExp;
  readonly signal?: NodeJS.Signals;
  readonly limit?: number;
  readonly into?: string;
}

/** Runs a whole build until it ends, is stopped, or can write no more. */
async function build({ stopAt, signal, limit, into = outDir }: Interruption) {
  const words = [process.execPath, join(projectRoot, 'src/cli/build.ts')];
  const limited = ['bash', '-c', `ulimit -f ${limit}; exec "$@"`, 'bash', ...words];
  const [program = '', ...rest] = limit === undefined ? words : limited;
  const child = spawn(program, rest, {
    cwd: projectRoot,
    env: childEnvironment({ CONTENT_DIR: fixtureContent, OUT_DIR: into }),
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      log += String(chunk);
      if (stopAt?.test(log)) child.kill(signal);
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, log };
}

describe('the site that was there', () => {
  it.each(['SIGKILL', 'SIGINT'] as const)(
    'stays as it is when %s stops a build while it writes pages',
    async (signal) => {
      const ended = await build({ stopAt: /index\.html/, signal });
      expect(ended.code, ended.log).not.toBe(0);
      expect((await readdir(outDir)).sort()).toEqual([markerName, 'index.html']);
    },
  );

  it.skipIf(process.platform === 'win32')(
    'stays as it is when no more can be written, and the message says what to do',
    async () => {
      // No file may grow beyond this many kilobytes.
      const { code, log } = await build({ limit: 20 });
      expect(code, log).toBe(1);
      expect(log).toMatch(/is as it was\. Mend what is named above, such as .* a full disk/);
      expect((await readdir(outDir)).sort()).toEqual([markerName, 'index.html']);
    },
  );

  it('stays as it is when the content is rejected', async () => {
    const contentDir = join(projectRoot, 'tests/fixtures/broken');
    const { exitCode } = await buildFailingSite({ contentDir, outDir });
    expect(exitCode).not.toBe(0);
    expect((await readdir(outDir)).sort()).toEqual([markerName, 'index.html']);
  });
});

it('two builds at once into one folder leave a whole site there', async () => {
  const into = join(folder, 'twice');
  const ends = await Promise.all([build({ into }), build({ into })]);
  const failed = ends.filter(({ code }) => code !== 0);
  expect(failed.length, failed[0]?.log).toBeLessThan(2);
  for (const { log } of failed) expect(log).toContain('another build puts its site in place');
  const names = await readdir(into);
  expect(names).toContain(markerName);
  expect(names.filter((name) => /^\.(?:in|out)/.test(name))).toEqual([]);
  expect(existsSync(join(into, 'en/v2/installation/index.html'))).toBe(true);
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
