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

const pageEnding = /\.(?:md|rst|ipynb|mdx)$/;
const notPage = /(?:^|\/)(?:readme|index)\.\w+$/i;

/**
 * Where FAQ pages lie, the newest layout first. Of a checkout nothing else counts, and a version that
 * has a folder of the FAQ has no bare pages.
 */
const layouts = [
  ['checkout', /^docs\/mindspore\/(?<folder>source_[^/]+)\/faq\/(?<file>.+)$/],
  ['checkout', /^docs\/mindspore\/faq\/(?<folder>source_[^/]+)\/(?<file>.+)$/],
  ['checkout', /^docs\/faq\/(?<folder>source_[^/]+)\/(?<file>.+)$/],
  // A folder that holds the FAQ only, or one such folder for each version.
  ['faq', /^(?:(?<version>[^/]+)\/)?faq\/(?<folder>source_[^/]+)\/(?<file>.+)$/],
  ['faq', /^(?:(?<version>[^/]+)\/)?(?<folder>source_[^/]+)\/faq\/(?<file>.+)$/],
  // The oldest branches have all of the documentation right below `docs`.
  ['bare', /^(?:(?<version>(?!docs\/)[^/]+)\/)?(?<folder>source_[^/]+)\/(?<file>[^/]+)$/],
] as const;

const misplaced = /^(?:docs\/source_\w+|resource\/faq)\/(?:faq|roadmap)\w*\.md$/i;

function readPath(path: string) {
  if (!pageEnding.test(path) || notPage.test(path)) return [];
  for (const [age, [rank, shape]] of layouts.entries()) {
    const { version, folder, file } = shape.exec(path)?.groups ?? {};
    if (folder === undefined || file === undefined) continue;
    const locale = localeOfFolder.get(folder);
    const page = file.replace(pageEnding, '');
    return [{ path, age, rank, folder, locale, versionFolder: version, page }];
  }
  return [];
}

/**
 * Finds the FAQ among the paths of a checkout of the documentation, or of a folder that holds the FAQ
 * alone or one folder for each version. A page that is in two places counts where the newer layout
 * has it.
 */
export function findPlaces(paths: readonly string[]) {
  const found = paths.flatMap(readPath);
  const inMarkdown = found.filter(({ path }) => path.endsWith('.md'));
  const known = inMarkdown.flatMap(({ locale, ...one }) =>
    locale === undefined ? [] : { ...one, locale },
  );
  const ranks = new Set(known.map(({ rank, versionFolder }) => `${rank} ${versionFolder}`));
  const isCheckout = known.some(({ rank }) => rank === 'checkout');
  const counted = known.filter(({ rank, versionFolder }) => {
    if (isCheckout) return rank === 'checkout';
    return rank === 'faq' || !ranks.has(`faq ${versionFolder}`);
  });
  const byPage = Map.groupBy(
    counted.toSorted((a, b) => a.age - b.age),
    ({ versionFolder, locale, page }) => [versionFolder, locale, page].join(' '),
  );
  const pages: UpstreamPlace[] = [...byPage.values()].flatMap(([newest]) => newest ?? []);
  const slips = inMarkdown.filter(({ locale }) => locale === undefined);
  const others = found.filter(({ locale, rank }) => locale !== undefined && rank !== 'bare');
  return {
    pages,
    // Pages that are not in Markdown: their questions cannot be read.
    unreadable: others.map(({ path }) => path).filter((path) => !path.endsWith('.md')),
    // Pages of the oldest branches, which have them in no place of their own.
    misplaced: paths.filter((path) => misplaced.test(path)),
    // Folders that look as if they were meant for a locale, and are none: a slip of their names.
    unknownFolders: [
      ...new Set(slips.map(({ path, folder }) => path.split(`${folder}/`)[0] + folder)),
    ],
  };
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

/** Gives the version that a branch is named after: without what stands before its last slash. */
export function versionOfRef(ref: string): string {
  const name = (ref.split('/').at(-1) ?? ref).toLowerCase();
  return name.replace(/[^a-z0-9.-]+/g, '-').replace(/^[^a-z0-9]+/, '') || 'master';
}
