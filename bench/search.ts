import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { localeIds, type Locale } from '../src/config/locales.ts';
import { versionsOf } from '../src/loaders/load-content.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { buildSite, projectRoot } from '../tests/support/site.ts';
import { otherEngines, site, type Engine } from './search/engines.ts';
import { measureFirstAnswer, measureFirstSearch } from './search/first-search.ts';
import { writeOtherIndexes } from './search/other-indexes.ts';
import { inVersions, readQueries, type BenchQuery } from './search/queries.ts';
import { percentile, scoreAnswers, type BenchAnswer } from './search/score.ts';
import { readScope } from './search/scopes.ts';
import { serve } from './search/serve.ts';

/** Class of the queries that nothing on the site answers. */
const unanswered = 'none';

/** The current version, and the one that is written now. */
const askedVersions = ['r1.2', 'master'];

/** The first of each language is what every engine is asked first. */
const firstQueries: Readonly<Record<Locale, readonly [string, ...string[]]>> = {
  en: ['tensor size', 'parse_error'],
  'zh-CN': ['算子', '环境变量'],
};

type Pairs = readonly (readonly [BenchQuery, BenchAnswer])[];

async function ask(page: Page, engine: Engine, queries: readonly BenchQuery[]): Promise<Pairs> {
  const answers = await engine.ask(page, queries);
  return queries.flatMap((query, position) => {
    const answer = answers[position];
    return answer === undefined ? [] : [[query, answer] as const];
  });
}

const answerable = (pairs: Pairs): Pairs => pairs.filter(([query]) => query.class !== unanswered);

const share = (value: number): string => value.toFixed(3).padStart(7);

const header = `  ${''.padEnd(36)}    n    MRR  first first3 median    p95 ms`;

function printScore(name: string, pairs: Pairs): void {
  const { queries, mrr, first, firstThree } = scoreAnswers(pairs);
  const times = pairs.map(([, { milliseconds }]) => milliseconds);
  const latency = [0.5, 0.95].map((part) => percentile(times, part).toFixed(1).padStart(7));
  console.log(
    `  ${name.padEnd(36)}${String(queries).padStart(5)}${share(mrr)}${share(first)}${share(firstThree)}${latency.join('')}`,
  );
}

/** Prints the quality of an engine by class of query and by version. */
function printClasses(pairs: Pairs): void {
  const answered = answerable(pairs);
  for (const [name, members] of Map.groupBy(answered, ([query]) => query.class)) {
    printScore(name, members);
  }
  for (const [name, members] of Map.groupBy(answered, ([query]) => query.version)) {
    printScore(name, members);
  }
  printScore('all', answered);
  const closest = answered.filter(([, { exact }]) => !exact).length;
  console.log(`  only closest matches: ${((100 * closest) / answered.length).toFixed(0)} %`);
  const none = pairs.filter(([query]) => query.class === unanswered);
  const modest = none.filter(([, { urls, exact }]) => urls.length === 0 || !exact).length;
  console.log(
    `  without an answer: ${modest} of ${none.length} give nothing, or closest matches only`,
  );
}

/** Prints what an engine costs a reader, up to the first answer. */
async function printCost(
  browser: Browser,
  url: string,
  engine: Engine,
  query: BenchQuery,
): Promise<void> {
  const { milliseconds, requests, bytes } = await measureFirstAnswer(browser, url, engine, query);
  console.log(
    `    first answer to ${query.query}: ${milliseconds.toFixed(0)} ms, ${(bytes / 1024).toFixed(0)} KiB in ${requests} requests`,
  );
}

async function printFirstSearches(browser: Browser, url: string, locale: Locale): Promise<void> {
  for (const query of firstQueries[locale]) {
    const { milliseconds, requests, bytes } = await measureFirstSearch(browser, url, query);
    const slow = await measureFirstSearch(browser, url, query, true);
    console.log(
      `  first search for ${query} in the dialog: ${milliseconds.toFixed(0)} ms to the first result, ${slow.milliseconds.toFixed(0)} ms on a slow line; in all ${requests} requests, ${(bytes / 1024).toFixed(0)} KiB`,
    );
  }
}

const contentDir = process.env['CONTENT_DIR'] ?? join(projectRoot, 'content');
const versions = await versionsOf(contentDir);
const { dir } = await buildSite({ contentDir });
const scopes = await Promise.all(
  localeIds.flatMap((locale) => versions.map(({ id }) => readScope(dir, locale, id))),
);
const held = new Set(
  scopes.flatMap(({ version, questions }) => questions.map(({ id }) => `${version} ${id}`)),
);
const server = await serve(dir, await writeOtherIndexes(dir, scopes));
const browser = await launchBrowser();
try {
  for (const locale of localeIds) {
    const queries = inVersions(await readQueries(locale), askedVersions, (version, id) =>
      held.has(`${version} ${id}`),
    );
    // A home has the search in its page, and loads part of it by itself.
    const about = `${server.url}/${locale}/about/`;
    const [text] = firstQueries[locale];
    const first = { class: 'first', version: 'r1.2', query: text, ids: [] };
    const page = await browser.newPage();
    await page.goto(about);
    console.log(`\n${locale}\n${header}`);
    const pairs = await ask(page, site, queries);
    printClasses(pairs);
    await printFirstSearches(browser, about, locale);
    console.log('  by step, and beside others:');
    for (const engine of otherEngines) {
      printScore(engine.name, answerable(await ask(page, engine, queries)));
      await printCost(browser, about, engine, first);
    }
    printScore(site.name, answerable(pairs));
    await printCost(browser, about, site, first);
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}
