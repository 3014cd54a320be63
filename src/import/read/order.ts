import { decodeFile } from '../../faq/read/decode.ts';
import { resolvePath, type UpstreamPlace, type UpstreamTree } from './places.ts';

/** `toctree` directives of reStructuredText, whose content is indented, and of Markdown, in fences. */
const directives =
  /^([ \t]*)\.\. +toctree::.*\n((?:\1[ \t]+.*\n|[ \t]*\n)*)|^[ \t]*([`:]{3,})\{toctree\}.*\n([^]*?)^[ \t]*\3/gm;

/** Reads the entries of the `toctree` directives of an index, in order and without their endings. */
export function readToctree(source: string): string[] {
  const text = `${source.replaceAll('\r\n', '\n')}\n`;
  const lines = [...text.matchAll(directives)]
    .flatMap(([, , indented, , fenced]) => (indented ?? fenced ?? '').split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith(':') && !line.includes('*'));
  const pages = lines.map((line) => /<([^<>]+)>$/.exec(line)?.[1] ?? line);
  return [...new Set(pages.map((page) => page.trim().replace(/\.(?:md|rst)$/, '')))];
}

const indexFile = /(?<=^|\/)index\.(?:rst|md)$/;

/** The entries of the indexes above pages, by paths without endings. */
async function readIndexes(tree: UpstreamTree, places: readonly Pick<UpstreamPlace, 'path'>[]) {
  const isAbove = (folder: string) => places.some(({ path }) => path.startsWith(folder));
  const paths = tree.paths.filter(
    (path) => indexFile.test(path) && isAbove(path.replace(indexFile, '')),
  );
  const files = await tree.read(paths);
  return new Map(
    paths.map((path, at) => {
      const entries = readToctree(String(decodeFile(path, files[at] ?? new Uint8Array())));
      return [path.replace(/\.\w+$/, ''), entries.map((entry) => resolvePath(path, entry))];
    }),
  );
}

/**
 * Gives the paths of the pages of one locale of a version in the order in which upstream lists them.
 * Indexes in the folder of the FAQ, or above it where it is a part, are followed to the pages that
 * they list, and to further indexes.
 */
export async function readOrder(
  tree: UpstreamTree,
  places: readonly Pick<UpstreamPlace, 'path' | 'page'>[],
): Promise<string[]> {
  const entriesOf = await readIndexes(tree, places);
  const isPage = new Set(places.map(({ path }) => path));
  const pages = new Set<string>();
  const follow = (path: string): void => {
    if (isPage.has(`${path}.md`)) pages.add(`${path}.md`);
    const entries = entriesOf.get(path) ?? [];
    entriesOf.delete(path);
    for (const entry of entries) follow(entry);
  };
  for (const { path, page } of places) {
    const folder = path.slice(0, -`${page}.md`.length);
    follow(`${folder}index`);
    follow(`${folder.replace(/faq\/$/, '')}index`);
  }
  return [...pages];
}
