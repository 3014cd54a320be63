import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { hostHeaders } from '../../src/config/security.ts';
import { projectRoot } from '../support/site.ts';

const program = ['/usr/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'].find(
  (path) => existsSync(path),
);
if (program === undefined) console.info('skipped: nginx is not installed');

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
      server.close(() => {
        resolve(port);
      });
    });
  });

/** The configuration of `deploy/`, for a folder and port of the test. */
async function configuration(folder: string, base: string, port: number): Promise<string> {
  const server = await readFile(join(projectRoot, 'deploy/nginx.conf'), 'utf8');
  const adapted = server
    .replaceAll('/srv/mindspore-faq/_redirects.map', `${folder}/srv${base}_redirects.map`)
    .replaceAll('/srv/mindspore-faq', `${folder}/srv`)
    .replace('set $faq_base /;', `set $faq_base ${base};`)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('listen [::]:80;', '');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const types = ['/etc/nginx/mime.types', '/opt/homebrew/etc/nginx/mime.types'].find(existsSync);
  return `daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
    events {} http { include ${types}; access_log off; ${temporary.join(' ')} ${adapted} }`;
}

describe.skipIf(program === undefined).each([
  ['the root', inject('fixtureSite')],
  ['a base path', inject('fixtureSiteUnderBase')],
])('nginx with the configuration of the project, at %s', (_where, site) => {
  let folder = '';
  let server: ChildProcess;
  let origin = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'faq-nginx-'));
    execFileSync('chmod', ['755', folder]);
    await cp(site.dir, join(folder, 'srv', site.base), { recursive: true });
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const file = join(folder, 'nginx.conf');
    await writeFile(file, await configuration(folder, site.base, port));
    server = spawn(program ?? '', ['-c', file, '-p', folder], { stdio: 'inherit' });
    await vi.waitFor(() => fetch(origin), { timeout: 10_000 });
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGQUIT');
    await ended;
    await rm(folder, { recursive: true });
  });

  const open = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${origin}${site.base}${path}`, { headers, redirect: 'manual' });

  it('serves every page and file that the build wrote', async () => {
    const entries = await readdir(site.dir, { recursive: true, withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile() && !/^[._]/.test(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name).slice(site.dir.length + 1));
    const failed: string[] = [];
    for (const name of names) {
      const response = await open(name.replace(/(^|\/)index\.html$/, '$1'));
      const body = new Uint8Array(await response.arrayBuffer());
      const isWhole = Buffer.from(body).equals(await readFile(join(site.dir, name)));
      if (response.status !== 200 || !isWhole) failed.push(`${response.status} ${name}`);
    }
    expect(failed).toEqual([]);
  });

  it('sends the headers of the site with pages and with its 404 page', async () => {
    for (const path of ['en/v2/installation/', 'nowhere/']) {
      const { headers } = await open(path);
      for (const [name, value] of Object.entries(hostHeaders)) {
        expect(headers.get(name)).toBe(value);
      }
    }
  });

  it.each([
    ['nowhere/', '404.html'],
    ['en/nowhere.html', 'en/404.html'],
    ['zh-CN/v2/nowhere/', 'zh-CN/404.html'],
    ['_headers', '404.html'],
    ['_redirects.map', '404.html'],
    ['.git/x', '404.html'],
  ])('answers what is missing or for hosts alone, %s, with %s', async (path, page) => {
    const response = await open(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe(await readFile(join(site.dir, page), 'utf8'));
  });

  it('leads from a folder without its slash to the one with it', async () => {
    const response = await open('en');
    expect([response.status, response.headers.get('location')]).toEqual([301, `${site.base}en/`]);
  });

  it('compresses text, and lets hashed files alone be kept', async () => {
    const page = await open('en/v2/installation/', { 'accept-encoding': 'gzip' });
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const style = /href="([^"]+\.css)"/.exec(await page.text())?.[1] ?? '';
    const asset = await fetch(`${origin}${style}`, { headers: { 'accept-encoding': 'gzip' } });
    expect(asset.headers.get('content-encoding')).toBe('gzip');
    expect(asset.headers.get('cache-control')).toContain('immutable');
    const missing = await open('_assets/gone.css');
    expect(missing.headers.get('cache-control')).toBe('no-cache');
  });

  it('names the language of text', async () => {
    const markdown = await open('zh-CN/v2/installation/index.md');
    expect(markdown.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  });

  it('leads from the addresses of upstream to ours', async () => {
    const moved = async (path: string) =>
      (await fetch(origin + path, { redirect: 'manual' })).headers.get('location');
    expect(await moved('/doc/faq/zh-CN/v2/installation.html')).toBe(
      `${site.base}zh-CN/v2/installation/`,
    );
    expect(await moved('/docs/en/v2/faq/installation.html')).toBe(
      `${site.base}en/v2/installation/`,
    );
    expect(await moved('/doc/faq/en/v2/gone.html')).toBe(`${site.base}en/v2/`);
  });
});
