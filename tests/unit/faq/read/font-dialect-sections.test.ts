import { describe, expect, it } from 'vitest';
import { findingsOf, parseText, questionsOf } from '../parse-text.ts';

const page = (...lines: string[]) => parseText(['# Page', '', ...lines].join('\n'));

describe('sections in the font dialect', () => {
  it('are the headings', () => {
    const category = page(
      '**Q: Zero?**',
      '',
      'A: 0.',
      '',
      '## One',
      '',
      '**Q: First?**',
      '',
      'A: 1.',
      '',
      '## Two {#two}',
      '',
      '**Q: Second?**',
      '',
      'A: 2.',
    );
    expect(category.sections).toEqual([
      { id: 'one', title: 'One', line: 7 },
      { id: 'two', title: 'Two', line: 13 },
    ]);
    expect(category.questions.map(({ section }) => section)).toEqual([undefined, 'one', 'two']);
  });

  it('leave deeper headings in the answer', () => {
    const category = page('**Q: How?**', '', 'A: So.', '', '#### Details', '', 'More.');
    expect(questionsOf(category)).toEqual([[3, 'How?', 'So.', 'heading: Details', 'More.']]);
  });

  it('warn of text and of having no question', () => {
    const category = page(
      '## Empty',
      '',
      '## One',
      '',
      'Introduction.',
      '',
      '**Q: How?**',
      '',
      'A: So.',
    );
    expect(findingsOf(category)).toEqual(['3 empty-section', '7 text-outside-question']);
  });

  it('are questions where they hold text and no question', () => {
    const category = page('**Q: How?**', '', 'A: So.', '', '## Why? {#why}', '', 'Because.');
    expect(questionsOf(category)).toEqual([
      [3, 'How?', 'So.'],
      [7, 'Why?', 'Because.'],
    ]);
    expect(category.questions[1]?.explicitId).toBe('why');
    expect(category.sections).toEqual([]);
  });
});

describe('ids in the font dialect', () => {
  it.each([
    ['on the line above', ['<a id="how"></a>', '<font size=3>**Q: How?**</font>']],
    ['named on the line above', ['<a name="how"></a>', '<font size=3>**Q: How?**</font>']],
    ['closed in itself on the line above', ['<a id="how"/>', '<font size=3>**Q: How?**</font>']],
    ['in a paragraph above', ['<a id="how"></a>', '', '<font size=3>**Q: How?**</font>']],
    ['above a separator', ['<a id="how"></a>', '', '<br/>', '', '<font size=3>**Q: How?**</font>']],
    ['in front of the font tag', ['<a id="how"></a><font size=3>**Q: How?**</font>']],
    ['in the font tag', ['<font size=3><a id="how"></a>**Q: How?**</font>']],
    ['in the bold', ['<font size=3>**<a id="how"></a>Q: How?**</font>']],
    ['in the question', ['<font size=3>**Q: How?<a id="how"></a>**</font>']],
  ])('are anchors %s', (_name, lines) => {
    const category = page('**Q: First?**', '', 'A: 1.', '', ...lines, '', 'A: So.');
    expect(category.questions.map(({ explicitId }) => explicitId)).toEqual([undefined, 'how']);
    expect(questionsOf(category).map(([, title, ...answer]) => [title, ...answer])).toEqual([
      ['First?', '1.'],
      ['How?', 'So.'],
    ]);
    expect(findingsOf(category)).toEqual([]);
  });

  it('that stand second are former ones', () => {
    const category = page(
      '<a id="new"></a><a id="old"></a>',
      '**Q: How?**',
      '',
      '<!-- formerly: older -->',
      '',
      'A: So.',
    );
    expect(category.questions[0]).toMatchObject({ explicitId: 'new', formerIds: ['old', 'older'] });
  });

  it('may be empty, which the ids are checked for later', () => {
    expect(page('<a id=""></a>', '**Q: How?**', '', 'A: So.').questions[0]?.explicitId).toBe('');
  });
});
