import { describe, expect, it } from 'vitest';
import {
  hanPairs,
  latinTerms,
  normaliseCodeLine,
  normaliseLink,
} from '../../../../src/faq/compare/words.ts';

describe('latinTerms', () => {
  it.each([
    ['算子nn.Conv2d报错', ['nn.conv2d', 'nn', 'conv', '2', 'd']],
    ['MindRecord', ['mindrecord', 'mind', 'record']],
    ['NPUs and NPU', ['npu', 'and', 'npu']],
    ['images', ['image']],
    ['只有中文', []],
  ])('finds the words of %j', (text, terms) => {
    expect(latinTerms(text)).toEqual(terms);
  });
});

describe('hanPairs', () => {
  it('gives neighbouring characters, and single ones alone', () => {
    expect(hanPairs('数据集 x 库')).toEqual(['数据', '据集', '库']);
  });
});

describe('normaliseLink', () => {
  it.each([
    [
      'https://example.org/doc/api/en/r1.1/nn.html#nn.Conv2d',
      'https://example.org/doc/api/zh-CN/master/nn.html#nn.Conv2d',
    ],
    ['https://example.org/en/guide.html#set-up', 'https://example.org/zh-CN/guide.html#id3'],
    ['./installation.md', '../source_zh_cn/installation.md'],
  ])('gives the same for %s and %s', (a, b) => {
    expect(normaliseLink(a)).toBe(normaliseLink(b));
  });

  it('keeps addresses of different pages apart', () => {
    expect(normaliseLink('https://example.org/en/a.html')).not.toBe(
      normaliseLink('https://example.org/en/b.html'),
    );
  });
});

describe('normaliseCodeLine', () => {
  it('drops comments, which are translated', () => {
    expect(normaliseCodeLine('x  =  1  # 赋值')).toBe('x = 1');
    expect(normaliseCodeLine('url = "http://a"')).toBe('url = "http://a"');
  });
});
