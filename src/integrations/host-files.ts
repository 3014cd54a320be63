import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import type { Settings } from '../config/settings.ts';
import { sharedContent } from '../loaders/shared-content.ts';
import { headersFile, nginxMap, redirectsFile, upstreamRedirects } from '../outputs/host-files.ts';
import { createPaths } from '../routing/paths.ts';

/**
 * Writes what hosts read beside the pages: `_headers` and `_redirects` for Cloudflare Pages and
 * Netlify, `_redirects.map` for the nginx configuration in `deploy/`.
 */
export function hostFiles({ contentDir, base }: Settings): AstroIntegration {
  const paths = createPaths(base);
  return {
    name: 'host-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { categories } = await sharedContent(contentDir);
        const redirects = upstreamRedirects(categories, paths);
        await writeFile(new URL('_headers', dir), headersFile(paths));
        await writeFile(new URL('_redirects', dir), redirectsFile(redirects));
        await writeFile(new URL('_redirects.map', dir), nginxMap(redirects));
      },
    },
  };
}
