import { describe, expect, it } from 'vitest';
import type { Lookup } from '../../../../src/client/search/pagefind.ts';
import { findElsewhere, searchScopes } from '../../../../src/client/search/searcher.ts';
import { createSearcher, type Sources } from '../../../../src/client/search/searcher.ts';
import type { KnownScope, SearchSettings } from '../../../../src/client/search/settings.ts';
import { makeScope } from './search-scope.ts';

const known = (version: string, locale: string, isCurrent = false): KnownScope => ({
  version,
  locale,
  versionLabel: version,
  localeLabel: locale,
  isCurrent,
  page: `/${locale}/${version}/search/`,
  list: `${locale}/${version}`,
  count: 2,
});

const old = known('r1', 'en');
const current = known('r2', 'en', true);
const chinese = known('r2', 'zh-CN', true);
const next = known('master', 'en');

const settings: SearchSettings = {
  strings: {},
  pagefind: '/pagefind/',
  scopes: [old, current, chinese, next],
};

const convolution = { id: 'conv', title: 'Is there a 3D convolution?', text: 'Yes, Conv3d.' };
const tensor = { id: 'tensor', title: 'How large is a tensor?', text: 'The limit is 2 GB.' };

const scopes: Readonly<Record<string, ReturnType<typeof makeScope>>> = {
  'en/r1': makeScope([convolution, { ...tensor, title: 'Is a tensor large?' }], 'en', [], 'r1'),
  'en/r2': makeScope([tensor]),
  'zh-CN/r2': makeScope([{ id: 'conv', title: '有3D卷积吗？', text: 'Conv3d。' }], 'zh-CN'),
  'en/master': makeScope([{ id: 'shape', title: 'Which shape has a tensor?' }], 'en', [], 'master'),
};

/** Looks up in all scopes of a locale, as one index does. */
const lookUpAll =
  (locale: string): Lookup =>
  async (term) => {
    const members = Object.entries(scopes).filter(([name]) => name.startsWith(`${locale}/`));
    const found = await Promise.all(members.map(([, { lookup }]) => lookup(term)));
    return new Map(found.flatMap((hits) => [...hits]));
  };

function makeSearcher(given: Partial<Sources> = {}) {
  const loaded: string[] = [];
  const searcher = createSearcher(settings, {
    list: (url) => {
      loaded.push(url);
      const scope = scopes[url];
      return scope === undefined ? Promise.reject(new Error(url)) : Promise.resolve(scope.file);
    },
    pagefind: (locale) => Promise.resolve(lookUpAll(locale)),
    texts: () => Promise.resolve(new Map([['/guide/#tensor', tensor.text]])),
    ...given,
  });
  return { searcher, loaded };
}

describe('a search', () => {
  it('gives the place of what it finds', async () => {
    const { searcher } = makeSearcher();
    const { exact } = await searcher.search('limit', { version: 'r2', locale: 'en', limit: 5 });
    expect(exact).toEqual([
      {
        id: 'tensor',
        url: '/guide/#tensor',
        version: 'r2',
        locale: 'en',
        category: 'guide',
        categoryTitle: 'Installation',
        title: 'How large is a tensor?',
        text: 'The limit is 2 GB.',
      },
    ]);
  });

  it('takes text in quotation marks as a phrase', async () => {
    const { searcher } = makeSearcher();
    const options = { version: 'r2', locale: 'en', limit: 5 };
    const together = await searcher.search('"limit is 2 GB"', options);
    expect(together.exact.map(({ id }) => id)).toEqual(['tensor']);
    const apart = await searcher.search('“GB limit”', options);
    expect([apart.exact, apart.closest.map(({ id }) => id)]).toEqual([[], ['tensor']]);
  });

  it('loads the list of a scope once', async () => {
    const { searcher, loaded } = makeSearcher();
    await searcher.prepare(current);
    await searcher.search('tensor', { version: 'r2', locale: 'en', limit: 5 });
    await searcher.search('large', { version: 'r2', locale: 'en', limit: 5 });
    expect(loaded).toEqual(['en/r2']);
  });

  it('answers from the list alone before Pagefind is there', async () => {
    const { searcher } = makeSearcher({ pagefind: () => new Promise(() => undefined) });
    const { exact } = await searcher.preview('tensor', { version: 'r2', locale: 'en', limit: 5 });
    expect(exact.map(({ id }) => id)).toEqual(['tensor']);
  });

  it('asks again for what could not be loaded', async () => {
    let fails = true;
    const { searcher } = makeSearcher({
      pagefind: (locale) =>
        fails ? Promise.reject(new Error('lost')) : Promise.resolve(lookUpAll(locale)),
    });
    const options = { version: 'r2', locale: 'en', limit: 5 };
    await expect(searcher.search('tensor', options)).rejects.toThrow('lost');
    fails = false;
    expect((await searcher.search('tensor', options)).exact).toHaveLength(1);
  });

  it('gives nothing for a version that does not exist, and for no words', async () => {
    const { searcher } = makeSearcher();
    const nowhere = await searcher.search('tensor', { version: 'r9', locale: 'en', limit: 5 });
    const empty = await searcher.search('  ', { version: 'r2', locale: 'en', limit: 5 });
    expect([...nowhere.exact, ...empty.exact]).toEqual([]);
  });
});

describe('a search in several scopes', () => {
  const search = (query: string, all: readonly KnownScope[], limit = 5) =>
    searchScopes(makeSearcher().searcher, query, all, { limit });

  it('shows a question once a language', async () => {
    const { exact } = await search('conv3d', [current, old, chinese]);
    expect(exact.map(({ locale, version }) => `${locale} ${version}`).toSorted()).toEqual([
      'en r1',
      'zh-CN r2',
    ]);
  });

  it('shows the copy of the own scope, else that of the current version', async () => {
    const inNext = await search('large tensor', [next, old, current]);
    expect(inNext.exact.map(({ version }) => version)).toEqual(['r2']);
    const inOld = await search('large tensor', [old, next, current]);
    expect(inOld.exact.map(({ version }) => version)).toEqual(['r1']);
  });

  it('counts each question once, also beyond the limit', async () => {
    const { exact, exactCount } = await search('tensor', [next, old, current], 1);
    expect([exact.length, exactCount]).toEqual([1, 2]);
  });
});

describe('the look beyond the scope', () => {
  const look = async (query: string) => {
    const { searcher } = makeSearcher();
    const outcome = await searcher.search(query, { ...current, limit: 5 });
    const others = [old, current, chinese];
    const found = await findElsewhere(searcher, query, current, others, outcome);
    return found.map(({ scope, count }) => [scope.locale, scope.version, count]);
  };

  it('counts in other versions and in the other language where there is nothing', async () => {
    expect(await look('conv3d')).toEqual([
      ['en', 'r1', 1],
      ['zh-CN', 'r2', 1],
    ]);
  });

  it('counts in other versions where there is little, and offers the other language', async () => {
    expect(await look('limit')).toEqual([
      ['en', 'r1', 1],
      ['zh-CN', 'r2', undefined],
    ]);
  });
});
