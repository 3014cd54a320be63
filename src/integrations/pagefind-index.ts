import { gunzipSync } from 'node:zlib';
import { createIndex, type PagefindIndex } from 'pagefind';
import type { Locale } from '../config/locales.ts';
import { gzipJson } from '../outputs/gzip-json.ts';
import {
  pagefindLanguage,
  pagefindRecords,
  vocabularyOf,
  type PagefindRecord,
  type SearchScopeRecords,
  type SynonymsOf,
} from '../outputs/search-records.ts';

/** Records that are handed to Pagefind before its answers are waited for. */
const batchSize = 500;

/** Length of the beginning of an answer that a result shows: Chinese says as much in half of that. */
const shownLengths: Readonly<Record<Locale, number>> = { en: 130, 'zh-CN': 70 };

/** The beginning of a text, ended between words. */
function beginningOf(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/(?<=\S) +[^ ]{0,20}$/, '')}…`;
}

function assertNoErrors(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Pagefind, ${doing}: ${errors.join('; ')}`);
}

async function addRecords(index: PagefindIndex, records: readonly PagefindRecord[]): Promise<void> {
  for (let start = 0; start < records.length; start += batchSize) {
    const batch = records.slice(start, start + batchSize);
    const added = await Promise.all(batch.map((record) => index.addCustomRecord(record)));
    for (const [position, { errors }] of added.entries()) {
      assertNoErrors(errors, `adding ${batch[position]?.url ?? ''}`);
    }
  }
}

/** Files by their path within the folder of the index. */
export type IndexFiles = Map<string, Uint8Array>;

const decoder = new TextDecoder();

/** What Pagefind puts before the JSON of a fragment. */
const signature = 'pagefind_dcd';

/** Reads off the fragments which record Pagefind gave which id. Throws where it is not told. */
export function readIds(files: IndexFiles): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [path, content] of files) {
    const [, id] = /^fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
    if (id === undefined) continue;
    const text = decoder.decode(gunzipSync(content));
    const fragment: unknown = text.startsWith(signature)
      ? JSON.parse(text.slice(signature.length))
      : undefined;
    if (typeof fragment !== 'object' || fragment === null || !('url' in fragment)) {
      throw new Error(`Unexpected fragment ${path} of Pagefind: it names no address`);
    }
    ids.set(String(fragment.url), id);
  }
  return ids;
}

/** The list of a scope, which the search loads first. */
async function listFile(
  scope: SearchScopeRecords,
  ids: ReadonlyMap<string, string>,
  synonymsOf: SynonymsOf,
): Promise<Uint8Array> {
  const prefix = `${pagefindLanguage(scope.locale)}_`;
  const length = shownLengths[scope.locale];
  const questions = scope.questions.map(({ id, url, category, title, text }) => {
    const record = ids.get(url);
    if (record?.startsWith(prefix) !== true) {
      throw new Error(`Pagefind has no record of ${url}`);
    }
    return [record.slice(prefix.length), id, category, title, beginningOf(text, length)];
  });
  const { categories } = scope;
  return new Uint8Array(
    await gzipJson({ prefix, categories, questions, vocabulary: vocabularyOf(scope, synonymsOf) }),
  );
}

/** Pagefind's own user interfaces, and the texts that the lists hold already. */
const isUnused = (path: string): boolean =>
  /^fragment\/|-(?:ui|highlight|worker)\.(?:js|css)$/.test(path);

/**
 * Gives the files of Pagefind's a name that does not depend on the content: a page can ask for the
 * metadata at once, before it has read the entry that names it.
 */
function nameMeta(files: IndexFiles): void {
  const path = 'pagefind-entry.json';
  let entry = decoder.decode(files.get(path));
  for (const name of [...files.keys()].filter((name) => name.endsWith('.pf_meta'))) {
    const [, hash = '', language = ''] = /^pagefind\.((.+)_[^_]+)\.pf_meta$/.exec(name) ?? [];
    const content = files.get(name);
    if (language === '' || content === undefined || !entry.includes(`"hash":"${hash}"`)) {
      throw new Error(`Unexpected name ${name} of Pagefind's metadata`);
    }
    entry = entry.replace(`"hash":"${hash}"`, `"hash":"${language}"`);
    files.delete(name);
    files.set(`pagefind.${language}.pf_meta`, content);
  }
  files.set(path, new TextEncoder().encode(entry));
}

/**
 * Builds the index over all questions and the list of each scope. Throws where Pagefind reports an
 * error, or gives a question no record.
 */
export async function buildSearchIndex(
  scopes: readonly SearchScopeRecords[],
  synonymsOf: SynonymsOf,
): Promise<IndexFiles> {
  const { errors, index } = await createIndex();
  assertNoErrors(errors, 'creating the index');
  if (index === undefined) throw new Error('Pagefind gave no index');
  await addRecords(
    index,
    scopes.flatMap((scope) => pagefindRecords(scope, synonymsOf)),
  );
  const written = await index.getFiles();
  assertNoErrors(written.errors, 'reading the index');
  await index.deleteIndex();
  const all: IndexFiles = new Map(written.files.map(({ path, content }) => [path, content]));
  const ids = readIds(all);
  const files: IndexFiles = new Map([...all].filter(([path]) => !isUnused(path)));
  nameMeta(files);
  for (const scope of scopes) {
    files.set(`list.${scope.version}.${scope.locale}.pack`, await listFile(scope, ids, synonymsOf));
  }
  return files;
}
