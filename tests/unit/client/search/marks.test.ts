import { describe, expect, it } from 'vitest';
import { excerpt, findMarks } from '../../../../src/client/search/marks.ts';
import { tokens } from '../../../../src/i18n/words.ts';

const marked = (text: string, query: string): string[] =>
  findMarks(text, new Set(tokens(query))).map(({ start, end }) => text.slice(start, end));

describe('the marks of a text', () => {
  it('are the words of the query, in any form', () => {
    expect(marked('Installing it: run the install script.', 'installation')).toEqual([
      'Installing',
      'install',
    ]);
  });

  it('join pairs of Han that overlap', () => {
    expect(marked('使用分布式训练', '分布式')).toEqual(['分布式']);
  });

  it('stay in place where compatibility forms change the length', () => {
    expect(marked('㎏ tensor', 'tensor')).toEqual(['tensor']);
  });
});

describe('an excerpt', () => {
  const text = `${'Nothing here. '.repeat(40)}The tensor is too large. ${'And so on. '.repeat(40)}`;

  it('shows the place with the most words', () => {
    const piece = excerpt(text, new Set(tokens('large tensor')), 120);
    expect(piece).toContain('The tensor is too large.');
    expect(piece.length).toBeLessThan(125);
  });

  it('is the whole text where that is short', () => {
    expect(excerpt('Short.', new Set(), 120)).toBe('Short.');
  });
});
