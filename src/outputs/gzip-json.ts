/**
 * Packs a value as JSON into gzip, for a file that is small on every host: many static hosts
 * compress only the file types that they know.
 */
export async function gzipJson(value: unknown): Promise<ArrayBuffer> {
  const stream = new Blob([JSON.stringify(value)]).stream();
  return new Response(stream.pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}
