import type { Loader } from 'astro/loaders';
import { faqLoader } from './faq-loader.ts';
import { versionsLoader, versionsOf } from './versions-loader.ts';

/** The loader of every collection, by the name of the collection. */
export type CollectionLoaders = Readonly<Record<string, Loader>>;

declare global {
  /** Gives the loaders to the content configuration, which Astro runs in a module graph of its own. */
  var collectionLoaders: (() => Promise<CollectionLoaders>) | undefined;
}

/** Makes the loaders of a content folder: one for each version, and one for the list of versions. */
export async function loadersOf(contentDir: string): Promise<CollectionLoaders> {
  const versions = await versionsOf(contentDir);
  return {
    ...Object.fromEntries(
      versions.map(({ id }) => [`faq-${id}`, faqLoader({ contentDir, version: id })]),
    ),
    versions: versionsLoader(versions, contentDir),
  };
}
