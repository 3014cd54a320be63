import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { localeIds, type Locale } from '../src/config/locales.ts';
import { versionsOf } from '../src/loaders/load-content.ts';
import type { ScopeRecords } from '../src/outputs/search-records.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { buildSite, projectRoot } from '../tests/support/site.ts';
import { askPages, askSite } from './search/browser.ts';
import { timeFirstAnswers } from './search/first-answer.ts';
import { measureFirstSearch } from './search/first-search.ts';
import {
  createMiniSearch,
  tunedOptions,
  vitePressOptions,
  writeMiniSearch,
} from './search/mini-search.ts';
import { indexPages } from './search/pagefind-pages.ts';
import { readQueries, type BenchQuery } from './search/queries.ts';
import { percentile, scoreAnswers, type BenchAnswer } from './search/score.ts';
import { serve } from './search/serve.ts';

/** Class of the queries that nothing on the site answers. */
const unanswered = 'none';

const firstQueries: Readonly<Record<Locale, readonly string[]>> = {
  en: ['tensor size', 'parse_error'],
  'zh-CN': ['算子', '环境变量'],
};

async function readScope(site: string, locale: Locale, version: string): Promise<ScopeRecords> {
  const bytes = await readFile(join(site, locale, version, 'search', 'questions.pack'));
  return JSON.parse(gunzipSync(bytes).toString('utf8')) as ScopeRecords;
}

type Pairs = (readonly [BenchQuery, BenchAnswer])[];
type MiniSearchOptions = Parameters<typeof createMiniSearch>[1];

async function askMiniSearch(
  site: string,
  locale: Locale,
  queries: readonly BenchQuery[],
  options: MiniSearchOptions,
): Promise<BenchAnswer[]> {
  const engines = new Map<string, (query: string) => string[]>();
  const answers: BenchAnswer[] = [];
  for (const { query, version } of queries) {
    const engine =
      engines.get(version) ?? createMiniSearch(await readScope(site, locale, version), options);
    engines.set(version, engine);
    const start = performance.now();
    const ids = engine(query);
    answers.push({ ids, exact: true, milliseconds: performance.now() - start });
  }
  return answers;
}

const percent = (value: number): string => value.toFixed(3).padStart(7);

function printScore(name: string, pairs: Pairs): void {
  const { queries, mrr, first, firstThree } = scoreAnswers(pairs);
  const times = pairs.map(([, { milliseconds }]) => milliseconds);
  const latency = [0.5, 0.95].map((share) => percentile(times, share).toFixed(1).padStart(7));
  console.log(
    `  ${name.padEnd(28)}${String(queries).padStart(5)}${percent(mrr)}${percent(first)}${percent(firstThree)}${latency.join('')}`,
  );
}

function printClasses(queries: readonly BenchQuery[], answers: readonly BenchAnswer[]): void {
  const pairs: Pairs = queries.flatMap((query, position) => {
    const answer = answers[position];
    return answer === undefined ? [] : [[query, answer] as const];
  });
  const classes = Map.groupBy(pairs, ([query]) => query.class);
  for (const [name, members] of classes) if (name !== unanswered) printScore(name, members);
  printScore(
    'all',
    pairs.filter(([query]) => query.class !== unanswered),
  );
  const none = classes.get(unanswered) ?? [];
  const modest = none.filter(([, { ids, exact }]) => ids.length === 0 || !exact).length;
  console.log(
    `  without an answer: ${modest} of ${none.length} give nothing, or closest matches only`,
  );
}

function printEngine(
  name: string,
  queries: readonly BenchQuery[],
  answers: readonly BenchAnswer[],
): void {
  const pairs = queries.flatMap((query, position) => {
    const answer = answers[position];
    return answer === undefined || query.class === unanswered ? [] : [[query, answer] as const];
  });
  printScore(name, pairs);
}

const header = `  ${''.padEnd(28)}    n    MRR  first first3 median    p95 ms`;

const contentDir = process.env['CONTENT_DIR'] ?? join(projectRoot, 'content');
const versions = await versionsOf(contentDir);
const { dir } = await buildSite({ contentDir });
const benchVersion = (queries: readonly BenchQuery[]): string => queries[0]?.version ?? '';
const scopes = await Promise.all(
  localeIds.flatMap((locale) => versions.map(({ id }) => readScope(dir, locale, id))),
);
const server = await serve(dir, {
  '/pagefind-pages/': await indexPages(dir),
  '/mini-search/': await writeMiniSearch(scopes),
});
const browser = await launchBrowser();
try {
  for (const locale of localeIds) {
    const queries = await readQueries(locale);
    const home = `${server.url}/${locale}/${benchVersion(queries)}/`;
    const page = await browser.newPage();
    await page.goto(home);
    console.log(`\n${locale}: the search of the site\n${header}`);
    printClasses(queries, await askSite(page, queries));
    console.log('  beside it, on the same queries:');
    printEngine('Pagefind on pages', queries, await askPages(page, queries));
    for (const [name, options] of [
      ['MiniSearch as in VitePress', vitePressOptions],
      ['MiniSearch tuned', tunedOptions],
    ] as const) {
      printEngine(name, queries, await askMiniSearch(dir, locale, queries, options));
    }
    await page.close();
    for (const query of firstQueries[locale]) {
      const first = await measureFirstSearch(browser, home, query);
      console.log(
        `  first search for ${query}: ${first.milliseconds.toFixed(0)} ms; in all ${first.requests} requests, ${(first.bytes / 1024).toFixed(0)} KiB`,
      );
      const { site, miniSearch } = await timeFirstAnswers(browser, home, query);
      console.log(
        `  first answer to ${query}, nothing loaded: ${site.toFixed(0)} ms; MiniSearch as in VitePress: ${miniSearch.toFixed(0)} ms`,
      );
    }
  }
} finally {
  await browser.close();
  server.close();
}
