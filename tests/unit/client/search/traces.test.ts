import { describe, expect, it } from 'vitest';
import { findMarks } from '../../../../src/client/search/traces.ts';
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
