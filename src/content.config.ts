import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { localeIds } from './config/locales.ts';
import { versionSchema } from './config/versions.ts';
import { categorySchema } from './faq/schema.ts';

// Imported here, Vite would transform the whole core, which has been loaded with the configuration.
// Without them nothing is loaded: the program of a build gets its content when it writes the pages.
const loaders = globalThis.contentLoaders;
const loadNothing = () => Promise.resolve();

export const collections = {
  faq: defineCollection({
    loader: { name: 'faq-loader', load: loaders?.faq ?? loadNothing },
    schema: categorySchema,
  }),
  versions: defineCollection({
    loader: { name: 'versions-loader', load: loaders?.versions ?? loadNothing },
    schema: versionSchema.extend({
      position: z.number().int().nonnegative().describe('Counts from the oldest.'),
      stale: z
        .array(z.object({ locale: z.enum(localeIds), id: z.string() }))
        .describe('Translations that were left behind.'),
    }),
  }),
};
