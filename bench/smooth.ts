/**
 * Prints how long a page with 200 questions lets a reader wait, on a CPU slowed four times: for each
 * thing that a reader does, the time from the input to the next picture, in milliseconds.
 * usage: node bench/smooth.ts
 */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../tests/support/browser.ts';
import { buildSite, projectRoot } from '../tests/support/site.ts';
import { serve } from './search/serve.ts';

const questions = 200;
const slowdown = 4;
const limit = 100;

/** Writes the first questions of a version into one category of that version. */
async function writeLongCategory(contentDir: string, version: string): Promise<void> {
  const from = join(projectRoot, 'content');
  const scope = join(contentDir, version, 'en');
  await mkdir(scope, { recursive: true });
  const only = { id: version, label: version, status: 'current', released: null };
  await writeFile(join(contentDir, 'versions.json'), JSON.stringify([only]));
  await cp(join(from, 'glossary.json'), join(contentDir, 'glossary.json'));
  const texts: string[] = [];
  for (const name of (await readdir(join(from, version, 'en'))).toSorted()) {
    const text = await readFile(join(from, version, 'en', name), 'utf8');
    const [, ...parts] = text.split(/^###? (?=.*\{#)/m);
    // The heading of a section has no text below it.
    texts.push(...parts.filter((part) => part.trim().includes('\n')));
  }
  const parts = Array.from({ length: questions }, (_, position) => {
    const round = Math.floor(position / texts.length);
    const part = texts[position % texts.length] ?? '';
    return round === 0 ? part : part.replace(/\{#([^}]+)\}/, `(${round}) {#$1-${round}}`);
  });
  const body = parts.map((part) => `## ${part.replace(/^<!-- formerly:.*$/m, '')}`).join('');
  await writeFile(join(scope, 'long.md'), `---\ntitle: Long\norder: 1\n---\n\n${body}`);
}

declare global {
  var longest: number;
}

/** What a reader does, by the input that it is done with. */
const actions: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'change the colours': (page) => page.locator('.theme').click(),
  'turn to the filter': (page) => page.locator('#filter').click(),
  'filter by one letter': (page) => page.keyboard.press('a'),
  'filter by two letters': (page) => page.keyboard.press('s'),
  'clear the filter': (page) => page.keyboard.press('Escape'),
  'close all questions': (page) => page.locator('.tools button').click(),
  'open all questions': (page) => page.locator('.tools button').click(),
  'close one question': (page) => page.locator('.question summary').first().click(),
  'go to a question': (page) => page.locator('#toc li a').nth(20).click(),
  'open the search': (page) => page.keyboard.press('Control+k'),
  'type into the search': (page) => page.keyboard.press('p'),
  'close the search': (page) => page.keyboard.press('Escape'),
};

async function timeActions(page: Page): Promise<Map<string, number>> {
  await page.evaluate(() => {
    globalThis.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        globalThis.longest = Math.max(globalThis.longest, duration);
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
  const times = new Map<string, number>();
  for (const [name, act] of Object.entries(actions)) {
    await act(page);
    await page.waitForTimeout(1000);
    times.set(name, await page.evaluate(() => globalThis.longest));
    await page.evaluate(() => (globalThis.longest = 0));
  }
  return times;
}

const contentDir = await mkdtemp(join(tmpdir(), 'faq-smooth-'));
await writeLongCategory(contentDir, 'master');
const { dir } = await buildSite({ contentDir });
const server = await serve(dir, {});
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(`${server.url}/en/master/long/`, { waitUntil: 'networkidle' });
  console.log(`${await page.locator('.question').count()} questions, CPU ${slowdown} times slower`);
  for (const [name, time] of await timeActions(page)) {
    console.log(`${time > limit ? '!' : ' '} ${name.padEnd(24)}${String(time).padStart(5)} ms`);
  }
} finally {
  await browser.close();
  server.close();
  await rm(contentDir, { recursive: true, force: true });
  await rm(dir, { recursive: true, force: true });
}
