import { spawn } from 'node:child_process';
import { UsageError } from '../command.ts';
import { versionOfRef, type UpstreamTree } from '../../import/read/places.ts';

/** Runs git in `folder` and gives what it writes; `undefined` where it fails. */
async function git(
  folder: string,
  args: readonly string[],
  input = '',
): Promise<Buffer | undefined> {
  return new Promise((done, fail) => {
    const child = spawn('git', ['-C', folder, ...args], { stdio: ['pipe', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', fail);
    child.on('close', (code) => done(code === 0 ? Buffer.concat(chunks) : undefined));
    // Git may be done before it has read everything.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Tells whether a folder is the top of a git repository, bare or not, rather than a folder inside. */
export async function isRepository(folder: string): Promise<boolean> {
  try {
    const prefix = await git(folder, ['rev-parse', '--show-prefix']);
    return prefix?.toString().trim() === '';
  } catch {
    // Without git on the machine, a checkout is a folder like any other.
    return false;
  }
}

async function findCommit(folder: string, ref: string): Promise<string | undefined> {
  for (const name of [ref, `origin/${ref}`]) {
    const found = await git(folder, [
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${name}^{commit}`,
    ]);
    if (found !== undefined) return found.toString().trim();
  }
  return undefined;
}

function matchesPattern(name: string, pattern: string): boolean {
  const source = pattern
    .split('*')
    .map((part) => part.replace(/[^\w/-]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${source}$`).test(name);
}

/** Names the branches that `refs` stand for; `*` stands for anything, as in `r1.*`. */
async function expandRefs(folder: string, refs: readonly string[]): Promise<string[]> {
  const listed = await git(folder, [
    'for-each-ref',
    '--format=%(refname)',
    'refs/heads',
    'refs/remotes',
  ]);
  const branches = (listed?.toString() ?? '')
    .split('\n')
    .map((ref) => ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, ''))
    .filter((name) => name !== '' && name !== 'HEAD');
  const names = refs.flatMap((ref) =>
    ref.includes('*') ? branches.filter((branch) => matchesPattern(branch, ref)).sort() : [ref],
  );
  return [...new Set(names)];
}

async function readBlobs(
  folder: string,
  commit: string,
  paths: readonly string[],
): Promise<Uint8Array[]> {
  const input = paths.map((path) => `${commit}:${path}\n`).join('');
  const output = await git(folder, ['cat-file', '--batch'], input);
  if (output === undefined) throw new Error(`Unexpected failure of git cat-file in ${folder}`);
  const files: Uint8Array[] = [];
  let at = 0;
  for (const path of paths) {
    const end = output.indexOf(0x0a, at);
    const size = Number(/ blob (\d+)$/.exec(output.toString('utf8', at, end))?.[1] ?? Number.NaN);
    if (Number.isNaN(size)) throw new Error(`Unexpected answer of git for ${path}`);
    files.push(output.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return files;
}

async function openRef(folder: string, ref: string): Promise<UpstreamTree> {
  const commit = await findCommit(folder, ref);
  if (commit === undefined)
    throw new UsageError(`Unexpected --ref "${ref}", which ${folder} does not have`);
  const listed = await git(folder, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit]);
  const paths = (listed?.toString() ?? '')
    .split('\0')
    .filter((path) => path !== '' && !path.includes('\n'));
  return {
    version: versionOfRef(ref),
    paths,
    read: async (wanted) => readBlobs(folder, commit, wanted),
  };
}

/**
 * Opens branches, tags or commits of a git repository. They are read from its objects; the work tree
 * and the index stay as they are. Throws a `UsageError` for a name that it does not have.
 */
export async function openRefs(folder: string, refs: readonly string[]): Promise<UpstreamTree[]> {
  const names = await expandRefs(folder, refs);
  if (names.length === 0)
    throw new UsageError(`Unexpected --ref "${refs.join(' ')}", which no branch matches`);
  return Promise.all(names.map(async (name) => openRef(folder, name)));
}

/** The branch that is checked out, or HEAD where none is. */
export async function currentBranch(folder: string): Promise<string> {
  const answer = await git(folder, ['symbolic-ref', '--short', '--quiet', 'HEAD']);
  return answer?.toString().trim() || 'HEAD';
}

/** Tells whether a folder has no files of a branch: a bare repository, or the `.git` of another one. */
export async function hasNoWorkTree(folder: string): Promise<boolean> {
  const answer = await git(folder, ['rev-parse', '--is-inside-work-tree']);
  return answer?.toString().trim() === 'false';
}
