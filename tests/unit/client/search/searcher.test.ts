import { describe, expect, it } from 'vitest';
import type { Lookup, Scope } from '../../../../src/client/search/scope.ts';
import { createSearcher, type Sources } from '../../../../src/client/search/searcher.ts';
import { makeScope, nameScope } from './search-scope.ts';

const old = nameScope('r1', 'en');
const current = nameScope('r2', 'en', true);
const chinese = nameScope('r2', 'zh-CN', true);
const next = nameScope('master', 'en');

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
  const searcher = createSearcher({
    json: <Shape>(url: string) => {
      loaded.push(url);
      const copy = { questions: [{ id: 'tensor', answerText: tensor.text }] };
      const file: unknown = url === '/guide/index.json' ? copy : scopes[url]?.file;
      return file === undefined ? Promise.reject(new Error(url)) : Promise.resolve(file as Shape);
    },
    pagefind: (locale) => Promise.resolve(lookUpAll(locale)),
    ...given,
  });
  return { searcher, loaded };
}

describe('a search', () => {
  it('gives the place of what it finds', async () => {
    const { searcher } = makeSearcher();
    const { exact } = await searcher.search('limit', [current]);
    expect(exact).toHaveLength(1);
    expect(exact[0]).toMatchObject({
      id: 'tensor',
      url: '/guide/#tensor',
      scope: current,
      category: { id: 'guide', title: 'Installation' },
      title: 'How large is a tensor?',
      text: 'The limit is 2 GB.',
    });
  });

  it('takes text in quotation marks as a phrase', async () => {
    const { searcher } = makeSearcher();
    const together = await searcher.search('"limit is 2 GB"', [current]);
    expect(together.exact.map(({ id }) => id)).toEqual(['tensor']);
    const apart = await searcher.search('“GB limit”', [current]);
    expect([apart.exact, apart.closest.map(({ id }) => id)]).toEqual([[], ['tensor']]);
  });

  it('loads the list of a scope once, for an empty query too', async () => {
    const { searcher, loaded } = makeSearcher();
    expect((await searcher.search('  ', [current])).exact).toEqual([]);
    await searcher.search('tensor', [current]);
    await searcher.search('large', [current]);
    expect(loaded).toEqual(['en/r2']);
  });

  it('answers from the list alone before Pagefind is there', async () => {
    const { searcher } = makeSearcher({ pagefind: () => new Promise(() => undefined) });
    const { exact } = await searcher.preview('tensor', [current]);
    expect(exact.map(({ id }) => id)).toEqual(['tensor']);
  });

  it('asks again for what could not be loaded', async () => {
    let fails = true;
    const { searcher } = makeSearcher({
      pagefind: (locale) =>
        fails ? Promise.reject(new Error('lost')) : Promise.resolve(lookUpAll(locale)),
    });
    await expect(searcher.search('tensor', [current])).rejects.toThrow('lost');
    fails = false;
    expect((await searcher.search('tensor', [current])).exact).toHaveLength(1);
  });

  it('gives nothing where no scope is asked', async () => {
    expect((await makeSearcher().searcher.search('tensor', [])).exact).toEqual([]);
  });
});

describe('a search in several scopes', () => {
  const search = (query: string, scopes: readonly Scope[]) =>
    makeSearcher().searcher.search(query, scopes);

  it('shows a question once a language', async () => {
    const { exact } = await search('conv3d', [current, old, chinese]);
    expect(exact.map(({ scope }) => `${scope.locale} ${scope.version}`).toSorted()).toEqual([
      'en r1',
      'zh-CN r2',
    ]);
  });

  it('shows the copy of the first scope that has one', async () => {
    const inNext = await search('large tensor', [next, current, old]);
    expect(inNext.exact.map(({ scope }) => scope.version)).toEqual(['r2']);
    const inOld = await search('large tensor', [old, current, next]);
    expect(inOld.exact.map(({ scope }) => scope.version)).toEqual(['r1']);
  });

  it('counts each question once', async () => {
    const { exact, closest } = await search('tensor', [next, old, current]);
    expect(exact.map(({ id }) => id).toSorted()).toEqual(['shape', 'tensor']);
    expect(closest).toEqual([]);
  });
});

describe('the look beyond the scope', () => {
  const look = async (query: string) => {
    const { searcher, loaded } = makeSearcher();
    const outcome = await searcher.search(query, [current]);
    const found = await searcher.lookElsewhere(query, [old, chinese], outcome);
    return { loaded, found: found.map(({ scope, count }) => [scope.list, count]) };
  };

  it('counts where there is nothing, and leaves out what has nothing either', async () => {
    const { found } = await look('conv3d');
    expect(found).toEqual([
      ['en/r1', 1],
      ['zh-CN/r2', 1],
    ]);
    expect((await look('xylophone')).found).toEqual([]);
  });

  it('loads nothing to offer the others where there is something close', async () => {
    const { found, loaded } = await look('zebra is a large tensor with GB');
    expect(found).toEqual([
      ['en/r1', undefined],
      ['zh-CN/r2', undefined],
    ]);
    expect(loaded).toEqual(['en/r2']);
  });
});
