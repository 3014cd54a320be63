import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';

/** Reads a file that may stand beside the versions; one that is not there is empty. */
export async function readBeside(contentDir: string, name: string): Promise<VFile> {
  try {
    return new VFile({ path: name, value: await readFile(join(contentDir, name), 'utf8') });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return new VFile({ path: name, value: '' });
    }
    throw error;
  }
}
