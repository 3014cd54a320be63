import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { createIndex } from 'pagefind';
import { z } from 'zod';
import { pagefindRecords, searchList, type SearchScopeRecords } from '../outputs/search-records.ts';

/** Files by their path within the folder of the index. */
export type IndexFiles = Map<string, Uint8Array>;

/** What Pagefind puts before the content of its packed files. */
const signature = 'pagefind_dcd';

const fragmentSchema = z.object({ url: z.string() });

/** The words of a part of the index: for each page that has one, its places in text and metadata. */
const wordsSchema = z.tuple([
  z.array(
    z.tuple([
      z.string(),
      z.array(z.tuple([z.number(), z.array(z.number()), z.array(z.number())])),
      z.array(z.unknown()),
    ]),
  ),
]);

/** Unpacks a file of Pagefind. Throws where it is none. */
function unpack(path: string, content: Uint8Array): Buffer {
  const bytes = gunzipSync(content);
  if (bytes.toString('latin1', 0, signature.length) !== signature) {
    throw new Error(`Unexpected file ${path} of Pagefind: it does not begin with ${signature}`);
  }
  return bytes.subarray(signature.length);
}

/** Reads off the fragments which record Pagefind gave which id. Throws where it is not told. */
export function readIds(files: IndexFiles): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [path, content] of files) {
    const [, id] = /^fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
    if (id === undefined) continue;
    ids.set(fragmentSchema.parse(JSON.parse(unpack(path, content).toString())).url, id);
  }
  return ids;
}

/**
 * Takes the places of words out of a part of the index but for the kind of each: nothing asks where in
 * a text a word stands, and the places are a third of the bytes.
 */
function withoutPlaces(path: string, content: Uint8Array): Uint8Array {
  const [words] = wordsSchema.parse(decode(unpack(path, content)));
  const kind = ([first]: readonly number[]): number[] => (first === undefined ? [] : [first, 0]);
  const lean = words.map(([word, pages, others]) => [
    word,
    pages.map(([page, text, meta]) => [page, kind(text), kind(meta)]),
    others,
  ]);
  return gzipSync(Buffer.concat([Buffer.from(signature), encode([lean])]), { level: 9 });
}

/**
 * Gives the files of Pagefind's metadata a name that does not depend on the content: a page can ask for
 * it at once, before it has read the entry that names it.
 */
function nameMeta(files: IndexFiles): void {
  const path = 'pagefind-entry.json';
  let entry = Buffer.from(files.get(path) ?? []).toString();
  for (const [name, content] of [...files]) {
    const [, hash = '', language = ''] = /^pagefind\.((.+)_[^_]+)\.pf_meta$/.exec(name) ?? [];
    if (language === '') continue;
    if (!entry.includes(`"hash":"${hash}"`)) {
      throw new Error(`Unexpected name ${name} of Pagefind's metadata`);
    }
    entry = entry.replace(`"hash":"${hash}"`, `"hash":"${language}"`);
    files.delete(name);
    files.set(`pagefind.${language}.pf_meta`, content);
  }
  files.set(path, Buffer.from(entry));
}

/** Indexes the questions of all scopes: the files of Pagefind. Throws where it reports an error. */
async function runPagefind(scopes: readonly SearchScopeRecords[]): Promise<IndexFiles> {
  const assertNone = (errors: readonly string[], doing: string): void => {
    if (errors.length > 0) throw new Error(`Pagefind, ${doing}: ${errors.join('; ')}`);
  };
  const { errors, index } = await createIndex();
  assertNone(errors, 'creating the index');
  if (index === undefined) throw new Error('Pagefind gave no index');
  const records = scopes.flatMap(pagefindRecords);
  // The versions of a question share most words: neighbours in the index, they are packed better.
  const nameOf = ({ url }: { readonly url: string }) => url.slice(url.indexOf('#'));
  const sorted = records.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'en'));
  // Pagefind takes them in this order, and waiting for it after each would take a turn of both.
  await Promise.all(
    sorted.map(async (record) => {
      assertNone((await index.addCustomRecord(record)).errors, `adding ${record.url}`);
    }),
  );
  const written = await index.getFiles();
  assertNone(written.errors, 'reading the index');
  await index.deleteIndex();
  return new Map(written.files.map(({ path, content }) => [path, content]));
}

/** Pagefind's own user interfaces, and the texts that the lists hold already. */
const isUnused = (path: string): boolean =>
  /^fragment\/|-(?:ui|highlight|worker)\.(?:js|css)$/.test(path);

/**
 * Builds the index over all questions and the list of each scope. Throws where Pagefind reports an
 * error, gives a question no record, or writes another format than the one that is read here.
 */
export async function buildSearchIndex(scopes: readonly SearchScopeRecords[]): Promise<IndexFiles> {
  const all = await runPagefind(scopes);
  const ids = readIds(all);
  const files: IndexFiles = new Map();
  for (const [path, content] of all) {
    if (isUnused(path)) continue;
    files.set(path, path.endsWith('.pf_index') ? withoutPlaces(path, content) : content);
  }
  nameMeta(files);
  for (const scope of scopes) {
    const list = Buffer.from(JSON.stringify(searchList(scope, ids)));
    files.set(`list.${scope.version}.${scope.locale}.json`, list);
  }
  return files;
}
