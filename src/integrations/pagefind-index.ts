import { close, createIndex, type PagefindIndex } from 'pagefind';
import { pagefindRecords, type PagefindRecord } from '../outputs/pagefind-records.ts';
import type { ScopeRecords } from '../outputs/search-records.ts';

/** Records that are handed to Pagefind before its answers are waited for. */
const batchSize = 500;

/** Beyond this number of questions a language, fragments share files: hosts cap their number. */
const maxFragments = 2000;

function assertNoErrors(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Pagefind, ${doing}: ${errors.join('; ')}`);
}

async function createPagefind(): Promise<PagefindIndex> {
  const { errors, index } = await createIndex({ maxFragments });
  assertNoErrors(errors, 'creating the index');
  if (index === undefined) throw new Error('Pagefind gave no index');
  return index;
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

/** A Pagefind index over all records. */
export interface BuiltIndex {
  readonly count: number;
  /** Writes the index into a folder and ends Pagefind. */
  write(outputPath: string): Promise<void>;
  /** Gives the files of the index by their path within its folder. */
  files(): Promise<Map<string, Uint8Array>>;
}

/** Builds the index, one record for each question. Throws where Pagefind reports an error. */
export async function buildPagefind(scopes: readonly ScopeRecords[]): Promise<BuiltIndex> {
  const records = scopes.flatMap(pagefindRecords);
  const index = await createPagefind();
  await addRecords(index, records);
  return {
    count: records.length,
    write: async (outputPath) => {
      const { errors } = await index.writeFiles({ outputPath });
      assertNoErrors(errors, `writing ${outputPath}`);
      await close();
    },
    files: async () => {
      const { errors, files } = await index.getFiles();
      assertNoErrors(errors, 'reading the index');
      await index.deleteIndex();
      return new Map(files.map(({ path, content }) => [path, content]));
    },
  };
}
