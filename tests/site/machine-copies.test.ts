import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { attributes, readBuilt, readBuiltPage } from '../support/built.ts';
import { parsePage, type ParsedPage } from '../support/html.ts';

const site = inject('ownSite');
const origin = 'http://localhost:4321';

interface Told {
  readonly canonical: string;
  readonly isIndexed: boolean;
  /** Addresses by hreflang. */
  readonly hreflangs: Readonly<Record<string, string>>;
}

function toldBy(page: ParsedPage): Told {
  const links = page.select('link[rel=alternate][hreflang]').map(({ properties }) => properties);
  return {
    canonical: attributes(page, 'link[rel=canonical]', 'href')[0] ?? '',
    isIndexed: page.select('meta[name=robots]').length === 0,
    hreflangs: Object.fromEntries(links.map(({ hrefLang, href }) => [hrefLang, href])),
  };
}

/** What every page tells search engines, by address. */
const told = new Map<string, Told>();

beforeAll(async () => {
  const names = await readdir(site.dir, { recursive: true });
  for (const name of names.filter((file) => file.endsWith('index.html'))) {
    const page = parsePage(await readFile(join(site.dir, name), 'utf8'));
    told.set(
      `${origin}/${name.replaceAll('\\', '/').slice(0, -'index.html'.length)}`,
      toldBy(page),
    );
  }
});

const sitemapAddresses = async () =>
  [...(await readBuilt(site, 'sitemap.xml')).matchAll(/<loc>([^<]*)/g)].map(([, loc]) => loc ?? '');

describe('search engines', () => {
  it('are told of each page by its own canonical address, and of no other', async () => {
    const indexed = [...told].filter(
      ([address, { isIndexed, canonical }]) => isIndexed && canonical === address,
    );
    expect((await sitemapAddresses()).toSorted()).toEqual(
      indexed.map(([address]) => address).toSorted(),
    );
  });

  it('find every canonical address built and indexed', () => {
    for (const { canonical, isIndexed } of told.values()) {
      if (isIndexed) expect(told.get(canonical)).toMatchObject({ canonical, isIndexed: true });
    }
  });

  it('find translations that name each other', () => {
    for (const [address, { hreflangs, isIndexed, canonical }] of told) {
      if (Object.keys(hreflangs).length === 0) continue;
      expect(isIndexed, address).toBe(true);
      expect(Object.values(hreflangs), address).toContain(canonical);
      expect(hreflangs, address).toHaveProperty('x-default');
      for (const target of Object.values(hreflangs)) {
        expect(told.get(target)?.hreflangs, target).toEqual(hreflangs);
      }
    }
  });

  it('are told not to index versions that differ, histories, changes, status and search', () => {
    const addresses = [
      'en/master/installation/',
      'en/r1.1/',
      'en/questions/pip-python-version/',
      'en/r1.2/changes/',
      'zh-CN/status/',
      'zh-CN/r1.2/search/',
    ];
    for (const path of addresses) {
      expect(told.get(`${origin}/${path}`)?.isIndexed, path).toBe(false);
    }
  });

  it('find the sitemap by robots.txt', async () => {
    expect(await readBuilt(site, 'robots.txt')).toBe(
      `User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`,
    );
  });
});

describe('a category', () => {
  const jsonLd = async (path: string): Promise<unknown[]> => {
    const page = await readBuiltPage(site, path);
    return page
      .select('script[type="application/ld+json"]')
      .flatMap(({ children }) => children)
      .map((child) => JSON.parse(child.type === 'text' ? child.value : '') as unknown);
  };

  it('of the current version is described as a page of questions', async () => {
    const copy = JSON.parse(await readBuilt(site, 'zh-CN/r1.2/installation/index.json')) as {
      questions: { title: string; answerHtml: string }[];
    };
    expect(await jsonLd('zh-CN/r1.2/installation/')).toMatchObject([
      {
        '@type': 'FAQPage',
        inLanguage: 'zh-CN',
        mainEntity: copy.questions.map(({ title, answerHtml }) => ({
          name: title,
          acceptedAnswer: { text: answerHtml },
        })),
      },
    ]);
  });

  it('of another version is not', async () => {
    expect(await jsonLd('en/r1.1/installation/')).toEqual([]);
  });

  it('names its copies for machines', async () => {
    const page = await readBuiltPage(site, 'en/r1.2/installation/');
    expect(attributes(page, 'link[rel=alternate][type]', 'href')).toEqual([
      '/en/r1.2/installation/index.json',
      '/en/r1.2/installation/index.md',
    ]);
  });

  it('shows a card where its link is shared', async () => {
    const page = await readBuiltPage(site, 'zh-CN/r1.2/installation/');
    const property = (name: string) =>
      attributes(page, `meta[property="og:${name}"]`, 'content')[0];
    expect(property('title')).toContain('安装');
    expect(property('locale')).toBe('zh_CN');
    expect(property('url')).toBe(`${origin}/zh-CN/r1.2/installation/`);
    expect(property('image')).toBe(`${origin}/social-card.png`);
    const png = await readFile(join(site.dir, 'social-card.png'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });
});

it('the OpenSearch description of a locale leads to its search page', async () => {
  expect(await readBuilt(site, 'zh-CN/opensearch.xml')).toContain(
    `template="${origin}/zh-CN/r1.2/search/?q={searchTerms}"`,
  );
});

describe('llms.txt', () => {
  it('lists copies that are there', async () => {
    const addresses = [...(await readBuilt(site, 'en/r1.2/llms.txt')).matchAll(/\((http[^)]*)\)/g)];
    expect(addresses.length).toBeGreaterThan(5);
    for (const [, address = ''] of addresses) {
      expect(await readBuilt(site, address.slice(origin.length + 1))).toMatch(/^# /);
    }
  });
});
