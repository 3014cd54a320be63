import type { Pagefind, PagefindData } from './pagefind.ts';
import type { Outcome, SearchOptions, ShownResult } from './searcher.ts';
import { isStopWord } from './stop-words.ts';
import { cut, hanPairs, latinTokens, normalize } from './tokens.ts';

/** With fewer answers than this, the words are looked up one by one as well. */
const enough = 5;

const wordSegmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

function queryWords(query: string): string[] {
  const words = cut(normalize(query)).flatMap(({ kind, text }) =>
    kind === 'latin' ? [text] : [...wordSegmenter.segment(text)].map(({ segment }) => segment),
  );
  return words.filter((word) => !isStopWord(word.toLowerCase()));
}

function shown(data: PagefindData, options: SearchOptions): ShownResult {
  const { url, meta, filters, content } = data;
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
async function perWord(query: string, pagefind: Pagefind, { version, limit }: SearchOptions) {
  const scores = new Map<string, { data: PagefindData; score: number }>();
  for (const word of queryWords(query)) {
    const found = await pagefind.search(word, version, limit);
    for (const [position, data] of found.entries()) {
      const known = scores.get(data.url);
      const score = (known?.score ?? 0) + 1 / (position + 2) / Math.sqrt(found.length);
      scores.set(data.url, { data, score });
    }
  }
  return [...scores.values()].toSorted((a, b) => b.score - a.score).map(({ data }) => data);
}

/**
 * Answers a query from Pagefind alone, for a scope that is too large to be loaded: what has all
 * words, and where that is little, what has most of them.
 */
export async function answerFromPagefind(
  query: string,
  pagefind: Pagefind,
  options: SearchOptions,
): Promise<Outcome> {
  const inCategory = ({ category }: ShownResult) =>
    options.category === undefined || category === options.category;
  const found = await pagefind.search(query, options.version, options.limit);
  const exact = found.map((data) => shown(data, options)).filter(inCategory);
  const seen = new Set(exact.map(({ url }) => url));
  const others = exact.length >= enough ? [] : await perWord(query, pagefind, options);
  const closest = others.map((data) => shown(data, options)).filter(inCategory);
  const marks = cut(normalize(query)).flatMap(({ kind, text }) =>
    kind === 'han' ? hanPairs(text) : latinTokens(text),
  );
  return {
    exact,
    closest: closest.filter(({ url }) => !seen.has(url)).slice(0, options.limit - exact.length),
    corrections: [],
    marks: new Set(marks),
  };
}
