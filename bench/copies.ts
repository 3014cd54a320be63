import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Ids and titles of a copied category differ from those of the original, as its own would. */
const renamed = (text: string, copy: number): string =>
  text
    .replace(/\{#([^}]+)\}/g, (_, id: string) => `(${copy}) {#${id}-${copy}}`)
    .replace(/^(<font size=\d>.*?)(\*\*<\/font>)/gm, `$1 (${copy})$2`)
    .replace(/^<!-- formerly:.*-->$/gm, '');

/**
 * Writes a content folder with each category of `from` that many times: once as it is, then under
 * names, titles and ids with a number.
 */
export async function writeCopies(from: string, to: string, copies: number): Promise<void> {
  await mkdir(to, { recursive: true });
  const names = await readdir(from, { recursive: true });
  const isShared = (name: string) => /^(?:versions|glossary)\.json$/.test(name);
  for (const name of names.filter(isShared)) await cp(join(from, name), join(to, name));
  for (const name of names.filter((path) => path.endsWith('.md'))) {
    const text = await readFile(join(from, name), 'utf8');
    await mkdir(join(to, name, '..'), { recursive: true });
    await writeFile(join(to, name), text);
    for (let copy = 2; copy <= copies; copy += 1) {
      await writeFile(join(to, name.replace(/\.md$/, `-${copy}.md`)), renamed(text, copy));
    }
  }
}
