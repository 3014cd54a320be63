import { parentPort, workerData } from 'node:worker_threads';
import { close } from 'pagefind';
import type { SearchScopeRecords } from '../outputs/search-records.ts';
import { buildSearchIndex } from './pagefind-index.ts';

// Answers records with the files of the search.
const scopes = workerData as readonly SearchScopeRecords[];
parentPort?.postMessage(await buildSearchIndex(scopes).finally(close));
