import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { upstreamFolders, versionOfRef, type UpstreamTree } from '../import/read/places.ts';
import { UsageError } from './command.ts';
import { isFolder } from './content.ts';

const execute = promisify(execFile);

/** Runs git in `folder` and gives what it writes; `undefined` where it fails, or is not installed. */
async function git(folder: string, args: readonly string[], input = '') {
  const running = execute('git', ['-C', folder, ...args], {
    encoding: 'buffer',
    maxBuffer: Infinity,
  });
  // Git may be done before it has read everything.
  running.child.stdin?.on('error', () => undefined).end(input);
  return running.then(
    ({ stdout }) => stdout,
    () => undefined,
  );
}

/** The first line that git answers with; `undefined` where it fails. */
const ask = async (folder: string, ...args: string[]): Promise<string | undefined> =>
  (await git(folder, args))?.toString().split('\n')[0]?.trim();

/** Names the branches that a ref stands for; `*` stands for anything, as in `r1.*`. */
async function expandRef(folder: string, ref: string): Promise<string[]> {
  if (!ref.includes('*')) return [ref];
  const listed = await git(folder, [
    'for-each-ref',
    '--format=%(refname)',
    'refs/heads',
    'refs/remotes',
  ]);
  const parts = ref.split('*').map((part) => part.replace(/[^\w/-]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join('.*')}$`);
  return (listed?.toString() ?? '')
    .split('\n')
    .map((name) => name.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, ''))
    .filter((name) => name !== 'HEAD' && pattern.test(name))
    .sort();
}

async function readBlobs(folder: string, commit: string, paths: readonly string[]) {
  const input = paths.map((path) => `${commit}:${path}\n`).join('');
  const output = await git(folder, ['cat-file', '--batch'], input);
  if (output === undefined) throw new Error(`Unexpected failure of git cat-file in ${folder}`);
  let at = 0;
  return paths.map((path): Uint8Array => {
    const end = output.indexOf(0x0a, at);
    const size = Number(/ blob (\d+)$/.exec(output.toString('utf8', at, end))?.[1] ?? Number.NaN);
    if (Number.isNaN(size)) throw new Error(`Unexpected answer of git for ${path}`);
    at = end + 1 + size + 1;
    return output.subarray(end + 1, end + 1 + size);
  });
}

/** Opens a branch, tag or commit. It is read from git's objects; the work tree stays as it is. */
async function openRef(folder: string, ref: string): Promise<UpstreamTree> {
  const verify = ['rev-parse', '--verify', '--quiet', '--end-of-options'];
  const commit =
    (await ask(folder, ...verify, `${ref}^{commit}`)) ??
    (await ask(folder, ...verify, `origin/${ref}^{commit}`));
  if (commit === undefined)
    throw new UsageError(`Unexpected --ref "${ref}", which ${folder} does not have`);
  const listed = await git(folder, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit]);
  return {
    version: versionOfRef(ref),
    paths: (listed?.toString() ?? '')
      .split('\0')
      .filter((path) => path !== '' && !path.includes('\n')),
    read: async (wanted) => readBlobs(folder, commit, wanted),
  };
}

async function openRefs(folder: string, refs: readonly string[]): Promise<UpstreamTree[]> {
  const expanded = await Promise.all(refs.map(async (ref) => expandRef(folder, ref)));
  const names = [...new Set(expanded.flat())];
  if (names.length === 0)
    throw new UsageError(`Unexpected --ref "${refs.join(' ')}", which no branch matches`);
  return Promise.all(names.map(async (name) => openRef(folder, name)));
}

const skipped = new Set(['.git', 'node_modules']);

async function listFiles(folder: string, path = ''): Promise<string[]> {
  const entries = await readdir(join(folder, path), { withFileTypes: true });
  const listed = entries.map(async (entry) => {
    const below = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isFile()) return [below];
    return entry.isDirectory() && !skipped.has(entry.name) ? listFiles(folder, below) : [];
  });
  return (await Promise.all(listed)).flat().sort();
}

/**
 * Opens a folder: a checkout, a folder that holds the FAQ only, or the folder of one locale in it.
 * Symbolic links are not followed.
 */
async function openFolder(from: string, version?: string): Promise<UpstreamTree> {
  const folder = resolve(from);
  const isLocaleFolder = upstreamFolders.includes(basename(folder));
  const root = isLocaleFolder ? resolve(folder, '..') : folder;
  return {
    version: version ?? versionOfRef(basename(root)),
    paths: await listFiles(root, isLocaleFolder ? basename(folder) : ''),
    read: async (wanted) =>
      Promise.all(wanted.map(async (path) => readFile(join(root, path.split('/').join(sep))))),
  };
}

/**
 * Opens what an import reads: the branches, tags or commits `refs` of the git repository `from`, else
 * what lies in the folder `from`, else the branch of a repository without a work tree. Throws a
 * `UsageError` for what is not there.
 */
export async function openSources(from: string, refs: readonly string[]): Promise<UpstreamTree[]> {
  if (!(await isFolder(from)))
    throw new UsageError(`Unexpected folder "${from}", which does not exist`);
  // A folder inside of a repository is a folder like any other.
  const hasGit = (await ask(from, 'rev-parse', '--show-prefix')) === '';
  if (refs.length > 0) {
    if (!hasGit)
      throw new UsageError(
        `Unexpected --ref: ${from} is not the top of a git repository that git may read (try: git -C ${from} status)`,
      );
    return openRefs(from, refs);
  }
  if (!hasGit) return [await openFolder(from)];
  const branch = (await ask(from, 'symbolic-ref', '--short', '--quiet', 'HEAD')) || 'HEAD';
  const isBare = (await ask(from, 'rev-parse', '--is-inside-work-tree')) === 'false';
  return isBare ? openRefs(from, [branch]) : [await openFolder(from, versionOfRef(branch))];
}
