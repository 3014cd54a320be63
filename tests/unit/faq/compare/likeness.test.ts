import { describe, expect, it } from 'vitest';
import {
  normaliseCodeLine,
  normaliseLink,
  tellingWords,
} from '../../../../src/faq/compare/likeness.ts';

describe('tellingWords', () => {
  it.each([
    ['How do I use nn.Conv2d?', ['nnconv2d', 'nn', 'conv2d']],
    ['数据集', ['数据', '据集', '集']],
  ])('are what tells %j from others', (text, words) => {
    expect(tellingWords(text)).toEqual(words);
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
