const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * Loads a file that the build packed with gzip: JSON whose shape the caller knows, since the same
 * build wrote it. `early` is its answer where it was asked for before.
 */
export async function fetchPack<Shape>(url: string, early?: Promise<Response>): Promise<Shape> {
  const response = await (early ?? fetch(url));
  if (!response.ok) throw new Error(`Unexpected status ${String(response.status)} of ${url}`);
  const blob = await response.blob();
  // A host that takes the file for compressed transfer has it unpacked by the browser already.
  const packed = isGzip(new Uint8Array(await blob.slice(0, 2).arrayBuffer()));
  const stream = packed
    ? blob.stream().pipeThrough(new DecompressionStream('gzip'))
    : blob.stream();
  return (await new Response(stream).json()) as Shape;
}
