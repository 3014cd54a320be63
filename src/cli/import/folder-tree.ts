import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { upstreamFolders, versionOfRef, type UpstreamTree } from '../../import/read/places.ts';

const skipped = new Set(['.git', 'node_modules']);

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries
    .filter((entry) => entry.isDirectory() && !skipped.has(entry.name))
    .map(async ({ name }) =>
      (await listFiles(join(folder, name))).map((path) => `${name}/${path}`),
    );
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  return [...files, ...(await Promise.all(nested)).flat()].sort();
}

/**
 * Opens a folder: a checkout, a folder that holds the FAQ only, or the folder of one locale in it.
 * Symbolic links are not followed. Throws where it cannot be read.
 */
export async function openFolder(from: string, version?: string): Promise<UpstreamTree> {
  const folder = resolve(from);
  const name = basename(folder);
  const isLocaleFolder = upstreamFolders.includes(name);
  const root = isLocaleFolder ? resolve(folder, '..') : folder;
  const paths = await listFiles(folder);
  return {
    version: version ?? versionOfRef(basename(root)),
    paths: isLocaleFolder ? paths.map((path) => `${name}/${path}`) : paths,
    read: async (wanted) =>
      Promise.all(wanted.map(async (path) => readFile(join(root, path.split('/').join(sep))))),
  };
}
