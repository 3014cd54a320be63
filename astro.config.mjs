// @ts-check
import { createHash } from 'node:crypto';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import { readSettings } from './src/config/settings.ts';
import { checkOutput } from './src/integrations/check-output.ts';
import { hostFiles } from './src/integrations/host-files.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { publish } from './src/integrations/publish.ts';
import { reportFindings } from './src/integrations/report-findings.ts';
import { searchIndex } from './src/integrations/search-index.ts';

const settings = readSettings(process.env);

// Builds of other content must not share a cache.
const buildKey = createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 12);

export default defineConfig({
  site: settings.siteUrl,
  base: settings.base,
  outDir: settings.outDir,
  cacheDir: `.cache/astro/${buildKey}`,
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
    reportFindings(settings),
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
