import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { SiteApp } from './program.ts';

/** Files that are being written while the next pages are rendered. */
const concurrency = 16;

interface PagePath {
  readonly pathname: string;
  readonly route: RouteData;
}

/** Hosts look for a file of this name, at the top and in the folder of a locale. */
const notFoundPage = /^(?:\/[^/]+)?\/404\/?$/;

/** The file of a path within the site: itself for an endpoint, one in a folder for a page. */
function fileOf({ pathname, route }: PagePath): string {
  if (route.type === 'endpoint') return pathname.slice(1);
  if (notFoundPage.test(pathname)) return pathname.slice(1).replace(/\/?$/, '.html');
  return join(pathname.slice(1), 'index.html');
}

/** Where a reader asks for a path. */
function addressOf({ pathname, route }: PagePath, base: string): URL {
  const path = base + pathname.slice(1);
  return new URL(
    route.type === 'endpoint' || path.endsWith('/') ? path : `${path}/`,
    'http://localhost',
  );
}

/** Renders every page and file of the program into `folder`, and gives their number. */
export async function writePages(app: SiteApp, base: string, folder: string): Promise<number> {
  const found = await new StaticPaths(app).getAll();
  const paths = found.filter(({ pathname }) => pathname !== '/search-records.json');
  let writing: Promise<void>[] = [];
  for (const path of paths) {
    const response = await app.render(new Request(addressOf(path, base)), {
      routeData: path.route,
    });
    const body = Buffer.from(await response.arrayBuffer());
    const file = join(folder, fileOf(path));
    writing.push(mkdir(dirname(file), { recursive: true }).then(() => writeFile(file, body)));
    if (writing.length < concurrency) continue;
    await Promise.all(writing);
    writing = [];
  }
  await Promise.all(writing);
  return paths.length;
}
