import { stat } from 'node:fs/promises';
import { isMissingFile } from './missing-file.ts';
import { listEntries } from './list-entries.ts';

/** Says why a folder cannot be the content of a site; undefined for one that can. */
export async function contentFolderProblem(folder: string): Promise<string | undefined> {
  try {
    if (!(await stat(folder)).isDirectory()) return 'it is a file';
  } catch (error) {
    if (isMissingFile(error)) return 'it does not exist';
    throw error;
  }
  const { folders } = await listEntries(folder);
  return folders.length === 0 ? 'it holds no version' : undefined;
}

/** Says what is wrong with a content folder that was named as `name`, and what is expected. */
export const contentFolderMessage = (name: string, problem: string): string =>
  `Unexpected ${name}: ${problem}. Expected a folder of <version>/<locale>/<category>.md with a versions.json`;
