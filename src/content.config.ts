import { defineCollection } from 'astro:content';
import { readSettings } from './config/settings.ts';
import { faqLoader } from './loaders/faq-loader.ts';
import { versionsLoader, versionsOf } from './loaders/versions-loader.ts';

const { contentDir } = readSettings(process.env);
const versions = await versionsOf(contentDir);

const faq = Object.fromEntries(
  versions.map(({ id }) => [
    `faq-${id}`,
    defineCollection({ loader: faqLoader({ contentDir, version: id }) }),
  ]),
);

export const collections = {
  ...faq,
  versions: defineCollection({ loader: versionsLoader(versions, contentDir) }),
};
