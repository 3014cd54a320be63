import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { themeScript } from '../../src/config/security.ts';
import { describe, expect, inject, it } from 'vitest';
import { parsePage } from '../support/html.ts';

const site = inject('fixtureSite');
const page = async (path: string) => parsePage(await readFile(join(site.dir, path), 'utf8'));

const templates = [
  'index.html',
  '404.html',
  'en/404.html',
  'en/index.html',
  'en/about/index.html',
  'en/v2/index.html',
  'en/v2/search/index.html',
  'en/v2/installation/index.html',
  'zh-CN/404.html',
  'zh-CN/index.html',
  'zh-CN/about/index.html',
  'zh-CN/v2/index.html',
  'zh-CN/v2/search/index.html',
  'zh-CN/v2/installation/index.html',
];

describe('every template', () => {
  it.each(templates.filter((path) => path.endsWith('/index.html')))(
    '%s is printed with its own address',
    async (path) => {
      const { pathname } = new URL((await page(path)).text('.printed'));
      expect(pathname).toBe(`/${path.replace('index.html', '')}`);
    },
  );

  it.each(templates)(
    '%s has a title, an h1 a language, a language and a content security policy',
    async (path) => {
      const { select, text } = await page(path);
      expect(text('title')).toMatch(/MindSpore (FAQ|常见问题)/);
      expect(select('h1')).toHaveLength(path === '404.html' ? 2 : 1);
      const locale = path.startsWith('zh-CN') ? 'zh-CN' : 'en';
      expect(select('html')[0]?.properties['lang']).toBe(locale);
      const policy = String(
        select('meta[http-equiv=content-security-policy]')[0]?.properties['content'],
      );
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-");
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toContain('unsafe-inline');
    },
  );

  it.each(templates)(
    '%s says what may run before anything could, and has one script inline',
    async (path) => {
      const { html } = await page(path);
      expect(html).toMatch(
        /<head>\s*<meta charset="utf-8">\s*<meta http-equiv="content-security-policy"/,
      );
      expect(html).toContain('<meta name="referrer" content="strict-origin-when-cross-origin">');
      const scripts = [
        ...html.matchAll(
          /<script(?![^>]*(?: src=|ld\+json|application\/json))[^>]*>(.*?)<\/script>/gs,
        ),
      ];
      expect(scripts.map(([, text]) => text)).toEqual([themeScript]);
    },
  );

  it.each(templates)('%s has no style attribute and asks nothing of another site', async (path) => {
    const { select } = await page(path);
    expect(select('[style]')).toHaveLength(0);
    const sources = select('script[src], img[src], link[rel=stylesheet]').map(({ properties }) =>
      String(properties['src'] ?? properties['href']),
    );
    expect(sources.filter((source) => !source.startsWith('/'))).toEqual([]);
  });
});

describe('a category', () => {
  it('holds its questions in order, each with its id on the heading', async () => {
    const { select } = await page('en/v2/installation/index.html');
    const headings = select('.question > details > summary > :is(h2, h3)');
    expect(headings.map(({ properties }) => properties['id'])).toEqual([
      'python-version',
      'parse-error-101',
      'build-time',
      'docker-image',
    ]);
  });

  it('keeps former ids as anchors', async () => {
    const { select } = await page('en/v2/installation/index.html');
    expect(select('.question:has(#python-version) [id="which-python"]')).toHaveLength(1);
  });

  it('shows a question that this locale lacks in the other one, marked as such', async () => {
    const { select } = await page('zh-CN/v2/installation/index.html');
    expect(select('.question:has(#docker-image)')).toHaveLength(1);
    expect(select('.question:has(#docker-image) [lang=en]').length).toBeGreaterThan(0);
  });

  it('never shows the words for the search', async () => {
    const { html } = await page('en/v2/installation/index.html');
    expect(html).not.toContain('interpreter');
  });

  it('points links of answers at built pages', async () => {
    const { select } = await page('en/v2/installation/index.html');
    const links = select('.question:has(#python-version) a').map(
      ({ properties }) => properties['href'],
    );
    expect(links).toContain('/en/v2/operator-support/#cpu-operators');
  });

  it('has index.json with the text of every question of its own locale', async () => {
    const json: unknown = JSON.parse(
      await readFile(join(site.dir, 'zh-CN/v2/installation/index.json'), 'utf8'),
    );
    expect(json).toMatchObject({
      version: 'v2',
      locale: 'zh-CN',
      category: 'installation',
      title: '安装',
      questions: [
        {
          id: 'python-version',
          title: '软件包需要哪个Python版本？',
          answerText: 'Python 3.9。参见CPU上的算子。',
          url: '/zh-CN/v2/installation/#python-version',
        },
        { id: 'parse-error-101' },
        { id: 'build-time' },
      ],
    });
  });

  it('has index.md with every question', async () => {
    const markdown = await readFile(join(site.dir, 'en/v2/installation/index.md'), 'utf8');
    expect(markdown).toMatch(/^# Installation\n/);
    expect(markdown).toContain('### How long does a build take? {#build-time}\n\nAbout an hour.');
  });
});
