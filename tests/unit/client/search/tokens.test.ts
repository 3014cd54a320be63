import { describe, expect, it } from 'vitest';
import {
  cut,
  hanPairs,
  identifierParts,
  latinWords,
  tokens,
} from '../../../../src/client/search/tokens.ts';

describe('the words of a text', () => {
  it.each([
    ['set_context', ['set', 'context']],
    ['libgomp.so.1', ['libgomp', 'so', '1']],
    ['MaxUnpool2d', ['max', 'unpool2d']],
    ['GRAPH_MODE', ['graph', 'mode']],
    ['mindspore::lite', ['mindspore', 'lite']],
  ])('splits %s into its parts', (identifier, parts) => {
    expect(identifierParts(identifier)).toEqual(parts);
  });

  it('keeps numbers with dots whole', () => {
    expect(tokens('Python 3.7.5')).toContain('3.7.5');
  });

  it('cuts Han into pairs of neighbours', () => {
    expect(hanPairs('分布式')).toEqual(['分布', '布式']);
    expect(hanPairs('图')).toEqual(['图']);
  });

  it('parts Han from Latin where no blank does', () => {
    expect(cut('在GPU上安装').map(({ text }) => text)).toEqual(['在', 'GPU', '上安装']);
  });

  it('reads full-width letters as plain ones', () => {
    expect(tokens('ＧＰＵ')).toEqual(['gpu']);
  });

  it('brings the forms of a word together', () => {
    const forms = ['install', 'installs', 'installed', 'installing', 'installation'];
    expect(new Set(forms.flatMap((form) => tokens(form))).size).toBe(1);
  });

  it.each([
    ['C++ 与 C#，还有 set_context。', ['C++', 'C#', 'set_context']],
    [
      '--device_target=GPU (see https://example.org/a.b)',
      ['device_target', 'GPU', 'see', 'https://example.org/a.b'],
    ],
    ['在GPU上用3.7.5版本', ['GPU', '3.7.5']],
  ])('finds the Latin words of %s, whatever letters stand beside them', (text, words) => {
    expect(latinWords(text)).toEqual(words);
    expect(latinWords(`${text} → é`)).toEqual([...words, 'é']);
  });
});
