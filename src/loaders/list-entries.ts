import { readdir } from 'node:fs/promises';

/** Names of what a folder holds, sorted. */
export interface Entries {
  readonly folders: string[];
  readonly files: string[];
}

/** Lists a folder without what is hidden by a dot. Throws where it cannot be read. */
export async function listEntries(folder: string): Promise<Entries> {
  const entries = await readdir(folder, { withFileTypes: true });
  const visible = entries.filter(({ name }) => !name.startsWith('.'));
  const names = (isFolder: boolean) =>
    visible
      .filter((entry) => entry.isDirectory() === isFolder)
      .map(({ name }) => name)
      .sort();
  return { folders: names(true), files: names(false) };
}
