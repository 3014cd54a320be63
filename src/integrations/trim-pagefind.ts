import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify } from 'vite';

/** Files of Pagefind's own user interfaces, which the site does not use. */
const unusedFiles = ['ui', 'modular-ui', 'component-ui', 'highlight'].flatMap((name) => [
  `pagefind-${name}.js`,
  `pagefind-${name}.css`,
]);

/** Pagefind writes its scripts with long names: a third of what a first search has to load of them. */
const scripts = ['pagefind.js', 'pagefind-worker.js'];

/** Makes a written Pagefind bundle smaller: its scripts, and files that nothing loads. */
export async function trimPagefind(folder: string): Promise<void> {
  for (const name of unusedFiles) await rm(join(folder, name), { force: true });
  for (const name of scripts) {
    const path = join(folder, name);
    const { code, errors } = await minify(name, await readFile(path, 'utf8'), {
      module: name === 'pagefind.js',
    });
    if (errors.length > 0) throw new Error(`Pagefind, ${name}: ${errors[0]?.message ?? ''}`);
    await writeFile(path, code);
  }
}
