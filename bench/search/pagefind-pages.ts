import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/**
 * Indexes the category pages of a built site as Pagefind does by itself: one record for each page,
 * with its headings as sub-results. Gives the folder of the index.
 */
export async function indexPages(site: string): Promise<string> {
  const { index } = await createIndex({ rootSelector: 'main' });
  if (index === undefined) throw new Error('Pagefind gave no index');
  const files = await readdir(site, { recursive: true });
  const pages = files.filter((name) =>
    /^[^/]+\/(?!questions\/)[^/]+\/(?!search\/|changes\/)[^/]+\/index\.html$/.test(name),
  );
  for (const name of pages) {
    const content = await readFile(join(site, name), 'utf8');
    await index.addHTMLFile({ url: `/${name.replace(/index\.html$/, '')}`, content });
  }
  const outputPath = await mkdtemp(join(tmpdir(), 'pagefind-pages-'));
  await index.writeFiles({ outputPath });
  await close();
  return outputPath;
}
