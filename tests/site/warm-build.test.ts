import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markerName } from '../../src/integrations/publish.ts';
import { childEnvironment } from '../support/environment.ts';
import { fixtureContent, projectRoot } from '../support/site.ts';

const run = promisify(execFile);

let folder = '';
let firstLog = '';

const built = (name: string): string => join(folder, 'dist', name);
const category = (): string => join(folder, 'content/v2/en/installation.md');

async function build(contentDir = 'content', outDir = 'dist', ...flags: string[]): Promise<string> {
  const script = join(projectRoot, 'src/cli/build.ts');
  const { stdout } = await run(process.execPath, [...flags, script], {
    cwd: projectRoot,
    env: childEnvironment({
      CONTENT_DIR: join(folder, contentDir),
      OUT_DIR: join(folder, outDir),
      BASE_PATH: '/',
    }),
  });
  return stdout;
}

/** The files of a built site by name. */
async function filesOf(outDir: string): Promise<Record<string, string>> {
  const entries = await readdir(join(folder, outDir), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name !== markerName)
    .map((entry) => join(entry.parentPath, entry.name));
  const files = paths.map(async (path) => [
    relative(join(folder, outDir), path),
    await readFile(path, 'base64'),
  ]);
  return Object.fromEntries(await Promise.all(files)) as Record<string, string>;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faq-warm-'));
  await cp(fixtureContent, join(folder, 'content'), { recursive: true });
  firstLog = await build();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a build after another', () => {
  it('renders every category at first', () => {
    const [, rendered, all] = /rendered (\d+) of (\d+) categories/.exec(firstLog) ?? [];
    expect(Number(rendered)).toBeGreaterThan(1);
    expect(rendered).toBe(all);
  });

  it('does nothing where nothing has changed', async () => {
    expect(await build()).toMatch(/^Nothing has changed/);
  });

  it('renders no category where a file of the site was lost, and writes the file again', async () => {
    await rm(built('en/index.html'));
    expect(await build()).toContain('rendered 0 of');
    expect(await readFile(built('en/index.html'), 'utf8')).toContain('<html');
  });

  it('renders the one category of which an answer has changed', async () => {
    await writeFile(category(), `${await readFile(category(), 'utf8')}\nUnheard-of words.\n`);
    expect(await build()).toContain('rendered 1 of');
    expect(await readFile(built('en/v2/installation/index.html'), 'utf8')).toContain('Unheard-of');
  });

  it('fails where it ends before the site is there, and does so again', async () => {
    await cp(category(), join(folder, 'before.md'));
    await writeFile(category(), `${await readFile(category(), 'utf8')}\nMore words.\n`);
    const endThread = `import { isMainThread } from 'node:worker_threads'; isMainThread || process.exit();`;
    const flags = ['--import', `data:text/javascript,${encodeURIComponent(endThread)}`];
    for (const time of ['first', 'again']) {
      await expect(build('content', 'dist', ...flags), time).rejects.toMatchObject({
        stderr: expect.stringContaining('The build failed') as string,
      });
    }
    expect(await readFile(built('en/v2/installation/index.html'), 'utf8')).not.toContain(
      'More words',
    );
    await cp(join(folder, 'before.md'), category());
  });

  it('writes the same bytes as one that has nothing kept', async () => {
    await cp(join(folder, 'content'), join(folder, 'unknown'), { recursive: true });
    expect(await build('unknown', 'anew')).toMatch(/rendered (\d+) of \1 /);
    expect(await filesOf('dist')).toEqual(await filesOf('anew'));
  });
});
