import { parentPort, workerData } from 'node:worker_threads';
import { close } from 'pagefind';
import type { Glossary } from '../faq/check/glossary.ts';
import { withSynonyms, type SearchScopeRecords } from '../outputs/search-records.ts';
import { buildSearchIndex } from './pagefind-index.ts';

/** What a thread that builds the search index is given; it answers with the files of the index. */
export interface SearchThreadInput {
  readonly scopes: readonly SearchScopeRecords[];
  readonly glossary: Glossary;
}

const { scopes, glossary } = workerData as SearchThreadInput;
parentPort?.postMessage(await buildSearchIndex(withSynonyms(scopes, glossary)).finally(close));
