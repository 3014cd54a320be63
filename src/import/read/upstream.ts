import type { VFile } from 'vfile';
import type { Locale } from '../../config/locales.ts';
import { decodeFile } from '../../faq/read/decode.ts';
import { parseCategory } from '../../faq/read/parse.ts';
import type { ParsedCategory } from '../../faq/parsed.ts';
import type { Note } from '../report.ts';
import { readOrders } from './order.ts';
import {
  findMisplaced,
  findPlaces,
  findUnknownFolders,
  findUnreadable,
  isVersionName,
  upstreamFolders,
  type UpstreamPlace,
  type UpstreamTree,
} from './places.ts';

/** A page of the upstream FAQ, decoded but not yet read. */
export interface UpstreamPage {
  readonly version: string;
  readonly locale: Locale;
  /** File name without its ending, as upstream has it. */
  readonly page: string;
  /** Path in the upstream tree, with forward slashes. */
  readonly path: string;
  readonly file: VFile;
}

/** An upstream page as our readers see it, with the name that its category gets. */
export interface ReadPage extends UpstreamPage {
  readonly category: ParsedCategory;
}

/** Gives the name of the category that an upstream page becomes: `backend_compile` → `backend-compile`. */
export function categoryNameOf(page: string): string {
  const name = page
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return name === '' ? 'category' : name;
}

function namePages(pages: readonly UpstreamPage[]): string[] {
  const taken = new Set<string>();
  return pages.map(({ version, locale, page }) => {
    const base = categoryNameOf(page);
    let name = base;
    for (let count = 2; taken.has(`${version}/${locale}/${name}`); count += 1)
      name = `${base}-${count}`;
    taken.add(`${version}/${locale}/${name}`);
    return name;
  });
}

/** Reads upstream pages in whichever dialect they are written; findings are messages of their files. */
export function readPages(pages: readonly UpstreamPage[]): ReadPage[] {
  const names = namePages(pages);
  return pages.map((page, at) => {
    const place = { version: page.version, locale: page.locale, category: names[at] ?? page.page };
    return { ...page, category: parseCategory(page.file, place) };
  });
}

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

function noteNothing(tree: UpstreamTree): Note {
  const elsewhere = findMisplaced(tree.paths).join(', ');
  const hint = elsewhere === '' ? '' : `; not read: ${elsewhere}`;
  return { place: tree.version, text: `Unexpected source without FAQ pages, ${expected}${hint}` };
}

/** FAQ pages that lie where no layout has them are named, so that nobody takes them for read. */
function findElsewhere(tree: UpstreamTree): Note[] {
  return findMisplaced(tree.paths).map((path) => ({
    place: `${tree.version}:${path}`,
    text: `Unexpected FAQ page in this folder, which is not read: ${expected}`,
  }));
}

/** Folders side by side are versions by their names; a copy or a slip would become one of its own. */
function findSlippedVersions(tree: UpstreamTree, places: readonly UpstreamPlace[]): Note[] {
  const folders = new Set(places.map(({ versionFolder }) => versionFolder));
  return [...folders]
    .filter((folder) => folder !== undefined && !isVersionName(folder))
    .map((folder) => ({
      place: `${tree.version}:${folder}`,
      text: 'Unexpected folder, expected a version such as r1.2 or master; --version imports it alone',
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
  const found = findPlaces(tree.paths);
  const slips = version === undefined ? findSlippedVersions(tree, found) : [];
  const places = found.filter(
    ({ versionFolder = 'master' }) => version !== undefined || isVersionName(versionFolder),
  );
  const unmapped = places.length > 0 ? [] : [noteNothing(tree)];
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
  const lost = [...slips, ...[findSlips, findOthers, findElsewhere].flatMap((find) => find(tree))];
  return { pages: byRank, orders, lost, unmapped };
}
