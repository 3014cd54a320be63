import { describe, expect, it } from 'vitest';
import { cut, joined, partsOf, stem, tokens } from '../../../src/i18n/words.ts';

describe('the words of a text', () => {
  it.each([
    ['nn.MaxUnpool2d', ['nn', 'max', 'unpool2d']],
    ['json.exception.parse_error.101', ['json', 'exception', 'parse', 'error', '101']],
    ['r1.2', ['r1', '2']],
    ['1.2.0', ['1.2.0']],
    ['C++', ['c++']],
    ['HTTPServer', ['http', 'server']],
  ])('hold the parts of %s', (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  it('hold an identifier as a whole too', () => {
    expect(joined('nn.MaxUnpool2d')).toBe('nnmaxunpool2d');
    expect(tokens('set_context')).toEqual(['setcontext', 'set', 'context']);
  });

  it('part Latin words from Han, without a blank between them', () => {
    expect(cut('用pip安装MindSpore').map(({ text }) => text)).toEqual([
      '用',
      'pip',
      '安装',
      'MindSpore',
    ]);
  });

  it('are pairs of Han, and the last character', () => {
    expect(tokens('自动并行')).toEqual(['自动', '动并', '并行', '行']);
    expect(tokens('卡')).toEqual(['卡']);
  });

  it('are the same in every form and width', () => {
    expect(stem('certificates')).toBe(stem('certificate'));
    expect(stem('installation')).toBe(stem('install'));
    expect(tokens('ＧＰＵ')).toEqual(tokens('gpu'));
  });
});
