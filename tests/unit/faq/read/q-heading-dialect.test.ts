import { describe, expect, it } from 'vitest';
import { findingsOf, parseText, questionsOf } from '../parse-text.ts';

const page = (...lines: string[]) => parseText(['# Page', '', ...lines].join('\n'));

describe('the Q-heading dialect', () => {
  it.each([
    '## Q: How?',
    '## Q：How?',
    '### Q:How?',
    '#### Q: How?',
    '## <font size=3>**Q: How?**</font>',
    '## <font size=3>Q: How?</font>',
    '## **Q: How?**',
    '## Q: How? ##',
    '## Q: How? {#how}',
  ])('reads %s', (heading) => {
    const category = page(heading, '', 'A: So.', '', '<br/>');
    expect(questionsOf(category)).toEqual([[3, 'How?', 'So.']]);
    expect(findingsOf(category)).toEqual([]);
  });

  it('takes headings without a mark for sections', () => {
    const category = page(
      '## pip',
      '',
      '### Q: One?',
      '',
      'A: 1.',
      '',
      '## Q: Two?',
      '',
      'A: 2.',
      '',
      '## conda',
      '',
      '## Q: Three?',
      '',
      'A: 3.',
    );
    expect(category.sections.map(({ title }) => title)).toEqual(['pip', 'conda']);
    expect(questionsOf(category)).toEqual([
      [5, 'One?', '1.'],
      [9, 'Two?', '2.'],
      [15, 'Three?', '3.'],
    ]);
    expect(category.questions.map(({ section }) => section)).toEqual(['pip', undefined, 'conda']);
  });

  it('leaves headings below the question in the answer', () => {
    const category = page('## Q: How?', '', 'A: So.', '', '### Details', '', 'More.');
    expect(questionsOf(category)).toEqual([[3, 'How?', 'So.', 'heading: Details', 'More.']]);
  });

  it('reads ids in braces and above', () => {
    const category = page(
      '## Q: One? {#one}',
      '',
      'A: 1.',
      '',
      '<a id="two"></a>',
      '',
      '## Q: Two?',
      '',
      'A: 2.',
    );
    expect(category.questions.map(({ explicitId }) => explicitId)).toEqual(['one', 'two']);
  });

  it('is read beside the font dialect in one file', () => {
    const category = page(
      '## Q: One?',
      '',
      'A: 1.',
      '',
      '<font size=3>**Q: Two?**</font>',
      '',
      'A: 2.',
    );
    expect(questionsOf(category)).toEqual([
      [3, 'One?', '1.'],
      [7, 'Two?', '2.'],
    ]);
  });

  it('does not take a question for the title', () => {
    const category = parseText('# Q: How?\n\nA: So.');
    expect(questionsOf(category)).toEqual([[1, 'How?', 'So.']]);
    expect(findingsOf(category)).toEqual(['1 missing-title']);
  });
});
