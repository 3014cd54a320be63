import type { ServerResponse } from 'node:http';
import type { HookParameters } from 'astro';
import type { FaqIndex } from '../routing/faq-index.ts';
import type { IndexFiles } from './pagefind-index.ts';

type DevServer = HookParameters<'astro:server:setup'>['server'];

interface ServeOptions {
  /** Path of the index on the site, with a slash at both ends. */
  readonly prefix: string;
  readonly build: (faq: FaqIndex) => Promise<IndexFiles>;
  readonly onError: (error: unknown) => void;
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
};

function send(response: ServerResponse, path: string, content: Uint8Array | undefined): void {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  response.statusCode = content === undefined ? 404 : 200;
  response.setHeader('Content-Type', types[ending] ?? 'application/octet-stream');
  response.setHeader('Cache-Control', 'no-store');
  response.end(content);
}

/** Serves the index from memory. It is built on the first request after a change of the content. */
export function servePagefind(server: DevServer, options: ServeOptions): void {
  let indexed: FaqIndex | undefined;
  let files: Promise<IndexFiles> | undefined;
  server.middlewares.use((request, response, next) => {
    // Vite has taken the base off `url` by now.
    const { pathname } = new URL(request.originalUrl ?? '/', 'http://localhost');
    const faq = globalThis.shown?.faq;
    if (faq === undefined || !pathname.startsWith(options.prefix)) {
      next();
      return;
    }
    if (faq !== indexed) files = undefined;
    indexed = faq;
    files ??= options.build(faq);
    const path = pathname.slice(options.prefix.length);
    files.then(
      (all) => {
        send(response, path, all.get(path));
      },
      (error: unknown) => {
        files = undefined;
        options.onError(error);
        send(response, path, undefined);
      },
    );
  });
}
