import { resolve, sep } from 'node:path';
import type { HookParameters } from 'astro';
import { loadContent, type LoadedContent } from './load-content.ts';

interface SharedContent {
  readonly loaded: Promise<LoadedContent>;
  /** When reading began, in milliseconds. */
  readonly startedAt: number;
}

const folders = new Map<string, SharedContent>();

/**
 * Loads a content folder once a process: the collections of all versions and the findings need the same
 * one. Whoever comes first says how categories are read.
 */
export function sharedContent(
  contentDir: string,
  parse?: Parameters<typeof loadContent>[1],
): Promise<LoadedContent> {
  const key = resolve(contentDir);
  const content = folders.get(key) ?? { loaded: loadContent(key, parse), startedAt: Date.now() };
  folders.set(key, content);
  return content.loaded;
}

/**
 * Makes the next call of `sharedContent` read the folder again, unless it was read after
 * `changedAt` (milliseconds).
 */
export function forgetSharedContent(contentDir: string, changedAt: number): void {
  const key = resolve(contentDir);
  const startedAt = folders.get(key)?.startedAt ?? Infinity;
  if (startedAt <= changedAt) folders.delete(key);
}

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
  watcher: HookParameters<'astro:server:setup'>['server']['watcher'],
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
