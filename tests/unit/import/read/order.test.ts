import { describe, expect, it } from 'vitest';
import { readOrder, readToctree } from '../../../../src/import/read/order.ts';
import { findPlaces } from '../../../../src/import/read/places.ts';

describe('readToctree', () => {
  it('reads the pages of a directive, without options and endings', () => {
    const source =
      'FAQ\n===\n\n.. toctree::\n  :glob:\n  :maxdepth: 1\n\n  installation\n  faq/data_processing\n  Training <faq/training.md>\n\nText after it\n';
    expect(readToctree(source)).toEqual(['installation', 'faq/data_processing', 'faq/training']);
  });

  it('reads several directives and both line ends', () => {
    expect(
      readToctree('.. toctree::\r\n\r\n   a\r\n\r\n.. toctree::\r\n   :hidden:\r\n\r\n   b\r\n'),
    ).toEqual(['a', 'b']);
  });

  it('reads the directive of Markdown', () => {
    expect(
      readToctree('# FAQ\n\n```{toctree}\n:maxdepth: 1\n\ninstallation\ninference\n```\n\ntext\n'),
    ).toEqual(['installation', 'inference']);
  });

  it('gives nothing for a page without one', () => {
    expect(readToctree('Text\n  indented\n')).toEqual([]);
  });
});

describe('readOrder', () => {
  const list = (...entries: string[]) =>
    `.. toctree::\n\n${entries.map((one) => `  ${one}\n`).join('')}`;

  /** The order of pages among files, of which indexes have a text. */
  const orderOf = async (files: Record<string, string>) =>
    readOrder(
      {
        version: 'r1',
        paths: Object.keys(files),
        read: async (paths) =>
          Promise.resolve(paths.map((path) => new TextEncoder().encode(files[path]))),
      },
      findPlaces(Object.keys(files)).pages,
    );

  it('looks above the folder of the FAQ where that is a part', async () => {
    const folder = 'docs/mindspore/source_en';
    const files = {
      [`${folder}/index.rst`]: list('guide/x', 'faq/b', 'faq/a'),
      [`${folder}/faq/a.md`]: '',
      [`${folder}/faq/b.md`]: '',
    };
    expect(await orderOf(files)).toEqual([`${folder}/faq/b.md`, `${folder}/faq/a.md`]);
  });

  it('follows an index to that of a folder below, and comes back', async () => {
    const folder = 'docs/faq/source_en';
    const files = {
      [`${folder}/index.rst`]: list('setup/index', 'a'),
      [`${folder}/setup/index.rst`]: list('pip', '../index'),
      [`${folder}/a.md`]: '',
      [`${folder}/setup/pip.md`]: '',
    };
    expect(await orderOf(files)).toEqual([`${folder}/setup/pip.md`, `${folder}/a.md`]);
  });
});
