import type { Locale } from '../../config/locales.ts';

/** A FAQ page as it lies upstream. */
export interface UpstreamPlace {
  /** Path of the file, with forward slashes. */
  readonly path: string;
  readonly locale: Locale;
  /** The folder above that names a version, where versions lie side by side. */
  readonly versionFolder: string | undefined;
  /** File name without its ending, with the folders between that of the FAQ and the file. */
  readonly page: string;
}

const localeOfFolder = new Map<string, Locale>([
  ['source_en', 'en'],
  ['source_zh_cn', 'zh-CN'],
]);

/** The folders of the locales, as upstream calls them. */
export const upstreamFolders: readonly string[] = [...localeOfFolder.keys()];

const ending = '.md';
const otherEndings = /\.(?:rst|ipynb|mdx)$/;
const notPages = new Set(['readme', 'index']);

/**
 * What may stand above and below the folder of a locale. The folder `faq` is above or below it, and
 * has further folders of pages or none.
 */
interface Layout {
  readonly above: RegExp;
  readonly below: RegExp;
  /** Layouts of a lower rank count only where there are no pages in those of a higher one. */
  readonly rank: 'checkout' | 'faq' | 'bare';
}

const layouts: readonly Layout[] = [
  { above: /^docs\/(?:mindspore\/)?faq$/, below: /^/, rank: 'checkout' },
  { above: /^docs\/mindspore$/, below: /^faq(?:\/|$)/, rank: 'checkout' },
  // A folder that holds the FAQ only, or one such folder for each version.
  { above: /^(?:[^/]+\/)?faq$/, below: /^/, rank: 'faq' },
  { above: /^[^/]*$/, below: /^faq(?:\/|$)/, rank: 'faq' },
  // The oldest branches have all of the documentation right below `docs`.
  { above: /^(?!docs$)[^/]*$/, below: /^$/, rank: 'bare' },
];

const misplaced = /^(?:docs\/source_\w+|resource\/faq)\/(?:faq|roadmap)\w*\.md$/i;

type RankedPlace = UpstreamPlace & Pick<Layout, 'rank'>;

function readPlace(path: string): RankedPlace | undefined {
  const folders = path.split('/');
  const file = folders.pop() ?? '';
  const at = folders.findIndex((folder) => localeOfFolder.has(folder));
  const locale = localeOfFolder.get(folders[at] ?? '');
  const name = file.replace(/\.[^.]+$/, '');
  if (locale === undefined || notPages.has(name.toLowerCase())) return undefined;
  const above = folders.slice(0, at);
  const below = folders.slice(at + 1);
  const layout = layouts.find(
    (known) => known.above.test(above.join('/')) && known.below.test(below.join('/')),
  );
  if (layout === undefined) return undefined;
  const { rank } = layout;
  const isBelow = above.at(-1) !== 'faq' && below[0] === 'faq';
  return {
    path,
    locale,
    versionFolder: rank === 'checkout' ? undefined : above.find((folder) => folder !== 'faq'),
    page: [...below.slice(isBelow ? 1 : 0), name].join('/'),
    rank,
  };
}

function bestRanked(places: readonly RankedPlace[]): RankedPlace[] {
  const isCheckout = places.some(({ rank }) => rank === 'checkout');
  const withFaq = new Set(
    places.filter(({ rank }) => rank === 'faq').map(({ versionFolder }) => versionFolder),
  );
  return places.filter(({ rank, versionFolder }) => {
    if (isCheckout) return rank === 'checkout';
    return rank === 'faq' || !withFaq.has(versionFolder);
  });
}

/**
 * Finds the FAQ pages among the paths of a checkout of the documentation, or of a folder that holds
 * the FAQ alone or one folder for each version. Where a checkout has pages in two places, those of
 * the newer layout count for a page that both have.
 */
export function findPlaces(paths: readonly string[]): UpstreamPlace[] {
  const found = paths
    .filter((path) => path.endsWith(ending))
    .map(readPlace)
    .filter((place) => place !== undefined);
  const best = new Map<string, UpstreamPlace>();
  for (const place of bestRanked(found)) {
    const key = [place.versionFolder, place.locale, place.page].join(' ');
    const isNewer = !best.has(key) || place.path.startsWith('docs/mindspore/');
    if (isNewer) best.set(key, place);
  }
  return [...best.values()];
}

/** Pages of the FAQ that are not in Markdown: their questions cannot be read. */
export function findUnreadable(paths: readonly string[]): string[] {
  const found = paths
    .filter((path) => otherEndings.test(path))
    .map(readPlace)
    .filter((place) => place !== undefined);
  return found.filter(({ rank }) => rank !== 'bare').map(({ path }) => path);
}

/** FAQ pages of the oldest branches, which have them in no place of their own. */
export function findMisplaced(paths: readonly string[]): string[] {
  return paths.filter((path) => misplaced.test(path));
}

/** Folders that look as if they were meant for a locale, and are none: a slip of their names. */
export function findUnknownFolders(paths: readonly string[]): string[] {
  const folders = paths.flatMap((path) => {
    const at = path.split('/').findIndex((folder) => /^source_/.test(folder));
    const above = path.split('/').slice(0, at + 1);
    const isPage = at !== -1 && path.endsWith(ending) && !localeOfFolder.has(above.at(-1) ?? '');
    const isFaq =
      above.length <= 2 || above.at(-2) === 'faq' || path.split('/').at(at + 1) === 'faq';
    return isPage && isFaq ? [above.join('/')] : [];
  });
  return [...new Set(folders)];
}

/** Where the index of a page may lie: in the folder of the FAQ, or above it where it is a part. */
export function indexPathsOf({ path, page }: UpstreamPlace): string[] {
  const folder = path.slice(0, -`/${page}${ending}`.length).split('/');
  const folders = folder.at(-1) === 'faq' ? [folder, folder.slice(0, -1)] : [folder];
  return folders.flatMap((parts) =>
    ['index.rst', 'index.md'].map((file) => [...parts, file].join('/')),
  );
}

/** Gives the path that `path` leads to from the file `from`. */
export function resolvePath(from: string, path: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.' && step !== '') parts.push(step);
  }
  return parts.join('/');
}

/** Files of an upstream branch or folder. */
export interface UpstreamTree {
  /** The version that its pages belong to, unless a folder or an option names another. */
  readonly version: string;
  /** Paths of its files, with forward slashes. */
  readonly paths: readonly string[];
  /** Reads files by their paths, in the order given. */
  readonly read: (paths: readonly string[]) => Promise<Uint8Array[]>;
}

const versionName = /^(?:[a-z]+|r?\d+(?:\.\d+)*(?:[.-]?(?:alpha|beta|rc|q)\d*)?)$/i;

/** Tells whether a folder is named as a version: r1.2, 2.0.0-alpha, master. */
export function isVersionName(name: string): boolean {
  return versionName.test(name);
}

/** Gives the version that a branch is named after: without what stands before its last slash. */
export function versionOfRef(ref: string): string {
  const name = ref.split('/').at(-1) ?? ref;
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9.-]+/g, '-')
      .replace(/^[^a-z0-9]+/, '') || 'master'
  );
}
