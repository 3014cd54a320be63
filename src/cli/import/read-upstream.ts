import { decodeFile } from '../../faq/read/decode.ts';
import {
  findPlaces,
  findUnknownFolders,
  findUnreadable,
  upstreamFolders,
  type UpstreamPlace,
} from '../../import/read/places.ts';
import type { Note } from '../../import/report.ts';
import type { UpstreamPage } from '../../import/read/upstream.ts';
import { readOrders } from './read-orders.ts';
import type { UpstreamTree } from './upstream-tree.ts';

/** The pages of an upstream tree, and the order of its index. */
export interface UpstreamRead {
  readonly pages: UpstreamPage[];
  /** Names of pages in the order of the index, by `<version>/<locale>`. */
  readonly orders: Map<string, string[]>;
  /** What would be lost: pages in other formats, and folders whose names are slips. */
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

function findOthers(tree: UpstreamTree): Note[] {
  return findUnreadable(tree.paths).map((path) => ({
    place: `${tree.version}:${path}`,
    text: 'Unexpected page that is not in Markdown, expected a name that ends in .md',
  }));
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
  return { pages: byRank, orders, lost: [...findSlips(tree), ...findOthers(tree)], unmapped };
}
