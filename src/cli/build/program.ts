import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RouteData } from 'astro';
import type { StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { programFolderVariable, programParts } from '../../integrations/site-program.ts';

/** What Astro calls an app, as far as pages are written with it. */
export interface SiteApp extends StaticPathsApp {
  setInternals(internals: { pagesByKeys: Map<string, unknown> }): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

async function runAstro(root: string, folder: string, signal: AbortSignal): Promise<void> {
  const astro = fileURLToPath(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')));
  const child = spawn(process.execPath, [astro, 'build'], {
    cwd: root,
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, [programFolderVariable]: folder },
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => printed.push(chunk));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0)
    throw new Error(`Astro could not make the pages' program\n${Buffer.concat(printed)}`);
}

/**
 * Makes the program that renders the pages, in a process of its own, unless it stands in `folder`
 * already; those beside it are of other sources, and go. Throws with what Astro printed where that fails.
 */
export async function makeProgram(
  root: string,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  if (existsSync(folder)) return;
  const unfinished = `${folder}.${process.pid}`;
  const place = dirname(folder);
  mkdirSync(place, { recursive: true });
  await runAstro(root, unfinished, signal);
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another build may have been faster.
    if (!existsSync(folder)) throw error;
  }
  for (const name of readdirSync(place)) {
    if (name !== basename(folder)) rmSync(join(place, name), { recursive: true });
  }
}

/** Loads the program that stands in `folder`. */
export async function loadProgram(folder: string): Promise<SiteApp> {
  const { server, styles } = programParts(folder);
  const entry = readdirSync(server).find((name) => name.startsWith('prerender-entry'));
  if (entry === undefined) throw new Error(`Unexpected program without an entry in ${folder}`);
  const { app } = (await import(new URL(entry, server).href)) as { app: SiteApp };
  const pages = JSON.parse(readFileSync(styles, 'utf8')) as [string, unknown][];
  app.setInternals({ pagesByKeys: new Map(pages) });
  const destination = { write: (event: { message: string }) => console.error(event.message) };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  return app;
}
