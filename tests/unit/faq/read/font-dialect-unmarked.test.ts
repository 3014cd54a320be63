import { describe, expect, it } from 'vitest';
import { findingsOf, parseText, questionsOf } from '../parse-text.ts';

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

describe('a bold answer mark of the font dialect', () => {
  it.each(['The log says', 'The log says  ', 'The `log` says'])(
    'divides a paragraph at a line that begins with a bold mark, below %j',
    (line) => {
      const category = page('**Q: How?**', '', line, '**A:** So.');
      expect(questionsOf(category)).toEqual([[3, 'How?', 'The log says', 'So.']]);
    },
  );

  it('leaves a bold mark within a line alone', () => {
    const category = page('**Q: How?**', '', 'See **A:** there.');
    expect(questionsOf(category)).toEqual([[3, 'How?', 'See A: there.']]);
    expect(findingsOf(category)).toEqual(['5 missing-answer-mark']);
  });
});
