import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close } from 'pagefind';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldOf, type ListFile, type PagefindModule } from '../../../src/client/search/scope.ts';
import {
  buildSearchIndex,
  readIds,
  type IndexFiles,
} from '../../../src/integrations/pagefind-index.ts';
import type { SearchScopeRecords } from '../../../src/outputs/search-records.ts';

const scope: SearchScopeRecords = {
  version: 'r2',
  locale: 'en',
  categories: [
    {
      id: 'guide',
      title: 'Guide',
      url: '/guide/',
      questions: [
        {
          id: 'tensor',
          url: '/guide/#tensor',
          title: 'How large is a tensor?',
          text: 'At most 2 GB. A larger one is split, as set_context says. 算子。',
          words: ['limit'],
          synonyms: ['huge'],
        },
        {
          id: 'flow',
          url: '/guide/#flow',
          title: 'Is TensorFlow converted?',
          text: 'A tensor is a tensor.',
          words: [],
          synonyms: [],
        },
      ],
    },
  ],
};

let files: IndexFiles;
let server: Server;
let instance: ReturnType<PagefindModule['createInstance']>;
let list: ListFile;

beforeAll(async () => {
  files = await buildSearchIndex([scope, { ...scope, version: 'r1', categories: [] }]);
  list = JSON.parse(Buffer.from(files.get('list.r2.en.json') ?? []).toString()) as ListFile;
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    response.end(files.get(pathname.slice(1)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const script = join(await mkdtemp(join(tmpdir(), 'pagefind-')), 'pagefind.mjs');
  await writeFile(script, files.get('pagefind.js') ?? '');
  const pagefind = (await import(pathToFileURL(script).href)) as PagefindModule;
  instance = pagefind.createInstance({
    noWorker: true,
    basePath: `http://127.0.0.1:${String(port)}/`,
    baseUrl: '/',
  });
  await instance.search('');
});
afterAll(async () => {
  server.close();
  await close();
});

/** The ids of the questions that have a term, with where they have it. */
async function find(term: string): Promise<Record<string, unknown>> {
  const { results } = await instance.search(term);
  return Object.fromEntries(
    results.map((result) => [
      list.categories[0]?.questions.find(({ record }) => record === result.id)?.id,
      fieldOf(result),
    ]),
  );
}

describe('the search index', () => {
  it('tells where a question has a token', async () => {
    expect(await find('tensor_')).toEqual({ tensor: 'title', flow: 'text' });
    expect(await find('limit_')).toEqual({ tensor: 'words' });
    expect(await find('huge_')).toEqual({ tensor: 'synonyms' });
    expect(await find('setcontext_')).toEqual({ tensor: 'text' });
    expect(await find('算子_')).toEqual({ tensor: 'text' });
  });

  it('finds what begins with a term that has no mark', async () => {
    expect(Object.keys(await find('算'))).toEqual(['tensor']);
  });

  it('has no part that case alone makes of a name', async () => {
    expect(await find('flow_')).toEqual({});
    expect(await find('tensorflow_')).toEqual({ flow: 'title' });
  });

  it('finds nothing for a token that there is not, nor its beginning', async () => {
    expect(await find('tensorfield_')).toEqual({});
    expect(await find('算法_')).toEqual({});
  });

  it('holds what a search loads and no more', () => {
    const names = [...files.keys()].map((name) => name.replace(/und-en_[0-9a-f]+/, '…'));
    expect(names.toSorted()).toEqual([
      'index/….pf_index',
      'list.r1.en.json',
      'list.r2.en.json',
      'pagefind-entry.json',
      'pagefind.js',
      'pagefind.und-en.pf_meta',
      'wasm.unknown.pagefind',
    ]);
  });

  it('refuses fragments that do not name their question', () => {
    const fragment = new TextEncoder().encode('{}');
    expect(() => readIds(new Map([['fragment/a.pf_fragment', fragment]]))).toThrow();
  });
});
