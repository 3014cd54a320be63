import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../tests/support/site.ts';

/** What a build costs. */
export interface Measurement {
  readonly seconds: number;
  /** Processor time of the process; unlike seconds, it hardly depends on what else runs. */
  readonly cpuSeconds: number;
  /** The most memory that the process held. */
  readonly megabytes: number;
}

/** A build that can be repeated. */
export interface Build {
  readonly cwd: string;
  /** A script of Node and its arguments. */
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a build by itself. Throws with what it printed where it fails. */
export async function measureBuild({ cwd, command, env }: Build): Promise<Measurement> {
  const report = join(projectRoot, '.cache', `resources-${process.pid}`);
  const started = performance.now();
  const build = spawn(process.execPath, command, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...env,
      ASTRO_TELEMETRY_DISABLED: '1',
      BUILD_REPORT: report,
      NODE_OPTIONS: `--import ${join(projectRoot, 'bench/report-resources.mjs')}`,
    },
  });
  const printed: Buffer[] = [];
  for (const stream of [build.stdout, build.stderr]) {
    stream.on('data', (chunk: Buffer) => printed.push(chunk));
  }
  const [code] = (await once(build, 'close')) as [number | null];
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) {
    const tail = Buffer.concat(printed).toString().slice(-3000);
    throw new Error(`Unexpected exit code ${code} of ${command.join(' ')}\n${tail}`);
  }
  const used = (await readFile(report, 'utf8')).trim().split('\n');
  const sum = (column: number) =>
    used.reduce((total, line) => total + Number(line.split(' ')[column]), 0);
  await rm(report);
  return { seconds, cpuSeconds: sum(1) / 1e6, megabytes: sum(0) / 1024 };
}

/** This site's build of a content folder. */
export const ownBuild = (contentDir: string, outDir: string): Build => ({
  cwd: projectRoot,
  command: [join(projectRoot, 'src/cli/build.ts')],
  env: { CONTENT_DIR: contentDir, OUT_DIR: outDir },
});

/** The number of files under a folder. */
export async function countFiles(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}

/** The middle one of an odd number of values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
