import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { hostSite, type StaticHost } from '../../src/cli/static-host.ts';
import { childEnvironment } from './environment.ts';

const run = promisify(execFile);

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

export const astroProgram = join(projectRoot, 'node_modules/.bin/astro');

/** Content of the tests' own: two versions, two locales, two categories. */
export const fixtureContent = join(projectRoot, 'tests/fixtures/site');

export interface SiteOptions {
  /** The content folder; the project's own `content` where there is none. */
  readonly contentDir: string;
  /** The path that the site is published under, with a slash at both ends. */
  readonly base?: string;
  /** The folder that the site is built into; one of its own where there is none. */
  readonly outDir?: string;
  /** Settings by environment variable. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface BuiltSite {
  /** The folder that the site was built into. */
  readonly dir: string;
  readonly base: string;
  /** What the build printed. */
  readonly log: string;
}

export interface BuildFailure {
  readonly exitCode: number;
  readonly log: string;
  /** The folder that the site would have been built into. */
  readonly dir: string;
}

function outputFolder({ contentDir, base = '/', outDir }: SiteOptions): string {
  if (outDir !== undefined) return outDir;
  const key = createHash('sha256').update(`${contentDir}\0${base}\0${process.pid}`).digest('hex');
  return join(projectRoot, '.test-output', key.slice(0, 12));
}

async function runBuild(options: SiteOptions, outDir: string): Promise<string> {
  const { stdout, stderr } = await run(astroProgram, ['build'], {
    cwd: projectRoot,
    maxBuffer: 2 ** 26,
    env: childEnvironment({
      CONTENT_DIR: options.contentDir,
      BASE_PATH: options.base ?? '/',
      OUT_DIR: outDir,
      ...options.environment,
    }),
  });
  return stdout + stderr;
}

/** Builds a site with its search index into a folder of its own. Throws where the build fails. */
export async function buildSite(options: SiteOptions): Promise<BuiltSite> {
  const dir = outputFolder(options);
  const log = await runBuild(options, dir);
  return { dir, base: options.base ?? '/', log };
}

/** Builds content that has errors; gives the exit code and all that was printed. */
export async function buildFailingSite(options: SiteOptions): Promise<BuildFailure> {
  const dir = outputFolder(options);
  try {
    return { exitCode: 0, log: await runBuild(options, dir), dir };
  } catch (error) {
    const failure = error as { code: number; stdout: string; stderr: string };
    return { exitCode: failure.code, log: failure.stdout + failure.stderr, dir };
  }
}

export type ServedSite = StaticHost;

/** Serves a built site as a static host does, at a free port. */
export const serveSite = (site: BuiltSite): Promise<ServedSite> =>
  hostSite(site, { hostname: '127.0.0.1' });
