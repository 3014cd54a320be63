import { resolve } from 'node:path';
import { loadContent, type LoadedContent } from './load-content.ts';

const folders = new Map<string, Promise<LoadedContent>>();

/**
 * Loads a content folder once a build: the collections of all versions and the findings need the same
 * one. Whoever comes first says how categories are read.
 */
export function sharedContent(
  contentDir: string,
  parse?: Parameters<typeof loadContent>[1],
): Promise<LoadedContent> {
  const key = resolve(contentDir);
  const content = folders.get(key) ?? loadContent(key, parse);
  folders.set(key, content);
  return content;
}

/** Lets go of what was loaded, whose trees are the most of it, once all is rendered from it. */
export function releaseContent(contentDir: string): void {
  folders.delete(resolve(contentDir));
}
