// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import { cacheFolder, readSettings } from './src/config/settings.ts';
import { checkOutput } from './src/integrations/check-output.ts';
import { content } from './src/integrations/content.ts';
import { hostFiles } from './src/integrations/host-files.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { publish } from './src/integrations/publish.ts';
import { searchIndex } from './src/integrations/search-index.ts';

const settings = readSettings(process.env);

export default defineConfig({
  site: settings.siteUrl,
  base: settings.base,
  outDir: settings.outDir,
  cacheDir: cacheFolder(settings),
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  // Pages wait for the disk more than for each other.
  build: { inlineStylesheets: 'never', assets: '_assets', concurrency: 8 },
  markdown: {
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [remarkGfm],
      rehypePlugins: [rehypeSlug],
    }),
    syntaxHighlight: false,
  },
  integrations: [
    mdx(),
    plainImports(),
    content(settings),
    searchIndex(settings),
    hostFiles(settings),
    checkOutput(settings.base),
    publish(settings),
  ],
  vite: {
    // The content security policy lets no script stand inline.
    build: { assetsInlineLimit: 0 },
    server: { watch: { ignored: ['**/.cache/**', '**/.test-output/**', '**/dist/**'] } },
  },
});
