/**
 * Prints what pages and first searches of a built site cost over the wire, beside their budgets; ends
 * with 1 where one is not kept. Bytes and requests are the same on every machine.
 * usage: node bench/budget.ts [built folder]
 */
import type { Locale } from '../src/config/locales.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { measureFirstSearch } from './search/first-search.ts';
import { serve } from './search/serve.ts';
import { pageKinds, weighPages, type PageKind } from './weigh-pages.ts';

/** What was measured, and the most that it may be. */
export interface Cost {
  readonly name: string;
  readonly measure: 'bytes' | 'bytes of script' | 'requests';
  readonly value: number;
  /** Infinity where nothing limits it. */
  readonly limit: number;
}

/** The other kinds of pages have no budget and are printed beside it. */
const pageBudgets: Partial<Record<PageKind, Record<Cost['measure'], number>>> = {
  category: { bytes: 17_700, 'bytes of script': 2_400, requests: 4 },
};

const searchBudgets = {
  // Words that stand in two parts of the index.
  en: { bytes: 125 * 1024, requests: 9, query: 'proxy error' },
  'zh-CN': { bytes: 150 * 1024, requests: 9, query: '环境变量' },
} as const satisfies Record<Locale, unknown>;

/** Measures the heaviest page of each kind, in bytes of brotli. */
export async function pageCosts(folder: string): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (const kind of Object.keys(pageKinds) as PageKind[]) {
    const [heaviest] = await weighPages(folder, kind);
    if (heaviest === undefined) continue;
    const { total, script, requests } = heaviest;
    const measured = { bytes: total, 'bytes of script': script, requests } as const;
    for (const measure of ['bytes', 'bytes of script', 'requests'] as const) {
      const limit = pageBudgets[kind]?.[measure] ?? Infinity;
      costs.push({ name: heaviest.name, measure, value: measured[measure], limit });
    }
  }
  return costs;
}

/** Measures a first search of each language, from the key that opens it until nothing more is loaded. */
export async function searchCosts(folder: string): Promise<Cost[]> {
  const server = await serve(folder, {});
  const browser = await launchBrowser();
  const costs: Cost[] = [];
  try {
    for (const [locale, { query, ...budget }] of Object.entries(searchBudgets)) {
      const first = await measureFirstSearch(browser, `${server.url}/${locale}/about/`, query);
      const name = `first search in ${locale}`;
      costs.push(
        { name, measure: 'bytes', value: first.bytes, limit: budget.bytes },
        { name, measure: 'requests', value: first.requests, limit: budget.requests },
      );
    }
  } finally {
    await browser.close();
    server.close();
  }
  return costs;
}

if (import.meta.main) {
  const folder = process.argv[2] ?? 'dist';
  for (const { name, measure, value, limit } of [
    ...(await pageCosts(folder)),
    ...(await searchCosts(folder)),
  ]) {
    const isKept = value <= limit;
    const budget = limit === Infinity ? '' : `, budget ${limit}`;
    console.log(`${isKept ? ' ' : '!'} ${name.padEnd(48)}${value} ${measure}${budget}`);
    if (!isKept) process.exitCode = 1;
  }
}
