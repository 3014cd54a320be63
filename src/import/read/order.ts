import { decodeFile } from '../../faq/read/decode.ts';
import { indexPathsOf, resolvePath, type UpstreamPlace, type UpstreamTree } from './places.ts';

const directive = /^(\s*)(?:\.\.\s+toctree::|`{3,}\{toctree\}|:{3,}\{toctree\})/;
const titled = /<([^<>]+)>\s*$/;

const indentOf = (line: string): number => line.length - line.trimStart().length;

function pageOf(line: string): string | undefined {
  const entry = (titled.exec(line)?.[1] ?? line).trim();
  if (entry === '' || entry.startsWith(':') || /^[`~:]{3,}/.test(entry) || entry.includes('*'))
    return undefined;
  return entry.replace(/\.(?:md|rst)$/, '');
}

/**
 * Reads the entries that the `toctree` directives of an index list, in order and without their
 * endings: of reStructuredText or of Markdown with directives.
 */
export function readToctree(source: string): string[] {
  const pages: string[] = [];
  let depth: number | undefined;
  for (const line of source.split(/\r?\n/)) {
    const start = directive.exec(line);
    if (start !== null) {
      depth = /[`:]{3}/.test(line) && !line.includes('..') ? -1 : (start[1]?.length ?? 0);
      continue;
    }
    if (depth === undefined || line.trim() === '') continue;
    if (indentOf(line) <= depth || /^\s*[`:]{3,}\s*$/.test(line)) {
      depth = undefined;
      continue;
    }
    const page = pageOf(line);
    if (page !== undefined) pages.push(page);
  }
  return [...new Set(pages)];
}

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
      pages.push(...(await this.#pagesAt(resolvePath(index, entry))));
    return pages;
  }

  async #pagesAt(path: string): Promise<string[]> {
    const place = this.#places.get(`${path}.md`);
    if (place !== undefined) return [place.page];
    // Indexes of other parts of the documentation lead to no page of the FAQ.
    const folder = path.replace(/[^/]*$/, '');
    const isAbove = [...this.#places.keys()].some((page) => page.startsWith(folder));
    if (!isAbove || path !== `${folder}index`) return [];
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
