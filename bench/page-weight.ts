/**
 * Prints what each kind of page of a built site costs over the wire (brotli, in bytes), the heaviest
 * of its kind each time. usage: node bench/page-weight.ts [built folder]
 */
import { pageKinds, weighPages } from '../tests/support/page-weight.ts';

const folder = process.argv[2] ?? 'dist';

for (const kind of Object.keys(pageKinds) as (keyof typeof pageKinds)[]) {
  const [heaviest] = await weighPages(folder, kind);
  if (heaviest === undefined) continue;
  const { name, total, html, requests, assets } = heaviest;
  console.log(`${kind}: ${total} bytes in ${requests} requests, ${html} of it HTML (${name})`);
  for (const { asset, bytes } of assets) console.log(`  ${asset}: ${bytes}`);
}
