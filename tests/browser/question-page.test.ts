import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { serveSite, type ServedSite } from '../support/site.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let served: ServedSite;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveSite(inject('fixtureSite'))]);
  context = await browser.newContext({ javaScriptEnabled: false });
  page = await context.newPage();
});
afterAll(() => Promise.all([browser.close(), served.close()]));

const open = (path: string) => page.goto(`${served.url}${path}`);

it('histories, changes and the state of the translations meet no error in the browser', async () => {
  const problems: string[] = [];
  const scripted = await browser.newPage();
  scripted.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  scripted.on('pageerror', (error) => problems.push(String(error)));
  for (const path of ['questions/python-version/', 'v2/changes/', 'status/', 'v2/installation/']) {
    await scripted.goto(`${served.url}en/${path}`);
  }
  await scripted.close();
  expect(problems).toEqual([]);
});

describe('a reader of the page of a question, without JavaScript', () => {
  it('turns the marks on and off', async () => {
    await open('en/questions/python-version/');
    const removed = page.locator('del');
    const changes = page.getByText('What changed since v1');
    expect(await removed.isVisible()).toBe(false);
    await changes.click();
    expect(await removed.isVisible()).toBe(true);
    await changes.click();
    expect(await removed.isVisible()).toBe(false);
  });

  it('comes from a question to its history and back in another version', async () => {
    await open('en/v1/operators/');
    const question = page.locator('.question:has(#cpu-operators)');
    expect(await question.getByText('History').isVisible()).toBe(false);
    await question.locator('.more summary').click();
    await question.getByText('History').click();
    await page.locator('header a[data-version=v2]').click();
    expect(page.url()).toBe(`${served.url}en/v2/operator-support/#cpu-operators`);
  });

  it('comes from the list of changes to what changed', async () => {
    await open('en/v2/changes/');
    await page.locator('#changed a[href*="/questions/"]').click();
    expect(page.url()).toBe(`${served.url}en/questions/python-version/#in-v2`);
    expect(await page.locator('del').isVisible()).toBe(true);
    await page.locator('header a[hreflang=zh-CN]').click();
    expect(page.url()).toBe(`${served.url}zh-CN/questions/python-version/`);
  });
});
