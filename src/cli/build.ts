import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings } from '../config/settings.ts';
import { markerName } from '../integrations/publish.ts';
import { buildSite } from './build/build-site.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a site is made of, beside its content and settings. */
const siteSources = [
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
  'public',
  'src',
];

function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !relative(path, entry.parentPath).startsWith('.git'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

function digestFiles(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.map((path) => resolve(root, path)).flatMap(filesIn)) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Names, sizes and times tell whether anything but a build has touched the output. */
function digestOutput(outDir: string): string {
  const hash = createHash('sha256');
  for (const file of filesIn(outDir).filter((path) => !path.endsWith(markerName))) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\0`);
  }
  return hash.digest('hex');
}

/**
 * Builds the site; where the site of an earlier build stands untouched, and nothing that it was made of
 * has changed, there is nothing to do.
 */
async function build(): Promise<void> {
  const settings = readSettings(process.env);
  const outDir = resolve(root, settings.outDir);
  const marker = join(outDir, markerName);
  const sources = digestFiles(siteSources);
  const input = [JSON.stringify(settings), sources, digestFiles([settings.contentDir])].join('\n');
  const stamp = () =>
    `This folder is a build of the MindSpore FAQ.\n${input}\n${digestOutput(outDir)}\n`;
  if (existsSync(marker) && readFileSync(marker, 'utf8') === stamp()) {
    console.log(`Nothing has changed since the site in ${settings.outDir} was built.`);
    console.log('Its warnings: npm run faq -- check');
    return;
  }
  await buildSite({ root, settings, sources });
  writeFileSync(marker, stamp());
}

try {
  await build();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
