import { describe, expect, it } from 'vitest';
import { findingsOf, parseText, questionsOf } from '../parse-text.ts';

const page = (...lines: string[]) => parseText(['# Page', '', ...lines].join('\n'));

/** Every spelling is one question "How?" on line 3 with the answer "So.". */
const spellings: Record<string, string[]> = {
  'a font tag around bold': ['<font size=3>**Q: How?**</font>', '', 'A: So.'],
  'full-width colons': ['<font size=3>**Q：How?**</font>', '', 'A：So.'],
  'no blank after the marks': ['<font size=3>**Q:How?**</font>', '', 'A:So.'],
  'blanks before the colons': ['<font size=3>**Q : How?**</font>', '', 'A : So.'],
  'ideographic spaces': ['<font size=3>**Q：　How?**</font>', '', 'A:　So.'],
  'a font tag without a size': ['<font>**Q: How?**</font>', '', 'A: So.'],
  'an upper-case font tag': ['<FONT SIZE="3">**Q: How?**</FONT>', '', 'A: So.'],
  'bold without a font tag': ['**Q: How?**', '', 'A: So.'],
  'a font tag without bold': ['<font size=3>Q: How?</font>', '', 'A: So.'],
  'HTML bold': ['<b>Q: How?</b>', '', 'A: So.'],
  'HTML strong': ['<strong>Q: How?</strong>', '', 'A: So.'],
  'a font tag within bold': ['**<font size=3>Q: How?</font>**', '', 'A: So.'],
  'the tags closed crosswise': ['<font size=3>**Q: How?</font>**', '', 'A: So.'],
  'blanks inside of the bold': ['<font size=3>** Q: How? **</font>', '', 'A: So.'],
  'bold italics': ['<font size=3>***Q: How?***</font>', '', 'A: So.'],
  'a question after the bold mark': ['<font size=3>**Q:** How?</font>', '', 'A: So.'],
  'the answer on the next line': ['<font size=3>**Q: How?**</font>', 'A: So.'],
  'the answer on the same line': ['<font size=3>**Q: How?**</font> A: So.'],
  'the answer behind bold': ['**Q: How?** A: So.'],
  'a break after the question': ['<font size=3>**Q: How?**</font><br/>', 'A: So.'],
  'a bold answer mark': ['<font size=3>**Q: How?**</font>', '', '**A:** So.'],
  'a bold answer': ['<font size=3>**Q: How?**</font>', '', '**A: So.**'],
  'an answer in a font tag': ['<font size=3>**Q: How?**</font>', '', '<font size=3>A: So.</font>'],
  'an answer below its mark': ['<font size=3>**Q: How?**</font>', '', 'A:', '', 'So.'],
  'a break before the answer': ['<font size=3>**Q: How?**</font>', '', '<br/>', '', 'A: So.'],
  'breaks after the answer': [
    '<font size=3>**Q: How?**</font>',
    '',
    'A: So.',
    '',
    '<br>',
    '',
    '</br>',
  ],
  'a break right after the answer': ['<font size=3>**Q: How?**</font>', '', 'A: So.', '<br />'],
  'a comment': ['<font size=3>**Q: How?**</font>', '', '<!-- later -->', '', 'A: So.'],
  'an invisible anchor': ['<font size=3>**Q: <a id="how"></a>How?**</font>', '', 'A: So.'],
};

describe('the font dialect', () => {
  it.each(Object.entries(spellings))('reads %s', (_name, lines) => {
    const category = page(...lines);
    expect(questionsOf(category)).toEqual([[3, 'How?', 'So.']]);
    expect(findingsOf(category)).toEqual([]);
  });

  it('reads a font tag on a line of its own', () => {
    const category = page('<font size=3>', '**Q: How?**', '</font>', '', 'A: So.');
    expect(questionsOf(category)).toEqual([[4, 'How?', 'So.']]);
    expect(findingsOf(category)).toEqual([]);
  });

  it('reads a question of several lines', () => {
    const category = page('<font size=3>**Q: How', 'does it', 'work?**</font>', '', 'A: So.');
    expect(questionsOf(category)).toEqual([[3, 'How does it work?', 'So.']]);
  });

  it('reads questions that only a break or nothing separates', () => {
    const category = page(
      '<font size=3>**Q: One?**</font>',
      'A: First.',
      '<br/>',
      '<font size=3>**Q: Two?**</font>',
      'A: Second.',
      '<font size=3>**Q: Three?**</font>',
      'A: Third.',
      '',
      '<br/>',
      '<font size=3>**Q: Four?**</font>',
      '',
      'A: Fourth.',
    );
    expect(questionsOf(category)).toEqual([
      [3, 'One?', 'First.'],
      [6, 'Two?', 'Second.'],
      [8, 'Three?', 'Third.'],
      [12, 'Four?', 'Fourth.'],
    ]);
    expect(findingsOf(category)).toEqual([]);
  });

  it.each([
    ['list', '- item', 'list: item'],
    ['quote', '> said', 'blockquote: said'],
    ['table', '| a | b |\n|---|---|\n| c | d |', 'table: abcd'],
  ])('finds a question right below a %s', (_name, block, outline) => {
    const category = page(
      '**Q: One?**',
      '',
      'A: First.',
      '',
      block,
      '<font size=3>**Q: Two?**</font>',
      '',
      'A: Second.',
    );
    expect(questionsOf(category)).toEqual([
      [3, 'One?', 'First.', outline],
      [7 + block.split('\n').length, 'Two?', 'Second.'],
    ]);
  });

  it('keeps references working across questions that nothing separates', () => {
    const category = page(
      '**Q: One?**',
      'A: See [here].',
      '**Q: Two?**',
      'A: B.',
      '',
      '[here]: https://x.test',
    );
    expect(category.questions[0]?.answer).toMatchObject([
      { children: [{ type: 'text' }, { type: 'linkReference' }, { type: 'text' }] },
    ]);
    expect(category.definitions).toMatchObject([
      { url: 'https://x.test', position: { start: { line: 8 } } },
    ]);
  });

  it.each([
    ['</font>', '<font size=3>**Q: How?**'],
    ['**', '<font size=3>**Q: How?</font>'],
    ['**</font>', '<font size=3>**Q: How?'],
  ])('warns of a missing %s and reads the question', (missing, question) => {
    for (const separator of ['\n\n', '\n']) {
      const category = page(`${question}${separator}A: So.`);
      expect(questionsOf(category)).toEqual([[3, 'How?', 'So.']]);
      expect(findingsOf(category)).toEqual(['3 unclosed-font']);
      expect(category.file.messages[0]?.note).toBe(`Add ${missing} at the end of the question.`);
    }
  });

  it('does not let an unclosed question take in the next one', () => {
    const category = page(
      '<font size=3>**Q: One?',
      '',
      'A: First.',
      '',
      '<font size=3>**Q: Two?**</font>',
      '',
      'A: Second.',
    );
    expect(questionsOf(category)).toEqual([
      [3, 'One?', 'First.'],
      [7, 'Two?', 'Second.'],
    ]);
    expect(category.questions[1]?.title).toMatchObject([{ type: 'text', value: 'Two?' }]);
  });

  it('keeps stars of the text that Markdown pairs with those of the question', () => {
    const category = page('<font size=3>**Q: What does **kwargs mean?**</font>', '', 'A: Names.');
    expect(questionsOf(category)).toEqual([[3, 'What does **kwargs mean?', 'Names.']]);
    expect(findingsOf(category)).toEqual([]);
  });

  it('puts what stands before the answer mark first in the answer', () => {
    const category = page('**Q: How?**', '', '```text', 'error', '```', '', 'A: So.', '', 'More.');
    expect(questionsOf(category)).toEqual([[3, 'How?', 'code: error', 'So.', 'More.']]);
  });

  it('divides a paragraph at a line that begins with the answer mark', () => {
    const category = page('**Q: How?**', '', 'The log says', 'A: So.');
    expect(questionsOf(category)).toEqual([[3, 'How?', 'The log says', 'So.']]);
    expect(category.questions[0]?.answer[1]?.position?.start).toMatchObject({ line: 6 });
  });

  it('takes one answer mark only', () => {
    const category = page('**Q: How?**', '', 'A: So.', '', 'A: is a drive.');
    expect(questionsOf(category)).toEqual([[3, 'How?', 'So.', 'A: is a drive.']]);
  });

  it('warns of an answer without its mark', () => {
    const category = page('**Q: How?**', '', 'So.');
    expect(questionsOf(category)).toEqual([[3, 'How?', 'So.']]);
    expect(findingsOf(category)).toEqual(['5 missing-answer-mark']);
  });

  it.each(['', 'A:', '<!-- later -->', '<br/>'])('reports the answer %j as missing', (answer) => {
    const category = page('**Q: How?**', '', answer, '', '<br/>', '', '**Q: Why?**', '', 'A: So.');
    expect(findingsOf(category)).toEqual(['3 missing-answer']);
    expect(questionsOf(category)[1]).toEqual([9, 'Why?', 'So.']);
  });

  it('reports a question without a text', () => {
    expect(findingsOf(page('**Q:**', '', 'A: So.'))).toEqual(['3 missing-question-text']);
  });

  it('leaves line breaks in tables and in the middle of an answer alone', () => {
    const category = page(
      '**Q: How?**',
      '',
      'A: One<br/>two.',
      '',
      '| a |',
      '|---|',
      '| b<br/>c |',
    );
    expect(JSON.stringify(category.questions[0]?.answer).match(/<br\/>/g)).toHaveLength(2);
  });

  it('reads a file whose plain paragraphs begin with the mark as well', () => {
    const category = page('**Q: One?**', '', 'A: First.', '', 'Q: Two?', '', 'A: Second.');
    expect(questionsOf(category)).toEqual([
      [3, 'One?', 'First.'],
      [7, 'Two?', 'Second.'],
    ]);
  });

  it('leaves a question in a comment hidden', () => {
    const category = page(
      '<!--',
      '**Q: Hidden?**',
      '',
      'A: Yes.',
      '-->',
      '',
      '**Q: How?**',
      '',
      'A: So.',
      '',
      '<!-- more -->',
    );
    expect(questionsOf(category)).toEqual([[9, 'How?', 'So.']]);
    expect(findingsOf(category)).toEqual([]);
  });

  it('reports a comment that never ends', () => {
    const category = page(
      '**Q: How?**',
      '',
      'A: So.',
      '',
      '<!-- open',
      '',
      '**Q: Lost?**',
      '',
      'A: Yes.',
    );
    expect(findingsOf(category)).toEqual(['7 unclosed-comment']);
  });

  it.each([
    ['a code block that never ends', ['```text', 'log', '']],
    ['an HTML block', ['<div>']],
  ])('warns of a question in %s', (_name, before) => {
    const category = page(
      '**Q: One?**',
      '',
      'A: First.',
      '',
      ...before,
      '<font size=3>**Q: Two?**</font>',
      '',
      'A: B.',
    );
    expect(findingsOf(category)).toEqual(['7 hidden-question']);
  });
});
