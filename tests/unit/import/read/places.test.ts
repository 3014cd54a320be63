import { describe, expect, it } from 'vitest';
import { findPlaces } from '../../../../src/import/read/places.ts';

const found = (paths: string[]): string[] =>
  findPlaces(paths).pages.map(({ locale, versionFolder, page }) =>
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
    ['r2.0/source_en/faq/a.md', 'r2.0 en a'],
    ['docs/mindspore/source_en/faq/setup/a.md', '- en setup/a'],
    ['docs/mindspore/faq/source_en/setup/a.md', '- en setup/a'],
    ['source_en/faq/setup/a.md', '- en setup/a'],
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
    expect(findPlaces(paths).pages.map(({ path }) => path)).toEqual([
      'docs/mindspore/faq/source_en/a.md',
      'docs/faq/source_en/b.md',
    ]);
  });
});

describe('findPlaces in a part of a checkout', () => {
  it('takes the FAQ alone where other pages lie beside it', () => {
    expect(found(['source_en/guide.md', 'source_en/faq/a.md', 'old/source_en/b.md'])).toEqual([
      '- en a',
      'old en b',
    ]);
  });
});

describe('findPlaces beside pages', () => {
  it('names pages of the FAQ in other formats', () => {
    const paths = ['a.rst', 'b.ipynb', 'index.rst', 'conf.py', 'c.md'];
    const inFaq = paths.map((path) => `docs/mindspore/source_en/faq/${path}`);
    expect(findPlaces(inFaq).unreadable).toEqual([
      'docs/mindspore/source_en/faq/a.rst',
      'docs/mindspore/source_en/faq/b.ipynb',
    ]);
    expect(findPlaces(['docs/mindspore/source_en/guide/a.rst']).unreadable).toEqual([]);
  });

  it('names folders that are slips of a locale', () => {
    const paths = ['source_zh/a.md', 'source_en/a.md', 'docs/faq/source_cn/b.md'];
    expect(findPlaces(paths).unknownFolders).toEqual(['source_zh', 'docs/faq/source_cn']);
    expect(findPlaces(['docs/tools/source_py/a.md']).unknownFolders).toEqual([]);
  });
});
