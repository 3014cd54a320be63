import { rename, rm, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { localeIds } from '../config/locales.ts';
import type { Settings } from '../config/settings.ts';
import { headersFile, nginxMap, redirectsFile, upstreamRedirects } from '../outputs/host-files.ts';
import { createPaths } from '../routing/paths.ts';
import { publishContent } from './content.ts';

/** Hosts look for `404.html`; Astro gives that name to the one page at the root. */
async function nameNotFoundPages(dir: URL): Promise<void> {
  for (const locale of localeIds) {
    await rename(new URL(`${locale}/404/index.html`, dir), new URL(`${locale}/404.html`, dir));
    await rm(new URL(`${locale}/404`, dir), { recursive: true });
  }
}

/**
 * Gives the 404 pages of the locales the name that hosts look for, and writes what hosts read beside the
 * pages: `_headers` and `_redirects` for Cloudflare Pages and Netlify, `_redirects.map` for the nginx
 * configuration in `deploy/`.
 */
export function hostFiles(settings: Settings): AstroIntegration {
  const paths = createPaths(settings.base);
  return {
    name: 'host-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await nameNotFoundPages(dir);
        const { content } = await publishContent(settings);
        const redirects = upstreamRedirects(content.categories, paths);
        await writeFile(new URL('_headers', dir), headersFile(paths));
        await writeFile(new URL('_redirects', dir), redirectsFile(redirects, paths));
        await writeFile(new URL('_redirects.map', dir), nginxMap(redirects));
      },
    },
  };
}
