/**
 * Prints what each kind of page of a built site costs over the wire (brotli, in bytes), the heaviest
 * of its kind each time. usage: node bench/page-weight.ts [built folder]
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Parser } from 'htmlparser2';

const folder = process.argv[2] ?? 'dist';
const kinds: [string, RegExp][] = [
  ['category', /^(en|zh-CN)\/[^/]+\/(?!search\/|changes\/)[^/]+\/index\.html$/],
  ['search', /\/search\/index\.html$/],
  ['version home', /^(en|zh-CN)\/[^/]+\/index\.html$/],
];

const size = (content: Buffer): number => brotliCompressSync(content).length;

function assetsOf(html: string): string[] {
  const assets = new Set<string>();
  const parser = new Parser({
    onopentag(name, { rel, href, src }) {
      if (name === 'script' && src !== undefined) assets.add(src);
      if (name === 'link' && href !== undefined && /stylesheet|modulepreload|icon/.test(rel ?? '')) {
        assets.add(href);
      }
    },
  });
  parser.end(html);
  return [...assets];
}

async function weigh(name: string) {
  const html = await readFile(join(folder, name));
  const assets = await Promise.all(
    assetsOf(String(html)).map(async (asset) => ({
      asset,
      bytes: size(await readFile(join(folder, asset))),
    })),
  );
  const total = assets.reduce((sum, { bytes }) => sum + bytes, size(html));
  return { name, html: size(html), total, requests: assets.length + 1, assets };
}

const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html'));
for (const [kind, pattern] of kinds) {
  const weights = await Promise.all(names.filter((name) => pattern.test(name)).map(weigh));
  const heaviest = weights.toSorted((a, b) => b.total - a.total)[0];
  if (heaviest === undefined) continue;
  const { name, total, html, requests, assets } = heaviest;
  console.log(`${kind}: ${total} bytes in ${requests} requests, ${html} of it HTML (${name})`);
  for (const { asset, bytes } of assets) console.log(`  ${asset}: ${bytes}`);
}
