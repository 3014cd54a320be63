import { describe, expect, it } from 'vitest';
import { stopWords, weakWords } from '../../../../src/config/search-words.ts';
import { thesaurus } from '../../../../src/config/thesaurus.ts';
import type { Pagefind, PagefindData } from '../../../../src/client/search/pagefind.ts';
import { findElsewhere, searchScopes } from '../../../../src/client/search/scopes-outcome.ts';
import { createSearcher, type Sources } from '../../../../src/client/search/searcher.ts';
import type { KnownScope, SearchSettings } from '../../../../src/client/search/settings.ts';
import { makeRecord, makeScope } from './search-scope.ts';

const known = (version: string, locale: string, isLarge = false): KnownScope => ({
  version,
  locale,
  versionLabel: version,
  isCurrent: false,
  localeLabel: locale,
  page: `/${locale}/${version}/search/`,
  records: isLarge ? null : `${locale}/${version}`,
  count: 2,
});

const scopes = [
  known('r1', 'en'),
  known('r2', 'en'),
  known('r2', 'zh-CN'),
  known('big', 'en', true),
];

const settings: SearchSettings = {
  strings: {},
  lexicon: { stopWords, weakWords, thesaurus },
  pagefind: '/pagefind/',
  scopes,
};

const pagefindRecord = (id: string, title: string, content: string): PagefindData => ({
  url: `/en/big/guide/#${id}`,
  content: `${title}\n${content}`,
  meta: { title, category: 'Guide' },
  filters: { category: ['guide'] },
});

const everything = [
  pagefindRecord('slow', 'The build is slow', 'Use a cache.'),
  pagefindRecord('cache', 'Where is the cache?', 'In a folder.'),
];

/** Finds what has all words, as Pagefind does. */
const plainPagefind: Pagefind = {
  search: async (term, _version, limit) => {
    const words = term.toLowerCase().split(' ');
    const records = everything.filter(({ content }) =>
      words.every((word) => content.toLowerCase().includes(word)),
    );
    return Promise.resolve({ records: records.slice(0, limit), count: records.length });
  },
};

const packs: Readonly<Record<string, ReturnType<typeof makeScope>>> = {
  'en/r1': makeScope([makeRecord('conv', 'Is there a 3D convolution?', 'Yes, Conv3d.')]),
  'en/r2': {
    ...makeScope([makeRecord('tensor', 'How large is a tensor?', '2 GB.')]),
    version: 'r2',
  },
  'zh-CN/r2': {
    ...makeScope([makeRecord('conv', '有3D卷积吗？', 'Conv3d。')], 'zh-CN'),
    version: 'r2',
  },
};

function makeSearcher(given: Partial<Sources> = {}) {
  const loaded: string[] = [];
  const searcher = createSearcher(settings, {
    records: (url) => {
      loaded.push(url);
      const pack = packs[url];
      return pack === undefined ? Promise.reject(new Error(url)) : Promise.resolve(pack);
    },
    pagefind: () => Promise.resolve(plainPagefind),
    ...given,
  });
  return { searcher, loaded };
}

describe('a search', () => {
  it('gives the place of what it finds', async () => {
    const { searcher } = makeSearcher();
    const { exact } = await searcher.search('tensor', { version: 'r2', locale: 'en', limit: 5 });
    expect(exact[0]).toMatchObject({
      id: 'tensor',
      version: 'r2',
      locale: 'en',
      category: 'guide',
      title: 'How large is a tensor?',
    });
  });

  it('loads the records of a scope once', async () => {
    const { searcher, loaded } = makeSearcher();
    await searcher.search('tensor', { version: 'r2', locale: 'en', limit: 5 });
    await searcher.search('large', { version: 'r2', locale: 'en', limit: 5 });
    expect(loaded).toEqual(['en/r2']);
  });

  it('does without Pagefind where that cannot be loaded', async () => {
    const { searcher } = makeSearcher({ pagefind: () => Promise.reject(new Error('blocked')) });
    const { exact } = await searcher.search('tensor', { version: 'r2', locale: 'en', limit: 5 });
    expect(exact).toHaveLength(1);
  });

  it('does not wait for Pagefind to be loaded', async () => {
    const { searcher } = makeSearcher({ pagefind: () => new Promise(() => undefined) });
    const { exact } = await searcher.search('tensor', { version: 'r2', locale: 'en', limit: 5 });
    expect(exact).toHaveLength(1);
  });

  it('asks Pagefind too, but for the first query and for that typed on', async () => {
    const terms: string[] = [];
    const { searcher } = makeSearcher({
      pagefind: () =>
        Promise.resolve({
          search: (term: string) => {
            terms.push(term);
            return Promise.resolve({ records: [], count: 0 });
          },
        }),
    });
    const options = { version: 'r2', locale: 'en', limit: 5 };
    for (const query of ['tens', 'tensor', 'ten', 'large tensor']) {
      await searcher.search(query, options);
    }
    expect(terms).toEqual(['large tensor']);
  });

  it('asks Pagefind alone where the records cannot be loaded', async () => {
    const { searcher } = makeSearcher({ records: () => Promise.reject(new Error('lost')) });
    const { exact } = await searcher.search('slow', { version: 'r2', locale: 'en', limit: 5 });
    expect(exact.map(({ id }) => id)).toEqual(['slow']);
  });

  it('gives nothing for a version that does not exist, and for no words', async () => {
    const { searcher } = makeSearcher();
    const nowhere = await searcher.search('tensor', { version: 'r9', locale: 'en', limit: 5 });
    const empty = await searcher.search('  ', { version: 'r2', locale: 'en', limit: 5 });
    expect([...nowhere.exact, ...empty.exact]).toEqual([]);
  });

  it('asks Pagefind alone where a scope is too large to be loaded', async () => {
    const { searcher, loaded } = makeSearcher();
    const options = { version: 'big', locale: 'en', limit: 5 };
    const { exact } = await searcher.search('slow cache', options);
    expect(exact.map(({ id }) => id)).toEqual(['slow']);
    const { closest } = await searcher.search('cache spaceship', options);
    expect(closest.map(({ id }) => id)).toEqual(['cache', 'slow']);
    expect(loaded).toEqual([]);
  });
});

describe('a search in several scopes', () => {
  it('shows a question once a language, the first scope before the others', async () => {
    const { searcher } = makeSearcher();
    const all = [scopes[1], scopes[0], scopes[2]].filter((scope) => scope !== undefined);
    const { exact } = await searchScopes(searcher, 'conv3d', all, { limit: 5 });
    expect(exact.map(({ locale, version }) => `${locale} ${version}`)).toEqual([
      'en r1',
      'zh-CN r2',
    ]);
  });
});

describe('the look beyond the scope', () => {
  const [, own] = scopes;

  it('counts in other versions and in the other language where there is nothing', async () => {
    const { searcher } = makeSearcher();
    if (own === undefined) throw new Error('no scope');
    const outcome = await searcher.search('conv3d', { ...own, limit: 5 });
    const found = await findElsewhere(searcher, 'conv3d', own, scopes.slice(0, 3), outcome);
    expect(found.map(({ scope, count }) => [scope.locale, scope.version, count])).toEqual([
      ['en', 'r1', 1],
      ['zh-CN', 'r2', 1],
    ]);
  });

  it('counts in other versions where there is little, and offers the other language', async () => {
    const { searcher } = makeSearcher();
    if (own === undefined) throw new Error('no scope');
    const outcome = await searcher.search('tensor', { ...own, limit: 5 });
    const found = await findElsewhere(searcher, 'tensor', own, scopes.slice(0, 3), outcome);
    expect(found.map(({ scope, count }) => [scope.locale, scope.version, count])).toEqual([
      ['zh-CN', 'r2', undefined],
    ]);
  });
});
