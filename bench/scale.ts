/**
 * Builds the content many times over and prints how seconds, memory and files grow with it.
 * usage: node bench/scale.ts [copies …]   CONTENT_DIR names other content
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { projectRoot } from '../tests/support/site.ts';
import { writeCopies } from './copies.ts';
import { countFiles, measureBuild, ownBuild } from './measure-build.ts';
import { z } from 'zod';

const content = resolve(process.env['CONTENT_DIR'] ?? join(projectRoot, 'content'));
const copies = process.argv.slice(2).map(Number);

const entrySchema = z.object({
  languages: z.record(z.string(), z.object({ page_count: z.number() })),
});

async function countQuestions(outDir: string): Promise<number> {
  const entry = await readFile(join(outDir, 'pagefind/pagefind-entry.json'), 'utf8');
  const { languages } = entrySchema.parse(JSON.parse(entry));
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

console.log('copies  questions   cold s   warm s  peak MB    files');
for (const count of copies.length > 0 ? copies : [1, 10, 50]) {
  const workDir = await mkdtemp(join(tmpdir(), 'faq-scale-'));
  const outDir = join(workDir, 'dist');
  await writeCopies(content, join(workDir, 'content'), count);
  const build = ownBuild(join(workDir, 'content'), outDir);
  const cold = await measureBuild(build);
  const warm = await measureBuild(build);
  const cells: readonly (readonly [number | string, number])[] = [
    [count, 6],
    [await countQuestions(outDir), 11],
    [cold.seconds.toFixed(1), 9],
    [warm.seconds.toFixed(1), 9],
    [Math.max(cold.megabytes, warm.megabytes).toFixed(0), 9],
    [await countFiles(outDir), 9],
  ];
  console.log(cells.map(([cell, width]) => String(cell).padStart(width)).join(''));
  await rm(workDir, { recursive: true, force: true });
}
