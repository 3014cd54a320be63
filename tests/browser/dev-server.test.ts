import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { childEnvironment } from '../support/environment.ts';
import { fixtureContent, projectRoot } from '../support/site.ts';

let browser: Browser;
let page: Page;
let server: ChildProcess;
let contentDir = '';
let url = '';
let log = '';

beforeAll(async () => {
  contentDir = await mkdtemp(join(tmpdir(), 'faq-dev-'));
  await cp(fixtureContent, contentDir, { recursive: true });
  server = spawn(process.execPath, [join(projectRoot, 'tests/support/start-dev-server.ts')], {
    cwd: projectRoot,
    env: childEnvironment({
      CONTENT_DIR: contentDir,
      OUT_DIR: join(contentDir, 'dist'),
      BASE_PATH: '/faq/',
    }),
  });
  const collect = (chunk: Buffer) => {
    log += String(chunk);
  };
  server.stdout?.on('data', collect);
  server.stderr?.on('data', collect);
  url = await vi.waitFor(
    () => {
      const [, port] = /listening on (\d+)/.exec(log) ?? [];
      if (port === undefined) throw new Error(`Unexpected lack of an address in:\n${log}`);
      return `http://localhost:${port}/faq/`;
    },
    { timeout: 60_000, interval: 200 },
  );
  browser = await launchBrowser();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  server.kill();
  await rm(contentDir, { recursive: true, force: true });
});

const file = () => join(contentDir, 'v2/en/installation.md');

async function edit(from: string, to: string): Promise<void> {
  const text = await readFile(file(), 'utf8');
  await writeFile(file(), text.replace(from, to));
}

const open = () => page.goto(`${url}en/v2/installation/`);

/** What the page shows, which the dev server loads again after a change. */
const answer = () => page.locator('.question:has(#build-time)').innerText({ timeout: 2_000 });

/** What the server gives. */
const shown = async () => (await fetch(`${url}en/v2/installation/`)).text();

async function firstUrls(): Promise<string[]> {
  await open();
  return page.evaluate(async () => {
    await customElements.whenDefined('faq-search');
    const element = document.querySelector('faq-search') as unknown as {
      search(query: string, options: object): Promise<{ results: { url: string }[] }>;
    };
    const options = { locale: 'en', version: 'v2', limit: 3 };
    return (await element.search('parse_error', options)).results.map((result) => result.url);
  });
}

describe('an author with the dev server', () => {
  it('finds what is written, with the same search as on the built site', async () => {
    // The first visit makes the server bundle packages, and the page load again.
    const urls = await vi.waitFor(firstUrls, { timeout: 60_000 });
    expect(urls[0]).toBe('/faq/en/v2/installation/#parse-error-101');
  });

  it('sees a change of a file', async () => {
    await edit('About an hour.', 'About two hours.');
    await expect.poll(answer, { timeout: 20_000 }).toContain('About two hours.');
  });

  it('is told of an error in the terminal and the browser, keeps the page, and recovers', async () => {
    await edit('About two hours.', '');
    await expect.poll(() => log, { timeout: 20_000 }).toMatch(/installation\.md:\d+:\d+ {2}error/);
    await expect
      .poll(() => page.locator('vite-error-overlay').count(), { timeout: 20_000 })
      .toBe(1);
    await open();
    expect(await answer()).toContain('About two hours.');
    await edit('{#build-time}', '{#build-time}\n\nAbout three hours.');
    await expect.poll(shown, { timeout: 20_000 }).toContain('About three hours.');
    // The open page may have been loading while it was told of the change.
    await page.close();
    page = await browser.newPage();
    await open();
    expect(await answer()).toContain('About three hours.');
    expect(await page.locator('vite-error-overlay').count()).toBe(0);
  });

  it('sees every change, though pages are asked for all the time', async () => {
    let before = 'About three hours.';
    for (const count of ['Four', 'Five', 'Six', 'Seven', 'Eight']) {
      const after = `${count} hours.`;
      await edit(before, after);
      await expect.poll(shown, { timeout: 20_000, interval: 20 }).toContain(after);
      before = after;
    }
  });

  it('sees a version that is added, and its label when that changes', async () => {
    const list = join(contentDir, 'versions.json');
    const added =
      '{ "id": "v3", "label": "Version three", "status": "unreleased", "released": null }';
    await cp(join(contentDir, 'v2'), join(contentDir, 'v3'), { recursive: true });
    await writeFile(list, (await readFile(list, 'utf8')).replace(/\]\s*$/, `, ${added}]`));
    // An open page would load again by itself, in the middle of being asked for.
    const title = async () => {
      const html = await (await fetch(`${url}en/v3/installation/`)).text();
      return /<title>(.*)<\/title>/.exec(html)?.[1];
    };
    await expect.poll(title, { timeout: 20_000 }).toContain('Version three');
    await writeFile(list, (await readFile(list, 'utf8')).replace('Version three', 'Third version'));
    await expect.poll(title, { timeout: 20_000 }).toContain('Third version');
  });
});
