import {
  cpSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Settings } from '../config/settings.ts';

/** Tells a folder that a build made from one that holds somebody's work. */
export const markerName = '.mindspore-faq-build';

/** Folders of the project that hold work, so that no site is built into them. */
export const projectFolders: readonly string[] = [
  '.ci',
  '.git',
  '.github',
  '.vscode',
  'bench',
  'content',
  'deploy',
  'docs',
  'node_modules',
  'public',
  'src',
  'tests',
];

/** Where a build finds its folders. `outDir` and `contentDir` are absolute or relative to `root`. */
export interface BuildFolders extends Pick<Settings, 'outDir' | 'contentDir'> {
  /** The project. */
  readonly root: string;
}

/** The path without symbolic links, of a folder that need not exist yet. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
  }
}

const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

function placeProblem(path: string, content: string, root: string): string | undefined {
  if (isWithin(root, path)) return 'it holds the project';
  if (isWithin(content, path)) return 'it holds the content';
  if (isWithin(path, content)) return 'it lies in the content';
  const folder = projectFolders.find((name) => isWithin(path, realPath(join(root, name))));
  return folder === undefined ? undefined : `it lies in "${folder}" of the project`;
}

function stateProblem(path: string): string | undefined {
  const state = statSync(path, { throwIfNoEntry: false });
  if (state === undefined) return undefined;
  if (!state.isDirectory()) return 'it is a file';
  const names = readdirSync(path).filter((name) => name !== '.git');
  return names.length === 0 || names.includes(markerName)
    ? undefined
    : 'it is not empty, and no build of this site made it';
}

/**
 * Gives the real path of the folder that the site goes into.
 * Throws where building would delete something else than an earlier build.
 */
export function outputFolder({ outDir, contentDir, root }: BuildFolders): string {
  const path = realPath(resolve(root, outDir));
  const content = realPath(resolve(root, contentDir));
  const problem = placeProblem(path, content, realPath(root)) ?? stateProblem(path);
  if (problem === undefined) return path;
  throw new Error(
    `Unexpected OUT_DIR "${outDir}": ${problem}. Set it to a new folder such as dist, or delete what is there`,
  );
}

/** Brings a folder to a new place, which may be on another file system. */
function bring(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    cpSync(from, to, { recursive: true });
  }
}

function makeOutgoing(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new Error(
      `Unexpected folder "${folder}": another build puts its site in place, or was stopped while it did. In that case move what the folder holds back, or delete it`,
      { cause: error },
    );
  }
}

/** Gives the folder that the earlier site went to. */
function exchange(incoming: string, target: string): string {
  const outgoing = join(target, '.outgoing');
  makeOutgoing(outgoing);
  const kept = new Set(['.git', basename(incoming), basename(outgoing)]);
  const moves = [
    ...readdirSync(target)
      .filter((name) => !kept.has(name))
      .map((name) => [join(target, name), join(outgoing, name)] as const),
    ...readdirSync(incoming).map((name) => [join(incoming, name), join(target, name)] as const),
  ];
  const done: (readonly [string, string])[] = [];
  try {
    for (const move of moves) {
      renameSync(...move);
      done.unshift(move);
    }
  } catch (error) {
    for (const [from, to] of done) renameSync(to, from);
    rmdirSync(outgoing);
    throw error;
  }
  return outgoing;
}

/**
 * Puts a built site in the place of the one in `target`, which keeps its own until everything is
 * beside it; the folder itself stays, since it may be a mount or a server's. Throws, with the earlier
 * site in place, where that cannot be done.
 */
export async function swapIn(site: string, target: string): Promise<void> {
  mkdirSync(target, { recursive: true });
  const incoming = join(target, `.incoming-${process.pid}`);
  try {
    bring(site, incoming);
    // Several folders at a time, which takes a quarter of what one after the other does.
    await rm(exchange(incoming, target), { recursive: true });
  } finally {
    rmSync(incoming, { recursive: true, force: true });
  }
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

/** A new folder of this process beside those of other builds; those that were left behind go. */
function stagingFolder(root: string): string {
  const parent = join(root, '.cache/staging');
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    const isAbandoned = name === String(process.pid) || !isRunning(Number(name));
    if (isAbandoned) rmSync(join(parent, name), { recursive: true, force: true });
  }
  const folder = join(parent, String(process.pid));
  mkdirSync(folder);
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/**
 * Builds into a folder aside, and puts the site into `OUT_DIR` once everything before it in the list
 * of integrations is done, so that a build that fails or is stopped leaves the earlier site alone.
 * It comes last. Fails at once where `OUT_DIR` holds something else than a site of ours.
 */
export function publish(settings: Settings): AstroIntegration {
  let target = '';
  return {
    name: 'publish',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const root = fileURLToPath(config.root);
        target = outputFolder({ ...settings, root });
        updateConfig({ outDir: pathToFileURL(stagingFolder(root) + sep) });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        writeFileSync(join(site, markerName), 'A build of the MindSpore FAQ made this folder.\n');
        await swapIn(site, target);
        logger.info(`the site is in ${relative('', target) || target}`);
      },
    },
  };
}
