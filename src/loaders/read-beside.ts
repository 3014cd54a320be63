import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { isMissingFile } from './missing-file.ts';

/** Reads a file that may stand beside the versions; one that is not there is empty. */
export async function readBeside(contentDir: string, name: string): Promise<VFile> {
  try {
    return new VFile({ path: name, value: await readFile(join(contentDir, name), 'utf8') });
  } catch (error) {
    if (!isMissingFile(error)) throw error;
    return new VFile({ path: name, value: '' });
  }
}
