import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';

/** A file to be written into a folder, or deleted where it has no text. */
export interface FileChange {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  readonly text: string | undefined;
}

const byteOrderMark = '\uFEFF';

export type ChangeState = 'new' | 'changed' | 'deleted' | 'same';

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

function stateOf(before: string | undefined, after: string | undefined): ChangeState {
  if (before === after) return 'same';
  if (after === undefined) return 'deleted';
  return before === undefined ? 'new' : 'changed';
}

/** Gives a text the byte order mark and the ends of lines of the file that it takes the place of. */
function inStyleOf(before: string | undefined, text: string): string {
  if (before === undefined) return text;
  const lines = before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
  return before.startsWith(byteOrderMark) ? byteOrderMark + lines : lines;
}

/**
 * Makes changes in `folder`, or only says what they would be where `write` is false. Files that are
 * as they should be are not touched; others keep their byte order mark and ends of lines.
 */
export async function applyChanges(
  folder: string,
  changes: readonly FileChange[],
  write: boolean,
): Promise<Map<string, ChangeState>> {
  const states = new Map<string, ChangeState>();
  for (const { path, text } of changes) {
    const target = join(folder, path.split('/').join(sep));
    const before = await readText(target);
    const after = text === undefined ? undefined : inStyleOf(before, text);
    const state = stateOf(before, after);
    states.set(path, state);
    if (!write || state === 'same') continue;
    if (after === undefined) await rm(target);
    else {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, after);
    }
  }
  return states;
}
