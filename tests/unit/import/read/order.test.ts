import { describe, expect, it } from 'vitest';
import { readToctree } from '../../../../src/import/read/order.ts';

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
