import { Agent, get } from 'node:http';

/**
 * Asks a site that is served under an address for its pages, again and again: a bounded number of
 * requests over a bounded number of connections. Fails where one of them is not answered with 200.
 *
 *     npm run bench:load -- http://localhost:4321/
 */
const [address = 'http://localhost:4321/'] = process.argv.slice(2);
const requests = 2000;
const connections = 20;

const agent = new Agent({ keepAlive: true, maxSockets: connections });

/** The status, the number of bytes and the milliseconds of an answer. */
function ask(url: URL): Promise<{ status: number; bytes: number; time: number }> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        const time = performance.now() - started;
        resolve({ status: response.statusCode ?? 0, bytes: body.length, time });
      });
    }).on('error', reject);
  });
}

/** Addresses of the pages that the site's map lists, at the origin that is asked. */
async function pages(): Promise<URL[]> {
  const map = await (await fetch(new URL('sitemap.xml', address))).text();
  const locations = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location = '']) => location);
  return locations.map((location) => new URL(new URL(location).pathname, address));
}

const urls = await pages();
if (urls.length === 0) throw new Error(`Unexpected lack of pages in the sitemap of ${address}`);
const times: number[] = [];
const failures: string[] = [];
let bytes = 0;
let next = 0;

async function reader(): Promise<void> {
  while (next < requests) {
    const url = urls[next++ % urls.length];
    if (url === undefined) return;
    const answer = await ask(url);
    times.push(answer.time);
    bytes += answer.bytes;
    if (answer.status !== 200) failures.push(`${answer.status} ${url.href}`);
  }
}

const started = performance.now();
await Promise.all(Array.from({ length: connections }, reader));
const seconds = (performance.now() - started) / 1000;
agent.destroy();

times.sort((a, b) => a - b);
const share = (part: number) => `${(times[Math.floor(times.length * part)] ?? 0).toFixed(1)} ms`;
console.log(`${times.length} requests over ${connections} connections in ${seconds.toFixed(1)} s`);
console.log(`${Math.round(times.length / seconds)} a second, ${Math.round(bytes / 1024)} KiB`);
console.log(`median ${share(0.5)}, 95 % ${share(0.95)}, slowest ${share(0.9999)}`);
console.log(`${failures.length} failed`);
if (failures.length > 0) {
  console.error(failures.slice(0, 10).join('\n'));
  process.exitCode = 1;
}
