import type { Lexicon } from './lexicon.ts';
import type { PagefindData, PagefindFound } from './pagefind.ts';
import { answerQuery, type Answer } from './query.ts';
import { queryWords } from './query-words.ts';
import type { ScopeRecords, SearchRecord } from './records.ts';
import type { SearchScope } from './scope.ts';
import type { SearchOptions } from './searcher.ts';
import { createTextIndex } from './text-index.ts';

/** Words of a query that are looked up one by one; each costs a part of Pagefind's index. */
const mostWords = 6;

/** Records that are read for the whole query, and for each of its words; each costs a request. */
const mostRecords = { whole: 20, word: 10 } as const;

/** Searches a version with Pagefind; reads the first `limit` records. */
export type AskPagefind = (term: string, limit: number) => Promise<PagefindFound>;

/** What Pagefind knows of a query: questions that may answer it, put together like records. */
export interface PagefindAnswer {
  readonly records: ScopeRecords;
  readonly answer: Answer;
}

function gather(all: readonly PagefindData[], scope: SearchScope): ScopeRecords {
  const categories = new Map<string, { id: string; title: string; tags: string[] }>();
  for (const { filters, meta } of all) {
    const id = filters['category']?.[0] ?? '';
    categories.set(id, { id, title: meta['category'] ?? '', tags: [] });
  }
  const positions = [...categories.keys()];
  const questions = all.map(({ url, meta, filters, content }): SearchRecord => {
    const title = meta['title'] ?? '';
    return {
      title,
      text: content.slice(title.length).replace(/\s+/g, ' ').trim(),
      names: [],
      words: [meta['words'] ?? ''],
      category: positions.indexOf(filters['category']?.[0] ?? ''),
      url,
    };
  });
  return { ...scope, categories: [...categories.values()], questions };
}

/**
 * Answers a query without the records of a scope, for instance because they are too many to be
 * loaded: Pagefind finds what has all words, and what has one of them; the ranking is that of the
 * records.
 */
export async function answerFromPagefind(
  query: string,
  ask: AskPagefind,
  lexicon: Lexicon,
  { version, locale, category, ...options }: SearchOptions,
): Promise<PagefindAnswer> {
  const whole = await ask(query, mostRecords.whole);
  const words = queryWords(query, lexicon, () => false).slice(0, mostWords);
  const single = await Promise.all(
    words.length < 2 ? [] : words.map(({ text }) => ask(text, mostRecords.word)),
  );
  const found = [whole, ...single].flatMap(({ records: some }) => some);
  const distinct = new Map(found.map((data) => [data.url, data]));
  const records = gather([...distinct.values()], { version, locale });
  const position = records.categories.findIndex(({ id }) => id === category);
  const answer = answerQuery(query, createTextIndex(records, lexicon), {
    ...options,
    category: category === undefined ? undefined : position,
  });
  const hasMore = whole.records.length === mostRecords.whole && category === undefined;
  const exactCount = hasMore ? Math.max(whole.count, answer.exactCount) : answer.exactCount;
  return { records, answer: { ...answer, exactCount } };
}
