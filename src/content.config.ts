import { defineCollection } from 'astro:content';
import type { CollectionLoaders } from './loaders/collection-loaders.ts';

// The integration `content` has them: imported here, Vite would transform the whole core once more.
const loaders: CollectionLoaders = (await globalThis.collectionLoaders?.()) ?? {};

export const collections = Object.fromEntries(
  Object.entries(loaders).map(([name, loader]) => [name, defineCollection({ loader })]),
);
