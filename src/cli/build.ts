import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings, type Settings } from '../config/settings.ts';
import { publishContent } from '../integrations/content.ts';
import { markerName } from '../integrations/publish.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a site is made of, beside its content and settings. */
const sources = [
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

function digestInput(settings: Settings): string {
  const hash = createHash('sha256').update(process.version).update(JSON.stringify(settings));
  const paths = [...sources, settings.contentDir].map((path) => resolve(root, path));
  for (const file of paths.flatMap(filesIn)) hash.update(file).update(readFileSync(file));
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

/** When the site was put in place; undefined where there is none. */
const publishedAt = (marker: string): number | undefined =>
  statSync(marker, { throwIfNoEntry: false })?.mtimeMs;

const failure = (outDir: string): string =>
  `The build failed, and "${outDir}" is as it was. Mend what is named above, such as errors of the content or a full disk, and build again.`;

/**
 * Builds the site as `astro build` does; where the site of an earlier build stands untouched, and
 * nothing that it was made of has changed, there is nothing to do.
 */
async function build(): Promise<void> {
  const settings = readSettings(process.env);
  const outDir = resolve(root, settings.outDir);
  const marker = join(outDir, markerName);
  const input = digestInput(settings);
  const stamp = () =>
    `This folder is a build of the MindSpore FAQ.\n${input}\n${digestOutput(outDir)}\n`;
  if (existsSync(marker) && readFileSync(marker, 'utf8') === stamp()) {
    console.log(`Nothing has changed since the site in ${settings.outDir} was built.`);
    console.log('Its warnings: npm run faq -- check');
    return;
  }
  // While Astro is loaded.
  void publishContent(settings);
  const publishedBefore = publishedAt(marker);
  // The program of Astro ends by itself.
  process.once('exit', (code) => {
    const isPublished = code === 0 && publishedAt(marker) !== publishedBefore;
    if (isPublished) writeFileSync(marker, stamp());
    else {
      process.exitCode = code || 1;
      console.error(failure(settings.outDir));
    }
  });
  // What it tells its makers would cost a run of Git and a request.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.argv.splice(2, 0, 'build');
  await import(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')).href);
}

await build();
