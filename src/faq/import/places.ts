import type { Locale } from '../../config/locales.ts';

/** A FAQ page as it lies upstream. */
export interface UpstreamPlace {
  /** Path of the file, with forward slashes. */
  readonly path: string;
  readonly locale: Locale;
  /** The folder above that names a version, where versions lie side by side. */
  readonly versionFolder: string | undefined;
  /** File name without its ending. */
  readonly page: string;
}

const localeOfFolder = new Map<string, Locale>([
  ['source_en', 'en'],
  ['source_zh_cn', 'zh-CN'],
]);

/** The folders of the locales, as upstream calls them. */
export const upstreamFolders: readonly string[] = [...localeOfFolder.keys()];

const ending = '.md';
const notPages = new Set(['readme', 'index']);

/** What may stand above and below the folder of a locale; the folder `faq` is above or below it. */
interface Layout {
  readonly above: RegExp;
  readonly below: RegExp;
}

const layouts: readonly Layout[] = [
  { above: /^(?:docs\/(?:mindspore\/)?faq)$/, below: /^$/ },
  { above: /^docs\/mindspore$/, below: /^faq$/ },
  // A folder that holds the FAQ only, or one such folder for each version.
  { above: /^(?:[^/]+\/)?faq$|^[^/]*$/, below: /^$/ },
  { above: /^[^/]*$/, below: /^faq$/ },
];

function readPlace(path: string): (UpstreamPlace & { layout: number }) | undefined {
  const folders = path.split('/');
  const file = folders.pop() ?? '';
  const at = folders.findIndex((folder) => localeOfFolder.has(folder));
  const locale = localeOfFolder.get(folders[at] ?? '');
  const page = file.slice(0, -ending.length);
  if (locale === undefined || !file.endsWith(ending) || notPages.has(page.toLowerCase()))
    return undefined;
  const above = folders.slice(0, at);
  const below = folders.slice(at + 1).join('/');
  const layout = layouts.findIndex(
    (known) => known.above.test(above.join('/')) && known.below.test(below),
  );
  if (layout === -1) return undefined;
  const versionFolder = layout > 1 ? above.find((folder) => folder !== 'faq') : undefined;
  return { path, locale, versionFolder, page, layout };
}

/**
 * Finds the FAQ pages among the paths of a checkout of the documentation, or of a folder that holds
 * the FAQ alone or one folder for each version. Where a checkout has pages in two places, those of
 * the newer layout count for a page that both have.
 */
export function findPlaces(paths: readonly string[]): UpstreamPlace[] {
  const found = paths.map(readPlace).filter((place) => place !== undefined);
  const isCheckout = found.some(({ layout }) => layout < 2);
  const best = new Map<string, (typeof found)[number]>();
  for (const place of found) {
    if (isCheckout && place.layout > 1) continue;
    const key = [place.versionFolder, place.locale, place.page].join('/');
    const known = best.get(key);
    const isNewer = known === undefined || /^docs\/mindspore\//.test(place.path);
    if (isNewer) best.set(key, place);
  }
  return [...best.values()].map(({ path, locale, versionFolder, page }) => ({
    path,
    locale,
    versionFolder,
    page,
  }));
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

/** Where the index of a page may lie: in its folder, or above it where the FAQ is a part. */
export function indexPathsOf({ path }: UpstreamPlace): string[] {
  const folder = path.split('/').slice(0, -1);
  const folders = folder.at(-1) === 'faq' ? [folder, folder.slice(0, -1)] : [folder];
  return folders.flatMap((parts) =>
    ['index.rst', 'index.md'].map((file) => [...parts, file].join('/')),
  );
}
