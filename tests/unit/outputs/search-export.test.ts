import { describe, expect, it } from 'vitest';
import {
  documentFormats,
  exportFormats,
  searchDocuments,
  searchMappings,
} from '../../../src/outputs/search-export.ts';
import { createPaths } from '../../../src/routing/paths.ts';
import { makeCategory, makeQuestion } from '../../support/categories.ts';

const paths = createPaths('/faq/');
const documents = (address: string) =>
  searchDocuments(
    makeCategory(address, [
      makeQuestion('显存-a', { answerText: 'Two\n  lines', searchWords: ['oom'] }),
    ]),
    paths,
    'https://docs.example',
  );

describe('the documents for a search cluster', () => {
  it('say where a question is, and its text', () => {
    expect(documents('r2/zh-CN/c')).toEqual([
      {
        id: 'https://docs.example/faq/zh-CN/questions/%E6%98%BE%E5%AD%98-a/#in-r2',
        url: 'https://docs.example/faq/zh-CN/r2/c/#%E6%98%BE%E5%AD%98-a',
        locale: 'zh-CN',
        version: 'r2',
        category: 'c',
        categoryTitle: 'Title of c',
        tags: [],
        title: 'Title of 显存-a',
        answer: 'Two lines',
        words: ['oom'],
      },
    ]);
  });

  it('keep their ids when a question changes category, so that a second export updates', () => {
    const ids = (address: string) => documents(address).map(({ id }) => id);
    expect(ids('r2/en/before')).toEqual(ids('r2/en/after'));
    expect(ids('r2/en/before')).not.toEqual(ids('r1/en/before'));
  });

  const [document] = documents('r2/en/c');

  it.each(exportFormats)('are lines of JSON for %s, whose fields its mapping knows', (format) => {
    if (document === undefined) throw new Error('Unexpected lack of a document');
    const lines = documentFormats[format](document).trimEnd().split('\n');
    const written = JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>;
    const mapping = JSON.stringify(searchMappings(format)['mindspore-faq-en']);
    for (const name of ['title', 'words', 'answer', 'version', 'locale', 'category']) {
      expect(written).toHaveProperty(name);
      expect(mapping).toContain(`"${name}"`);
    }
    expect(lines).toHaveLength(format.endsWith('search') && format !== 'meilisearch' ? 2 : 1);
  });

  it('name index and id for the bulk interface', () => {
    const [action = ''] = documents('r2/zh-CN/c')
      .map(documentFormats.opensearch)
      .join('')
      .split('\n');
    expect(JSON.parse(action)).toEqual({
      index: {
        _index: 'mindspore-faq-zh-cn',
        _id: 'https://docs.example/faq/zh-CN/questions/%E6%98%BE%E5%AD%98-a/#in-r2',
      },
    });
  });

  it('have ids of the letters that Meilisearch allows', () => {
    const { id } = JSON.parse(
      documents('r2/zh-CN/c').map(documentFormats.meilisearch).join(''),
    ) as {
      id: string;
    };
    expect(id).toMatch(/^[\w-]{1,511}$/);
  });

  it('are taken apart by the rules of their language', () => {
    expect(JSON.stringify(searchMappings('opensearch')['mindspore-faq-zh-cn'])).toContain('"cjk"');
    expect(JSON.stringify(searchMappings('opensearch')['mindspore-faq-en'])).toContain('"english"');
    expect(JSON.stringify(searchMappings('typesense')['mindspore-faq-zh-cn'])).toContain('"zh"');
  });
});
