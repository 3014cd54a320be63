import { renameSync, rmSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { reasonOf } from '../faq/findings.ts';
import { isMissingFile } from '../loaders/content-folder.ts';

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
  } catch (error) {
    if (isMissingFile(error)) return undefined;
    throw new Error(`${path} cannot be read: ${reasonOf(error)}`, { cause: error });
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

/** A change with the file that it is made in. */
interface Planned {
  readonly path: string;
  readonly target: string;
  readonly text: string | undefined;
}

const besideOf = (target: string): string => join(dirname(target), `.${basename(target)}.new`);

/** Writes each file beside the one that it takes the place of; where one fails, none is left. */
async function stage(files: readonly Planned[]): Promise<void> {
  let isStopped = false;
  const stop = () => void (isStopped = true);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    for (const { path, target, text = '' } of files) {
      await mkdir(dirname(target), { recursive: true })
        .then(async () => writeFile(besideOf(target), text))
        .catch((error: unknown) => {
          throw new Error(`${path} cannot be written, so nothing was: ${reasonOf(error)}`);
        });
      if (isStopped) throw new Error('Stopped; nothing was written');
    }
  } catch (error) {
    await Promise.allSettled(files.map(async ({ target }) => rm(besideOf(target))));
    throw error;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/** What became, or is to become, of changes. */
export const written = (write: boolean): string =>
  write ? 'written' : 'to write (nothing is written without --write)';

/**
 * Makes changes in `folder`, or only says what they would be where `write` is false. Files that are
 * as they should be are not touched; others keep their byte order mark and ends of lines. All are
 * written, or none: the error names the file that could not be.
 */
export async function applyChanges(
  folder: string,
  changes: readonly FileChange[],
  write: boolean,
): Promise<Map<string, ChangeState>> {
  const states = new Map<string, ChangeState>();
  const planned: Planned[] = [];
  for (const { path, text } of changes) {
    const target = join(folder, path.split('/').join(sep));
    const before = await readText(target);
    const after = text === undefined ? undefined : inStyleOf(before, text);
    const state = stateOf(before, after);
    states.set(path, state);
    if (state !== 'same') planned.push({ path, target, text: after });
  }
  if (write) {
    const staged = planned.filter(({ text }) => text !== undefined);
    await stage(staged);
    // Nothing is waited for from here on, so that no signal comes in between.
    for (const { target } of staged) renameSync(besideOf(target), target);
    for (const { target, text } of planned) if (text === undefined) rmSync(target);
  }
  return states;
}
