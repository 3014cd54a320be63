import { describe, expect, it } from 'vitest';
import { findPlaces, findUnknownFolders, indexPathsOf } from '../../../../src/faq/import/places.ts';

const found = (paths: string[]): string[] =>
  findPlaces(paths).map(({ locale, versionFolder, page }) =>
    [versionFolder ?? '-', locale, page].join(' '),
  );

describe('findPlaces', () => {
  it.each([
    ['docs/faq/source_en/a.md', '- en a'],
    ['docs/mindspore/faq/source_zh_cn/a.md', '- zh-CN a'],
    ['docs/mindspore/source_en/faq/a.md', '- en a'],
    ['source_en/a.md', '- en a'],
    ['faq/source_en/a.md', '- en a'],
    ['source_zh_cn/faq/a.md', '- zh-CN a'],
    ['r1.1/source_en/a.md', 'r1.1 en a'],
  ])('finds %s', (path, place) => {
    expect(found([path])).toEqual([place]);
  });

  it.each([
    'docs/lite/docs/source_en/faq/a.md',
    'docs/mindspore/source_en/guide/a.md',
    'tutorials/training/source_en/a.md',
    'docs/faq/source_en/index.rst',
    'docs/faq/source_en/README.md',
    'docs/faq/a.md',
  ])('passes over %s', (path) => {
    expect(found([path])).toEqual([]);
  });

  it('takes a page from the newer place where a checkout has both', () => {
    const paths = [
      'docs/mindspore/faq/source_en/a.md',
      'docs/faq/source_en/a.md',
      'docs/faq/source_en/b.md',
    ];
    expect(findPlaces(paths).map(({ path }) => path)).toEqual([
      'docs/mindspore/faq/source_en/a.md',
      'docs/faq/source_en/b.md',
    ]);
  });
});

describe('findUnknownFolders', () => {
  it('names folders that are slips of a locale', () => {
    expect(
      findUnknownFolders(['source_zh/a.md', 'source_en/a.md', 'docs/faq/source_cn/b.md']),
    ).toEqual(['source_zh', 'docs/faq/source_cn']);
    expect(findUnknownFolders(['docs/tools/source_py/a.md'])).toEqual([]);
  });
});

describe('indexPathsOf', () => {
  it('looks beside the page, and above a folder of the FAQ alone', () => {
    const [place] = findPlaces(['docs/mindspore/source_en/faq/a.md']);
    expect(place && indexPathsOf(place)).toContain('docs/mindspore/source_en/index.rst');
  });
});
