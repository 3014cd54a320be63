import { describe, expect, it } from 'vitest';
import { parseText, questionsOf } from '../parse-text.ts';

const page = (...lines: string[]) => parseText(['# Page', '', ...lines].join('\n'));

describe('a question of the font dialect without its mark', () => {
  it('is read where an answer follows', () => {
    const category = page(
      '<font size=3>**Q: How?**</font>',
      '',
      'A: So.',
      '',
      '<font size=3>**Why `so`?**</font>',
      '',
      '<br/>',
      '',
      'A: Because.',
    );
    expect(questionsOf(category)).toEqual([
      [3, 'How?', 'So.'],
      [7, 'Why so?', 'Because.'],
    ]);
  });

  it('is text where no answer follows', () => {
    const category = page(
      '<font size=3>**Q: How?**</font>',
      '',
      'A: So.',
      '',
      '<font size=3>**Mind the gap.**</font>',
      '',
      'It is wide.',
    );
    expect(questionsOf(category)).toHaveLength(1);
  });
});
