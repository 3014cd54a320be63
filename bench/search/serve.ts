import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import sirv from 'sirv';

/** A running server. */
export interface Server {
  readonly url: string;
  close(): void;
}

const compressible = /\.(?:js|css|html|json|svg|xml)$|\/$/;

/**
 * Serves a built site, and the Pagefind index of its pages under `/pagefind-pages/`, with brotli for
 * the files that static hosts compress.
 */
export async function serve(site: string, pages: string): Promise<Server> {
  const own = sirv(site);
  const other = sirv(pages);
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    if (compressible.test(path)) compress(response);
    const isOther = path.startsWith('/pagefind-pages/');
    if (isOther) request.url = path.slice('/pagefind-pages'.length);
    (isOther ? other : own)(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Unexpected address');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Collects what is written to a response and sends it compressed. */
function compress(response: import('node:http').ServerResponse): void {
  const chunks: Buffer[] = [];
  const end = response.end.bind(response);
  const writeHead = response.writeHead.bind(response);
  let status = 200;
  let headers: Record<string, string | number | string[]> = {};
  response.writeHead = ((code: number, given?: typeof headers) => {
    status = code;
    headers = { ...given };
    return response;
  }) as typeof response.writeHead;
  response.write = ((chunk: Buffer | string) => {
    chunks.push(Buffer.from(chunk));
    return true;
  }) as typeof response.write;
  response.end = ((chunk?: Buffer | string) => {
    if (chunk !== undefined) chunks.push(Buffer.from(chunk));
    const body = brotliCompressSync(Buffer.concat(chunks));
    writeHead(status, { ...headers, 'Content-Encoding': 'br', 'Content-Length': body.length });
    return end(body);
  }) as typeof response.end;
}
