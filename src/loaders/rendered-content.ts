import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CategoryPlace, ParsedCategory } from '../faq/parsed.ts';
import { parseCategory } from '../faq/read/parse.ts';
import type { Category } from '../faq/schema.ts';
import type { VFile } from 'vfile';
import { hrefResolver } from '../routing/paths.ts';
import { createPaths } from '../routing/paths.ts';
import { readBeside } from './content-folder.ts';
import { digestOf, type Kept } from './kept-files.ts';
import type { LoadedContent } from './load-content.ts';

/** The folders of everything that has a say in what is read and rendered, and the lists of the packages. */
const rendererFolders = ['src/config', 'src/faq', 'src/routing'];
const packageLists = ['package-lock.json', 'node_modules/.package-lock.json'];

/**
 * Digests all that reads and renders in the project `root`: a change of the sources or of the version of
 * any package has to do everything again.
 */
export async function rendererDigest(root: string): Promise<string> {
  const parts: string[] = [process.version];
  for (const folder of rendererFolders) {
    const names = await readdir(join(root, folder), { recursive: true });
    for (const name of names.filter((one) => one.endsWith('.ts')).sort()) {
      parts.push(name, await readFile(join(root, folder, name), 'utf8'));
    }
  }
  for (const name of packageLists) parts.push(String(await readBeside(root, name)));
  return digestOf(parts);
}

/** Reads categories as `parseCategory` does, but for those that an earlier build has read and kept. */
export const keptParser =
  (kept: Kept, renderer: string) =>
  (file: VFile, place: CategoryPlace): ParsedCategory => {
    const digest = digestOf([renderer, file.path, String(file)]);
    const known = kept.read(digest) as Omit<ParsedCategory, 'file'> | undefined;
    if (known !== undefined) return { ...known, file };
    const before = file.messages.length;
    const parsed = parseCategory(file, place);
    // What is wrong with a file is said each time.
    if (file.messages.length === before) kept.write(digest, { ...parsed, file: undefined });
    return parsed;
  };

/** A category with the digest of all that it was rendered from. */
interface RenderedCategory {
  readonly digest: string;
  readonly category: Category;
}

/**
 * Renders the categories of content that has no error. One is rendered again only where its file, what
 * links lead to, or the renderer changed; `rendered` counts those.
 */
export async function renderContent(
  { categories, linkIndex, addressDigest }: LoadedContent,
  base: string,
  kept: Kept,
  renderer: string,
): Promise<{ all: RenderedCategory[]; rendered: number }> {
  const paths = createPaths(base);
  const all: RenderedCategory[] = [];
  let rendered = 0;
  for (const parsed of categories) {
    const { path } = parsed.file;
    const digest = digestOf([renderer, base, addressDigest, path, String(parsed.file)]);
    let category = kept.read(digest) as Category | undefined;
    if (category === undefined) {
      const { renderCategory } = await import('../faq/render/render-category.ts');
      category = await renderCategory(parsed, hrefResolver(parsed, linkIndex, paths));
      kept.write(digest, category);
      rendered += 1;
    }
    all.push({ digest, category });
  }
  return { all, rendered };
}
