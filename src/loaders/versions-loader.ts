import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { localeIds } from '../config/locales.ts';
import { type Version, versionSchema } from '../config/versions.ts';
import { countFindings, formatFindings } from '../faq/findings.ts';
import { lockFileName, readLock } from '../faq/lock-file.ts';
import { findStaleTranslations } from '../faq/lock.ts';
import type { StaleQuestion } from '../views/translation-coverage.ts';
import { listEntries, readBeside, readVersions } from './content-folder.ts';
import { ContentError } from './load-content.ts';
import { sharedContent } from './shared-content.ts';

/** Finds the translations of a content folder that were left behind since its lock was written. */
export async function staleTranslationsOf(contentDir: string): Promise<StaleQuestion[]> {
  const { categories } = await sharedContent(contentDir);
  const lock = readLock(await readBeside(contentDir, lockFileName));
  return findStaleTranslations(categories, lock).map(({ category, locale, id }) => ({
    version: category.version,
    locale,
    id,
  }));
}

/**
 * Reads the versions of a content folder, oldest first.
 * Throws a `ContentError` where `versions.json` cannot be used.
 */
export async function versionsOf(contentDir: string): Promise<Version[]> {
  const { folders } = await listEntries(contentDir);
  const { versions, file } = await readVersions(contentDir, folders);
  if (countFindings([file]).errors > 0) throw new ContentError(`\n${formatFindings([file])}`);
  return versions;
}

const entrySchema = versionSchema.extend({
  position: z.number().int().nonnegative().describe('Counts from the oldest.'),
  stale: z
    .array(z.object({ locale: z.enum(localeIds), id: z.string() }))
    .describe('Translations that were left behind.'),
});

/** Loads the versions of a content folder into a collection of their own. */
export function versionsLoader(versions: readonly Version[], contentDir: string): Loader {
  return {
    name: 'versions-loader',
    schema: entrySchema,
    load: async ({ store, parseData }) => {
      store.clear();
      const stale = Map.groupBy(await staleTranslationsOf(contentDir), ({ version }) => version);
      for (const [position, version] of versions.entries()) {
        const data = await parseData({
          id: version.id,
          data: { ...version, position, stale: stale.get(version.id) ?? [] },
        });
        store.set({ id: version.id, data });
      }
    },
  };
}
