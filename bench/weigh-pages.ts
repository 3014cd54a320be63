import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Parser } from 'htmlparser2';

/** A file that a page loads, and its size over the wire in bytes. */
interface WeighedAsset {
  readonly asset: string;
  readonly bytes: number;
}

/** What a page costs over the wire before a reader does anything, in bytes of brotli. */
export interface PageWeight {
  /** File name relative to the built folder. */
  readonly name: string;
  readonly total: number;
  readonly script: number;
  readonly requests: number;
}

/** The kinds of pages, by their file names. */
export const pageKinds = {
  category: /^(en|zh-CN)\/(?!questions\/)[^/]+\/(?!search\/|changes\/|errors\/)[^/]+\/index\.html$/,
  search: /\/search\/index\.html$/,
  'version home': /^(en|zh-CN)\/(?!about\/|status\/)[^/]+\/index\.html$/,
} as const;

export type PageKind = keyof typeof pageKinds;

const size = (content: Buffer): number => brotliCompressSync(content).length;
const sum = (assets: readonly WeighedAsset[]): number =>
  assets.reduce((total, { bytes }) => total + bytes, 0);

function assetsOf(html: string): string[] {
  const assets = new Set<string>();
  const parser = new Parser({
    onopentag(name, { rel, href, src }) {
      if (name === 'script' && src !== undefined) assets.add(src);
      if (
        name === 'link' &&
        href !== undefined &&
        /stylesheet|modulepreload|icon/.test(rel ?? '')
      ) {
        assets.add(href);
      }
    },
  });
  parser.end(html);
  return [...assets];
}

const staticImport = /(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g;

/** A script with the modules that it imports at once, however deep, by their paths on the site. */
async function withImports(folder: string, script: string): Promise<string[]> {
  const text = await readFile(join(folder, script), 'utf8');
  const imported = [...text.matchAll(staticImport)].map(([, path = '']) =>
    posix.join(posix.dirname(script), path),
  );
  const deeper = await Promise.all(imported.map((path) => withImports(folder, path)));
  return [script, ...deeper.flat()];
}

async function loadedBy(folder: string, html: string): Promise<string[]> {
  const assets = await Promise.all(
    assetsOf(html).map((asset) => (asset.endsWith('.js') ? withImports(folder, asset) : [asset])),
  );
  return [...new Set(assets.flat())];
}

/** Weighs the pages of a kind, in a site that is built for the root of a host. Heaviest first. */
export async function weighPages(folder: string, kind: PageKind): Promise<PageWeight[]> {
  const assetSizes = new Map<string, number>();
  const weighAsset = async (asset: string): Promise<WeighedAsset> => {
    const bytes = assetSizes.get(asset) ?? size(await readFile(join(folder, asset)));
    assetSizes.set(asset, bytes);
    return { asset, bytes };
  };
  const weigh = async (name: string): Promise<PageWeight> => {
    const content = await readFile(join(folder, name));
    const html = size(content);
    const loaded = await loadedBy(folder, String(content));
    const assets = await Promise.all(loaded.map(weighAsset));
    const script = sum(assets.filter(({ asset }) => asset.endsWith('.js')));
    return { name, total: html + sum(assets), script, requests: assets.length + 1 };
  };
  const names = await readdir(folder, { recursive: true });
  const pages = names.filter((name) => pageKinds[kind].test(name.replaceAll('\\', '/')));
  const weights: PageWeight[] = [];
  for (const page of pages) weights.push(await weigh(page));
  return weights.toSorted((a, b) => b.total - a.total);
}
