import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { localeIds } from '../config/locales.ts';

/** A built site and the path that it is published under, with a slash at both ends. */
export interface HostedSite {
  readonly dir: string;
  readonly base: string;
}

/** A running server; `url` ends in the base of the site. */
export interface StaticHost {
  readonly url: string;
  close(): Promise<void>;
}

/** Says that somebody else listens at a port. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

/** The page for what is missing at a path of the site: that of its locale, else that of all. */
const notFoundPage = (path: string): string =>
  join(localeIds.find((locale) => path.startsWith(`${locale}/`)) ?? '', '404.html');

async function sendNotFound(response: ServerResponse, file: string): Promise<void> {
  response.statusCode = 404;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(await readFile(file).catch(() => 'not found'));
}

function listen(server: Server, port: number, hostname: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = `Unexpected port ${port}, which is in use. Name another one with --port`;
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(reason, { cause: error }) : error);
    });
    server.listen(port, hostname, () => {
      const address = server.address();
      resolve(typeof address === 'object' ? (address?.port ?? port) : port);
    });
  });
}

/**
 * Serves a built site as a static host does: under its base, a folder at its address with a slash
 * alone, and the 404 page of a locale, or that of all, for everything else. Throws a `PortTakenError` where the port is in use.
 */
export async function hostSite(
  { dir, base }: HostedSite,
  { port = 0, hostname = 'localhost' } = {},
): Promise<StaticHost> {
  // Read anew at each request, since a build may replace the site.
  const serve = sirv(dir, { dev: true, etag: true, extensions: [] });
  const server = createServer((request, response) => {
    const [path = '/', query] = (request.url ?? '/').split('?', 2);
    const notFound = () =>
      void sendNotFound(response, join(dir, notFoundPage(path.slice(base.length))));
    if (!path.startsWith(base)) {
      notFound();
      return;
    }
    const file = `/${path.slice(base.length)}${path.endsWith('/') ? 'index.html' : ''}`;
    request.url = query === undefined ? file : `${file}?${query}`;
    serve(request, response, notFound);
  });
  const taken = await listen(server, port, hostname);
  return {
    url: `http://${hostname}:${taken}${base}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
