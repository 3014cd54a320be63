/**
 * Prints the four scores that Lighthouse gives, as a phone, to the home and the longest category of
 * each locale; ends with 1 where one is below 100. The site is served compressed, as static hosts do.
 * usage: node bench/lighthouse.ts [built folder]
 */
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { localeIds, type Locale } from '../src/config/locales.ts';
import { browserPath } from '../tests/support/browser.ts';

const folder = process.argv[2] ?? 'dist';
const debuggingPort = 9333;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
};

async function serveCompressed(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const name = path.endsWith('/') ? `${path}index.html` : path;
    readFile(join(folder, decodeURIComponent(name))).then(
      (content) => {
        response.setHeader('Content-Type', types[extname(name)] ?? 'application/octet-stream');
        response.setHeader('Content-Encoding', 'br');
        if (name.startsWith('/_assets/')) {
          response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
        }
        response.end(brotliCompressSync(content));
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** The category of a locale whose page is the longest, of the versions that are indexed. */
async function longestCategory(locale: Locale): Promise<string> {
  const sitemap = await readFile(join(folder, 'sitemap.xml'), 'utf8');
  const paths = [...sitemap.matchAll(/<loc>([^<]*)/g)]
    .map(([, address = '']) => new URL(address).pathname)
    .filter((path) => path.startsWith(`/${locale}/`) && path.split('/').length === 5);
  const lengths = await Promise.all(
    paths.map(async (path) => (await readFile(join(folder, path, 'index.html'))).length),
  );
  const longest = paths[lengths.indexOf(Math.max(...lengths))];
  if (longest === undefined) throw new Error(`Unexpected sitemap without a category in ${locale}`);
  return longest;
}

interface Scores {
  readonly scores: readonly number[];
  /** What keeps a score from 100. */
  readonly reasons: readonly string[];
}

async function measureOnce(url: string): Promise<Scores> {
  const result = await lighthouse(url, { port: debuggingPort, onlyCategories: categories });
  if (result === undefined) throw new Error(`Unexpected end of Lighthouse at ${url}`);
  const { lhr } = result;
  const scores = categories.map((id) => Math.round((lhr.categories[id]?.score ?? 0) * 100));
  const weighed = Object.values(lhr.categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ weight }) => weight > 0);
  const reasons = weighed.flatMap(({ id }) => {
    const audit = lhr.audits[id];
    return audit?.score != null && audit.score < 1
      ? [`${id}: ${audit.displayValue ?? audit.title}`]
      : [];
  });
  return { scores, reasons };
}

/** Measures thrice and takes the middle one, since the speed of a shared machine varies. */
async function measure(url: string): Promise<Scores> {
  const runs = [await measureOnce(url), await measureOnce(url), await measureOnce(url)];
  const total = ({ scores }: Scores) => scores.reduce((sum, score) => sum + score, 0);
  const [, middle = runs[0]] = runs.toSorted((a, b) => total(a) - total(b));
  if (middle === undefined) throw new Error('Unexpected end without a measurement');
  return middle;
}

const server = await serveCompressed();
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('Unexpected address');
const browser = await chromium.launch({
  executablePath: await browserPath(),
  args: ['--headless', '--no-sandbox', '--disable-gpu', `--remote-debugging-port=${debuggingPort}`],
});
try {
  console.log(categories.join(' · '));
  for (const locale of localeIds) {
    for (const path of [`/${locale}/`, await longestCategory(locale)]) {
      const { scores, reasons } = await measure(`http://127.0.0.1:${address.port}${path}`);
      console.log(`${scores.join(' ')}  ${path}`);
      for (const reason of reasons) console.log(`  ${reason}`);
      if (scores.some((score) => score < 100)) process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
