import { posix } from 'node:path';
import { decodeFile } from '../../faq/read/decode.ts';
import { indexPathsOf, type UpstreamPlace } from '../../import/read/places.ts';
import { readToctree } from '../../import/read/toctree.ts';
import type { UpstreamTree } from './upstream-tree.ts';

/** Follows indexes to the pages that they list, and to further indexes. */
class IndexReader {
  readonly #tree: UpstreamTree;
  readonly #existing: ReadonlySet<string>;
  readonly #places: ReadonlyMap<string, UpstreamPlace>;
  readonly #read = new Set<string>();

  constructor(tree: UpstreamTree, existing: ReadonlySet<string>, places: readonly UpstreamPlace[]) {
    this.#tree = tree;
    this.#existing = existing;
    this.#places = new Map(places.map((place) => [place.path, place]));
  }

  /** Gives the names of the pages in the order of an index. */
  async pagesOf(index: string): Promise<string[]> {
    if (this.#read.has(index) || !this.#existing.has(index)) return [];
    this.#read.add(index);
    const [bytes] = await this.#tree.read([index]);
    const pages: string[] = [];
    for (const entry of readToctree(String(decodeFile('index', bytes ?? new Uint8Array()))))
      pages.push(...(await this.#pagesAt(posix.join(posix.dirname(index), entry))));
    return pages;
  }

  async #pagesAt(path: string): Promise<string[]> {
    const place = this.#places.get(`${path}.md`);
    if (place !== undefined) return [place.page];
    // Indexes of other parts of the documentation lead to no page of the FAQ.
    const folder = `${posix.dirname(path)}/`;
    const isAbove = [...this.#places.keys()].some((page) => page.startsWith(folder));
    if (!isAbove || posix.basename(path) !== 'index') return [];
    return [...(await this.pagesOf(`${path}.rst`)), ...(await this.pagesOf(`${path}.md`))];
  }
}

/** Reads the order of the pages of each version and locale from the indexes of a tree. */
export async function readOrders(
  tree: UpstreamTree,
  places: readonly UpstreamPlace[],
  versionOf: (place: UpstreamPlace) => string,
): Promise<Map<string, string[]>> {
  const existing = new Set(tree.paths);
  const orders = new Map<string, string[]>();
  const byScope = Map.groupBy(places, (place) => `${versionOf(place)}/${place.locale}`);
  for (const [scope, ofScope] of byScope) {
    const reader = new IndexReader(tree, existing, ofScope);
    const pages: string[] = [];
    for (const index of new Set(ofScope.flatMap(indexPathsOf)))
      pages.push(...(await reader.pagesOf(index)));
    orders.set(scope, [...new Set(pages)]);
  }
  return orders;
}
