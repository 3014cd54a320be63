import { readdir } from 'node:fs/promises';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { versionSchema, type Version } from '../config/versions.ts';
import { countFindings, formatFindings } from '../faq/findings.ts';
import { ContentError } from './load-content.ts';
import { readVersions } from './read-versions.ts';

/**
 * Reads the versions of a content folder, oldest first.
 * Throws a `ContentError` where `versions.json` cannot be used.
 */
export async function versionsOf(contentDir: string): Promise<Version[]> {
  const entries = await readdir(contentDir, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const { versions, file } = await readVersions(
    contentDir,
    folders.filter((name) => !name.startsWith('.')),
  );
  if (countFindings([file]).errors > 0) throw new ContentError(`\n${formatFindings([file])}`);
  return versions;
}

/** Loads the versions into a collection of their own; `position` counts from the oldest. */
export function versionsLoader(versions: readonly Version[]): Loader {
  return {
    name: 'versions-loader',
    schema: versionSchema.extend({ position: z.number().int().nonnegative() }),
    load: async ({ store, parseData }) => {
      store.clear();
      for (const [position, version] of versions.entries()) {
        const data = await parseData({ id: version.id, data: { ...version, position } });
        store.set({ id: version.id, data });
      }
    },
  };
}
