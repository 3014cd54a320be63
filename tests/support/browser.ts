import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const installedBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

async function packagedBrowser(): Promise<string> {
  // The package looks for this variable to unpack the shared libraries that a bare machine lacks.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/** The Chromium to test with: CHROMIUM_PATH, else an installed one, else the one from npm. */
export async function browserPath(): Promise<string> {
  const chosen = process.env['CHROMIUM_PATH'] ?? installedBrowsers.find((path) => existsSync(path));
  return chosen ?? packagedBrowser();
}

/** Starts a real Chromium without a window. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args, headless: true });
}
