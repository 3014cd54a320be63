import type { VFile } from 'vfile';
import type { Locale } from '../../config/locales.ts';
import { asciiWords } from '../../faq/ids.ts';
import { decodeFile } from '../../faq/read/decode.ts';
import { parseCategory } from '../../faq/read/parse.ts';
import { scopeOf, type ParsedCategory } from '../../faq/parsed.ts';
import type { Note } from '../report.ts';
import { readOrder } from './order.ts';
import { isVersionName } from '../../faq/version-list.ts';
import { findPlaces, upstreamFolders, type UpstreamPlace, type UpstreamTree } from './places.ts';

/** A page of the upstream FAQ, decoded but not yet read. */
export interface UpstreamPage {
  readonly version: string;
  readonly locale: Locale;
  /** File name without its ending, as upstream has it. */
  readonly page: string;
  /** Path in the upstream tree, with forward slashes. */
  readonly path: string;
  readonly file: VFile;
  /** Its place in the index of the FAQ, counted from 1, if it is there. */
  readonly order?: number | undefined;
}

/** An upstream page as our readers see it, with the name that its category gets. */
export interface ReadPage extends UpstreamPage {
  readonly category: ParsedCategory;
}

/** The name of the category that an upstream page becomes: `backend_compile` → `backend-compile`. */
const categoryNameOf = (page: string): string => asciiWords(page).join('-') || 'category';

/** Reads upstream pages in whichever dialect they are written; findings are messages of their files. */
export function readPages(pages: readonly UpstreamPage[]): ReadPage[] {
  const taken = new Set<string>();
  return pages.map((page) => {
    const { version, locale, file } = page;
    const base = categoryNameOf(page.page);
    const keyOf = (name: string) => `${scopeOf(page)}/${name}`;
    let category = base;
    for (let count = 2; taken.has(keyOf(category)); count += 1) category = `${base}-${count}`;
    taken.add(keyOf(category));
    return { ...page, category: parseCategory(file, { version, locale, category }) };
  });
}

const expected = `expected docs/faq, docs/mindspore or ${upstreamFolders.join(', ')}`;

/**
 * Reads the FAQ pages of a tree, in the order of its index, then by name. `version` is given to all
 * of them. `lost` notes pages in other formats and folders whose names are slips, `unmapped` that there
 * are no pages.
 */
export async function readUpstream(tree: UpstreamTree, version?: string) {
  const found = findPlaces(tree.paths);
  // Folders side by side are versions by their names; a copy or a slip would become one of its own.
  const isVersion = ({ versionFolder = 'master' }: UpstreamPlace) =>
    version !== undefined || isVersionName(versionFolder.toLowerCase());
  const places = found.pages.filter(isVersion);
  const files = await tree.read(places.map(({ path }) => path));
  const pages = places.map(({ path, locale, page, versionFolder }, at) => {
    const of = version ?? versionFolder ?? tree.version;
    const label = versionFolder === undefined ? `${of}:${path}` : path;
    const file = decodeFile(label, files[at] ?? new Uint8Array());
    return { version: of, locale, page, path, file, versionFolder };
  });
  const orders = new Map<string, number>();
  for (const ofScope of Map.groupBy(pages, scopeOf).values())
    for (const [at, path] of (await readOrder(tree, ofScope)).entries()) orders.set(path, at + 1);
  const inOrder = pages
    .map((page): UpstreamPage => ({ ...page, order: orders.get(page.path) }))
    .toSorted(({ order: a = Infinity, path }, { order: b = Infinity, path: other }) =>
      a === b ? path.localeCompare(other, 'en') : a - b,
    );
  const slips = found.pages.filter((place) => !isVersion(place));
  const lost: readonly (readonly [text: string, paths: readonly (string | undefined)[]])[] = [
    [
      'Unexpected folder, expected a version such as r1.2 or master; --version imports it alone',
      [...new Set(slips.map(({ versionFolder }) => versionFolder))],
    ],
    [`Unexpected folder, expected one of: ${upstreamFolders.join(', ')}`, found.unknownFolders],
    ['Unexpected page that is not in Markdown, expected a name that ends in .md', found.unreadable],
    [`Unexpected FAQ page in this folder, which is not read: ${expected}`, found.misplaced],
  ];
  const elsewhere = found.misplaced.length > 0 ? `; not read: ${found.misplaced.join(', ')}` : '';
  const nothing = `Unexpected source without FAQ pages, ${expected}${elsewhere}`;
  return {
    pages: inOrder,
    lost: lost.flatMap(([text, paths]): Note[] =>
      paths.map((path) => ({ place: `${tree.version}:${path}`, text })),
    ),
    unmapped: places.length > 0 ? [] : [{ place: tree.version, text: nothing }],
  };
}
