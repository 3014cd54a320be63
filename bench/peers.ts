/**
 * Builds the same content with this site, Starlight and VitePress, in turns, and prints the medians
 * with the ratios to each peer. The peers are installed once: npm install --prefix bench/peers
 * usage: node bench/peers.ts [copies] [runs]   CONTENT_DIR names other content
 */
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { projectRoot } from '../tests/support/site.ts';
import { writeCopies } from './copies.ts';
import { countFiles, measureBuild, median, ownBuild, type Build } from './measure-build.ts';

const peers = join(projectRoot, 'bench/peers');
const content = resolve(process.env['CONTENT_DIR'] ?? join(projectRoot, 'content'));
const [copies = 1, runs = 3] = process.argv.slice(2).map(Number);

interface Site {
  readonly name: string;
  readonly build: Build;
  readonly outDir: string;
  /** What a build keeps for the next one. */
  readonly kept: readonly string[];
  /** A category whose last answer an author changes. */
  readonly category: string;
}

const peerSites = {
  Starlight: {
    folder: 'starlight',
    docs: 'src/content/docs',
    command: ['../node_modules/astro/bin/astro.mjs', 'build'],
    outDir: 'dist',
    kept: ['.astro', 'node_modules'],
  },
  VitePress: {
    folder: 'vitepress',
    docs: 'docs',
    command: ['../node_modules/vitepress/bin/vitepress.js', 'build'],
    outDir: '.vitepress/dist',
    kept: ['.vitepress/cache'],
  },
} as const;

/** Pictures beside a page are not there; front matter is what both peers read. */
function peerPage(markdown: string): string {
  const [, title = ''] = /^# (.*)$/m.exec(markdown) ?? [];
  const body = markdown.replace(/^# .*$/m, '').replaceAll('![', '[');
  return `---\ntitle: ${JSON.stringify(title)}\n---\n${body}`;
}

/** Starlight knows no ids in headings and would show them. */
const withoutIds = (markdown: string): string => markdown.replace(/ \{#[^}]+\}$/gm, '');

/** Turns the Markdown copies that this site publishes into the pages of the peers. */
async function writePeerPages(published: string): Promise<void> {
  const names = await readdir(published, { recursive: true });
  for (const { folder, docs } of Object.values(peerSites)) {
    const target = join(peers, folder, docs);
    await rm(target, { recursive: true, force: true });
    for (const name of names.filter((path) => /[/\\]index\.md$/.test(path))) {
      const page = peerPage(await readFile(join(published, name), 'utf8'));
      const path = join(target, name.toLowerCase().replace(/[/\\]index\.md$/, '.md'));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, folder === 'starlight' ? withoutIds(page) : page);
    }
  }
}

const columns = [
  'cold s',
  'cold cpu s',
  'warm s',
  'changed s',
  'changed cpu s',
  'peak MB',
  'files',
] as const;
type Row = Record<(typeof columns)[number], number>;

const mapColumns = (value: (column: keyof Row) => number): Row =>
  Object.fromEntries(columns.map((column) => [column, value(column)])) as Row;

/** Builds from nothing, again with nothing changed, and again with one answer changed. */
async function measureSite({ build, outDir, kept, category }: Site): Promise<Row> {
  for (const path of [outDir, ...kept]) await rm(path, { recursive: true, force: true });
  const cold = await measureBuild(build);
  const warm = await measureBuild(build);
  await appendFile(category, `\nRead again at ${Date.now()}.\n`);
  const changed = await measureBuild(build);
  return {
    'cold s': cold.seconds,
    'cold cpu s': cold.cpuSeconds,
    'warm s': warm.seconds,
    'changed s': changed.seconds,
    'changed cpu s': changed.cpuSeconds,
    'peak MB': Math.max(cold.megabytes, warm.megabytes, changed.megabytes),
    files: await countFiles(outDir),
  };
}

const workDir = await mkdtemp(join(tmpdir(), 'faq-peers-'));
const contentDir = join(workDir, 'content');
const outDir = join(workDir, 'dist');
await writeCopies(content, contentDir, copies);
const ownSite: Site = {
  name: 'this site',
  build: ownBuild(contentDir, outDir),
  outDir,
  kept: [join(projectRoot, '.cache')],
  category: join(contentDir, 'master/en/installation.md'),
};
const sites: readonly Site[] = [
  ownSite,
  ...Object.entries(peerSites).map(([name, { folder, docs, command, outDir, kept }]) => ({
    name,
    build: { cwd: join(peers, folder), command },
    outDir: join(peers, folder, outDir),
    kept: kept.map((path) => join(peers, folder, path)),
    category: join(peers, folder, docs, 'en/master/installation.md'),
  })),
];

await measureBuild(ownSite.build);
await writePeerPages(outDir);
const results = new Map<Site, Row[]>();
for (let run = 0; run < runs; run += 1) {
  for (const site of sites) {
    results.set(site, [...(results.get(site) ?? []), await measureSite(site)]);
  }
}
const round = (value: number): number => Math.round(value * 100) / 100;
const medians = sites.map((site) => {
  const measured = results.get(site) ?? [];
  return mapColumns((column) => median(measured.map((one) => one[column])));
});
const [own, ...others] = medians;
if (own === undefined) throw new Error('Unexpected end without a measurement');
console.table(
  Object.fromEntries([
    ...medians.map((values, at) => [
      sites[at]?.name,
      mapColumns((column) => round(values[column])),
    ]),
    ...others.map((other, at) => [
      `ratio to ${sites[at + 1]?.name}`,
      mapColumns((column) => round(own[column] / other[column])),
    ]),
  ]),
);
await rm(workDir, { recursive: true, force: true });
