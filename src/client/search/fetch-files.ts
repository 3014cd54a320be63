import type { ScopeRecords } from './records.ts';
import type { SearchSettings } from './settings.ts';

async function fetchOk(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Unexpected status ${String(response.status)} of ${url}`);
  return response;
}

/** Loads the settings of a locale. The build wrote the file, so its shape is known. */
export async function fetchSettings(url: string): Promise<SearchSettings> {
  return (await (await fetchOk(url)).json()) as SearchSettings;
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Loads the records of a scope, which are packed with gzip. */
export async function fetchRecords(url: string): Promise<ScopeRecords> {
  const blob = await (await fetchOk(url)).blob();
  // A host that takes the file for compressed transfer has it unpacked by the browser already.
  const packed = isGzip(new Uint8Array(await blob.slice(0, 2).arrayBuffer()));
  const stream = packed ? blob.stream().pipeThrough(new DecompressionStream('gzip')) : blob.stream();
  return (await new Response(stream).json()) as ScopeRecords;
}
