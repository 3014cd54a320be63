import { defineCollection } from 'astro:content';
import { readSettings } from './config/settings.ts';
import { faqLoader, versionsLoader } from './loaders/faq-loader.ts';

const { contentDir } = readSettings(process.env);

export const collections = {
  faq: defineCollection({ loader: faqLoader(contentDir) }),
  versions: defineCollection({ loader: versionsLoader(contentDir) }),
};
