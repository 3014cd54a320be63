import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { reasonOf } from '../faq/findings.ts';
import { isMissingFile } from '../loaders/content-folder.ts';

/** A file to be written into a folder, or deleted where it has no text. */
export interface FileChange {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  readonly text: string | undefined;
}

const byteOrderMark = '\uFEFF';

type ChangeState = 'new' | 'changed' | 'deleted' | 'same';

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

const besideOf = (target: string): string => join(dirname(target), `.${basename(target)}.new`);

/** Writes a file beside the one that it takes the place of; where that fails, nothing is left. */
function stage(folder: string, { path, text = '' }: FileChange): string {
  const target = join(folder, path);
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(besideOf(target), text);
    return target;
  } catch (error) {
    if (existsSync(besideOf(target))) rmSync(besideOf(target));
    throw new Error(`${path} cannot be written, so nothing was: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

const finish = (): void => undefined;

/** Makes changes, all or none. Nothing is waited for, and whoever stops the program stops it after. */
function makeChanges(folder: string, changes: readonly FileChange[]): void {
  const staged: string[] = [];
  process.on('SIGINT', finish).on('SIGTERM', finish);
  try {
    for (const change of changes) if (change.text !== undefined) staged.push(stage(folder, change));
    for (const target of staged) renameSync(besideOf(target), target);
    for (const { path, text } of changes) if (text === undefined) rmSync(join(folder, path));
  } catch (error) {
    for (const target of staged) rmSync(besideOf(target), { force: true });
    throw error;
  } finally {
    process.off('SIGINT', finish).off('SIGTERM', finish);
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
  const planned = changes.map(async ({ path, text }) => {
    const before = await readText(join(folder, path));
    const after = text === undefined ? undefined : inStyleOf(before, text);
    return { path, text: after, state: stateOf(before, after) };
  });
  const all = await Promise.all(planned);
  if (write)
    makeChanges(
      folder,
      all.filter(({ state }) => state !== 'same'),
    );
  return new Map(all.map(({ path, state }) => [path, state]));
}
