import { join } from 'node:path';
import { localeIds, type Locale } from '../src/config/locales.ts';
import { versionsOf } from '../src/loaders/load-content.ts';
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
import { inVersions, readQueries, type BenchQuery } from './search/queries.ts';
import { percentile, scoreAnswers, type BenchAnswer } from './search/score.ts';
import { readScope } from './search/scopes.ts';
import { serve } from './search/serve.ts';

/** Class of the queries that nothing on the site answers. */
const unanswered = 'none';

/** The current version, and the one that is written now. */
const askedVersions = ['r1.2', 'master'];

const firstQueries: Readonly<Record<Locale, readonly string[]>> = {
  en: ['tensor size', 'parse_error'],
  'zh-CN': ['算子', '环境变量'],
};

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
  const answerable = pairs.filter(([query]) => query.class !== unanswered);
  for (const version of askedVersions) {
    printScore(
      version,
      answerable.filter(([query]) => query.version === version),
    );
  }
  const closest = answerable.filter(([, { exact }]) => !exact).length;
  console.log(`  only closest matches: ${((100 * closest) / answerable.length).toFixed(0)} %`);
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
    const held = new Set(
      scopes
        .filter((scope) => scope.locale === locale)
        .flatMap(({ version, questions }) => questions.map(({ id }) => `${version} ${id}`)),
    );
    const queries = inVersions(await readQueries(locale), askedVersions, (version, id) =>
      held.has(`${version} ${id}`),
    );
    const home = `${server.url}/${locale}/r1.2/`;
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
      // A home has the search in its page, and has loaded part of it by then.
      const about = `${server.url}/${locale}/about/`;
      const first = await measureFirstSearch(browser, about, query);
      console.log(
        `  first search for ${query}: ${first.milliseconds.toFixed(0)} ms; in all ${first.requests} requests, ${(first.bytes / 1024).toFixed(0)} KiB`,
      );
      const slow = await measureFirstSearch(browser, about, query, true);
      console.log(`  on a slow line: ${slow.milliseconds.toFixed(0)} ms`);
      const { site, miniSearch } = await timeFirstAnswers(browser, about, query);
      console.log(
        `  first answer to ${query}, nothing loaded: ${site.toFixed(0)} ms; MiniSearch as in VitePress: ${miniSearch.toFixed(0)} ms`,
      );
    }
  }
} finally {
  await browser.close();
  server.close();
}
