import { decodeFile } from '../../faq/decode.ts';
import {
  findPlaces,
  findUnknownFolders,
  indexPathsOf,
  upstreamFolders,
  type UpstreamPlace,
} from '../../faq/import/places.ts';
import type { Note } from '../../faq/import/report.ts';
import { readToctree } from '../../faq/import/toctree.ts';
import type { UpstreamPage } from '../../faq/import/upstream.ts';
import type { UpstreamTree } from './upstream-tree.ts';

/** The pages of an upstream tree, and the order of its index. */
export interface UpstreamRead {
  readonly pages: UpstreamPage[];
  /** Names of pages in the order of the index, by `<version>/<locale>`. */
  readonly orders: Map<string, string[]>;
  /** Folders whose names are slips: what is in them would be lost. */
  readonly lost: Note[];
  /** Says that there are no pages, if there are none. */
  readonly unmapped: Note[];
}

const expected = `expected docs/faq, docs/mindspore or ${upstreamFolders.join(', ')}`;

function findSlips(tree: UpstreamTree): Note[] {
  return findUnknownFolders(tree.paths).map((folder) => ({
    place: `${tree.version}:${folder}`,
    text: `Unexpected folder, expected one of: ${upstreamFolders.join(', ')}`,
  }));
}

async function readOrders(
  tree: UpstreamTree,
  places: readonly UpstreamPlace[],
  versionOf: (place: UpstreamPlace) => string,
) {
  const existing = new Set(tree.paths);
  const orders = new Map<string, string[]>();
  const byScope = Map.groupBy(places, (place) => `${versionOf(place)}/${place.locale}`);
  for (const [scope, ofScope] of byScope) {
    const names = new Set(ofScope.map(({ page }) => page));
    const indexes = [...new Set(ofScope.flatMap(indexPathsOf))].filter((path) =>
      existing.has(path),
    );
    const sources = await tree.read(indexes);
    const listed = sources.flatMap((bytes) => readToctree(String(decodeFile('index', bytes))));
    orders.set(scope, [...new Set(listed.filter((page) => names.has(page)))]);
  }
  return orders;
}

/**
 * Reads the FAQ pages of a tree, in the order of its index, then by name. `version` is given to all
 * of them.
 */
export async function readUpstream(tree: UpstreamTree, version?: string): Promise<UpstreamRead> {
  const places = findPlaces(tree.paths);
  const unmapped =
    places.length > 0
      ? []
      : [{ place: tree.version, text: `Unexpected source without FAQ pages, ${expected}` }];
  const versionOf = ({ versionFolder }: UpstreamPlace) => version ?? versionFolder ?? tree.version;
  const orders = await readOrders(tree, places, versionOf);
  const files = await tree.read(places.map(({ path }) => path));
  const rankOf = ({ version: of, locale, page }: UpstreamPage) => {
    const at = orders.get(`${of}/${locale}`)?.indexOf(page) ?? -1;
    return at === -1 ? Infinity : at;
  };
  const pages = places.map((place, at): UpstreamPage => {
    const { path, locale, page } = place;
    const label = place.versionFolder === undefined ? `${versionOf(place)}:${path}` : path;
    return {
      version: versionOf(place),
      locale,
      page,
      path,
      file: decodeFile(label, files[at] ?? new Uint8Array()),
    };
  });
  const byRank = pages.toSorted((a, b) => {
    const [first, second] = [rankOf(a), rankOf(b)];
    return first === second ? a.path.localeCompare(b.path, 'en') : first - second;
  });
  return { pages: byRank, orders, lost: findSlips(tree), unmapped };
}
