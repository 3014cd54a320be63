import type { Lexicon } from './lexicon.ts';
import type { Outcome, ShownResult } from './outcome.ts';
import type { Pagefind, PagefindData } from './pagefind.ts';
import type { SearchOptions } from './searcher.ts';
import { cut, normalize, tokens } from './tokens.ts';

/** With fewer answers than this, the words are looked up one by one as well. */
const enough = 5;

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

function queryWords(query: string, { isStopWord }: Lexicon): string[] {
  const words = cut(normalize(query)).flatMap(({ kind, text }) =>
    kind === 'latin' ? [text] : [...segmenter.segment(text)].map(({ segment }) => segment),
  );
  return words.filter((word) => !isStopWord(word.toLowerCase()));
}

function shown({ url, meta, filters, content }: PagefindData, options: SearchOptions): ShownResult {
  const title = meta['title'] ?? '';
  return {
    url,
    title,
    locale: options.locale,
    version: options.version,
    category: filters['category']?.[0] ?? '',
    id: decodeURIComponent(url.slice(url.indexOf('#') + 1)),
    categoryTitle: meta['category'] ?? '',
    text: content.slice(title.length).trim(),
  };
}

/** Adds up, over the words of a query, how early Pagefind names each record. */
async function wordByWord(
  words: readonly string[],
  pagefind: Pagefind,
  { version, limit }: SearchOptions,
): Promise<PagefindData[]> {
  const scores = new Map<string, { data: PagefindData; score: number }>();
  for (const word of words) {
    const { records, versions } = await pagefind.search(word, version, limit);
    const rarity = 1 / Math.sqrt(Math.max(versions[version] ?? 0, 1));
    for (const [position, data] of records.entries()) {
      const score = (scores.get(data.url)?.score ?? 0) + rarity / (position + 2);
      scores.set(data.url, { data, score });
    }
  }
  return [...scores.values()].toSorted((a, b) => b.score - a.score).map(({ data }) => data);
}

/**
 * Tells whether a record has every word. Pagefind also counts words that merely begin alike, such as
 * `space` for `spaceship`.
 */
function hasAll({ content }: PagefindData, words: readonly string[]): boolean {
  const folded = content.toLowerCase();
  const known = new Set(tokens(content));
  return words.every(
    (word) =>
      folded.includes(word.toLowerCase()) || tokens(word).every((token) => known.has(token)),
  );
}

/**
 * Answers a query from Pagefind alone, for a scope that is too large to be loaded: what has all
 * words, and where that is little, what has most of them.
 */
export async function answerFromPagefind(
  query: string,
  pagefind: Pagefind,
  lexicon: Lexicon,
  options: SearchOptions,
): Promise<Outcome> {
  const { version, limit, category } = options;
  const words = queryWords(query, lexicon);
  const { records, versions } = await pagefind.search(query, version, limit);
  const [full = [], partial = []] = [true, false].map((isFull) =>
    records.filter((record) => hasAll(record, words) === isFull),
  );
  const further = full.length >= enough ? [] : await wordByWord(words, pagefind, options);
  const show = (data: readonly PagefindData[]) =>
    data
      .map((record) => shown(record, options))
      .filter((result) => category === undefined || result.category === category);
  const exact = show(full);
  const seen = new Set(exact.map(({ url }) => url));
  const closest = new Map(
    show([...partial, ...further])
      .filter(({ url }) => !seen.has(url))
      .map((result) => [result.url, result]),
  );
  return {
    exact,
    exactCount: partial.length > 0 ? exact.length : (versions[version] ?? exact.length),
    closest: [...closest.values()].slice(0, Math.max(limit - exact.length, 0)),
    corrections: [],
    marks: new Set(tokens(query)),
  };
}
