import { describe, expect, it } from 'vitest';
import { comparable, holdsWords } from '../../../src/client/question-filter.ts';

describe('a text', () => {
  it.each([
    ['Ascend 910 ran out of memory', 'memory ascend', true],
    ['Ascend 910 ran out of memory', 'memory gpu', false],
    ['训练时报Out of Memory怎么办？', '训练 memory', true],
    ['训练时报Out of Memory怎么办？', '　训练　', true],
    ['ＧＰＵ上运行', 'gpu', true],
    ['what does １０ mean', '10', true],
    ['anything', ' ', true],
    ['a(b)', 'a(', true],
  ])('"%s" and the words "%s": %s', (text, typed, holds) => {
    expect(holdsWords(comparable(text), typed)).toBe(holds);
  });
});
