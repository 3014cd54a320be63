import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { ScopeRecords } from '../outputs/search-records.ts';

// The build itself wrote the bytes, so their shape is known.
const unpack = (bytes: Uint8Array): ScopeRecords =>
  JSON.parse(gunzipSync(bytes).toString('utf8')) as ScopeRecords;

/** Reads the records of a scope from the built site. */
export const readPackFile = async (path: string): Promise<ScopeRecords> =>
  unpack(await readFile(path));

/** Reads the records of a scope from the development server. */
export async function readPackUrl(url: URL): Promise<ScopeRecords> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Unexpected status ${response.status} of ${url.pathname}`);
  return unpack(new Uint8Array(await response.arrayBuffer()));
}
