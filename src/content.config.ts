import { defineCollection } from 'astro:content';

// Imported here, Vite would transform the whole core, which has been loaded with the configuration.
const loaders = globalThis.contentLoaders;
if (loaders === undefined)
  throw new Error('Unexpected content configuration before "offerLoaders"');

export const collections = {
  faq: defineCollection({ loader: loaders.faq }),
  versions: defineCollection({ loader: loaders.versions }),
};
