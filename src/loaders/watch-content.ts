import { resolve, sep } from 'node:path';
import type { FSWatcher } from 'vite';

/** An editor may write a file in several steps, in milliseconds. */
const settleTime = 50;

/** Tells whether a path lies in a content folder. */
export const isInContent = (contentDir: string, path: string): boolean =>
  resolve(path).startsWith(resolve(contentDir) + sep);

/**
 * Calls `react` once changes of a content folder have settled, with the time of the last one in
 * milliseconds.
 */
export function onContentChange(
  watcher: FSWatcher,
  contentDir: string,
  react: (changedAt: number) => Promise<void>,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  watcher.on('all', (_event, path) => {
    if (!isInContent(contentDir, path)) return;
    clearTimeout(timer);
    const changedAt = Date.now();
    timer = setTimeout(() => void react(changedAt), settleTime);
  });
}
