import { createServer, type ServerResponse } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import sirv from 'sirv';

/** A running server. */
export interface Server {
  readonly url: string;
  close(): void;
}

const compressible = /\.(?:js|css|html|json|svg|xml)$|\/$/;

/**
 * Serves a built site, and further folders under the prefixes that they are given by, with brotli for
 * the files that static hosts compress.
 */
export async function serve(
  site: string,
  further: Readonly<Record<string, string>>,
): Promise<Server> {
  const own = sirv(site);
  const others = Object.entries(further).map(([prefix, folder]) => [prefix, sirv(folder)] as const);
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    if (compressible.test(path)) compress(response, path, compressed);
    const [prefix, other] = others.find(([start]) => path.startsWith(start)) ?? [];
    if (prefix !== undefined) request.url = path.slice(prefix.length - 1);
    (other ?? own)(request, response, () => {
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

/**
 * Collects what is written to a response and sends it compressed. A path is compressed once, as on a
 * static host: the time that takes is none of its readers'.
 */
function compress(response: ServerResponse, path: string, known: Map<string, Buffer>): void {
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
    const body = known.get(path) ?? brotliCompressSync(Buffer.concat(chunks));
    known.set(path, body);
    writeHead(status, { ...headers, 'Content-Encoding': 'br', 'Content-Length': body.length });
    return end(body);
  }) as typeof response.end;
}
