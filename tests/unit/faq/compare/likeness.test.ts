import { describe, expect, it } from 'vitest';
import { normaliseLink } from '../../../../src/faq/compare/likeness.ts';

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
