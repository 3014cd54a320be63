// @ts-check
import { createHash } from 'node:crypto';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import { readSettings } from './src/config/settings.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { programFolderVariable, siteProgram } from './src/integrations/site-program.ts';

const settings = readSettings(process.env);

const programFolder = process.env[programFolderVariable];

/** A build loads the content itself, while Astro makes the program of the pages. */
const contentIntegrations =
  programFolder === undefined
    ? (await import('./src/integrations/dev-content.ts')).devContent(settings)
    : [siteProgram(programFolder)];

// Builds of other content must not share a cache.
const buildKey = createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 12);

export default defineConfig({
  site: settings.siteUrl,
  base: settings.base,
  cacheDir: `.cache/astro/${buildKey}`,
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never', assets: '_assets' },
  markdown: {
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [remarkGfm],
      rehypePlugins: [rehypeSlug],
    }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), plainImports(), ...contentIntegrations],
  vite: {
    // The content security policy lets no script stand inline.
    build: { assetsInlineLimit: 0 },
    server: { watch: { ignored: ['**/.cache/**', '**/.test-output/**', '**/dist/**'] } },
  },
});
