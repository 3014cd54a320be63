import { describe, expect, it } from 'vitest';
import { findingsOf, parseText, questionsOf } from '../parse-text.ts';

const page = (...lines: string[]) =>
  parseText(['---', 'title: Page', '---', '', ...lines].join('\n'));

describe('the heading dialect', () => {
  it('takes a second-level heading with third-level ones under it for a section', () => {
    const category = page(
      '## First? {#first}',
      '',
      'One.',
      '',
      '## pip {#pip}',
      '',
      '### Second? {#second}',
      '',
      'Two.',
      '',
      '### Third? {#third}',
      '',
      'Three.',
      '',
      '## Fourth? {#fourth}',
      '',
      'Four.',
    );
    expect(category.title).toBe('Page');
    expect(category.sections).toEqual([{ id: 'pip', title: 'pip', line: 9 }]);
    expect(questionsOf(category)).toEqual([
      [5, 'First?', 'One.'],
      [11, 'Second?', 'Two.'],
      [15, 'Third?', 'Three.'],
      [19, 'Fourth?', 'Four.'],
    ]);
    expect(category.questions.map(({ explicitId, section }) => [explicitId, section])).toEqual([
      ['first', undefined],
      ['second', 'pip'],
      ['third', 'pip'],
      ['fourth', undefined],
    ]);
    expect(findingsOf(category)).toEqual([]);
  });

  it('leaves headings from the fourth level on in the answer', () => {
    const category = page('## How? {#how}', '', 'So.', '', '#### With pip', '', 'Like this.');
    expect(questionsOf(category)).toEqual([[5, 'How?', 'So.', 'heading: With pip', 'Like this.']]);
  });

  it('reads what the author says in comments under the heading', () => {
    const category = page(
      '## How? {#how}',
      '',
      '<!-- search: interpreter, 3.7，解释器、cpython -->',
      '<!-- formerly: old-id, older -->',
      '',
      'So. <!-- not shown -->',
      '',
      '<!-- search: too late -->',
    );
    expect(category.questions[0]).toMatchObject({
      searchWords: ['interpreter', '3.7', '解释器', 'cpython'],
      formerIds: ['old-id', 'older'],
    });
    expect(questionsOf(category)).toEqual([[5, 'How?', 'So.']]);
  });

  it('warns of a slip in the name of a comment', () => {
    const category = page('## How?', '', '<!-- serach: word -->', '<!-- TODO: more -->', '', 'So.');
    expect(findingsOf(category)).toEqual(['7 unknown-comment']);
    expect(category.file.messages[0]?.note).toBe('Did you mean search?');
  });

  it('keeps what looks like marks of other dialects in an answer', () => {
    const category = page('## How? {#how}', '', 'A: is a drive.', '', 'Q: is a key.');
    expect(questionsOf(category)).toEqual([[5, 'How?', 'A: is a drive.', 'Q: is a key.']]);
  });

  it('reads braces as an id at the end of a heading only', () => {
    const category = page(
      '## What is {#x} for? {#what}',
      '',
      'So.',
      '',
      '## Why `{te/hccl}`?',
      '',
      'So.',
    );
    expect(category.questions.map(({ titleText, explicitId }) => [titleText, explicitId])).toEqual([
      ['What is {#x} for?', 'what'],
      ['Why {te/hccl}?', undefined],
    ]);
  });

  it('keeps an id of a wrong shape for the finding', () => {
    expect(page('## How? {#Save Model}', '', 'So.').questions[0]).toMatchObject({
      titleText: 'How?',
      explicitId: 'Save Model',
    });
  });

  it('reports a question without an answer', () => {
    const category = page(
      '## How? {#how}',
      '',
      '<!-- search: x -->',
      '',
      '## Why? {#why}',
      '',
      'So.',
    );
    expect(findingsOf(category)).toEqual(['5 missing-answer']);
  });

  it('warns of text outside of all questions', () => {
    const category = page('Welcome.', '', '## Section', '', 'About.', '', '### How?', '', 'So.');
    expect(findingsOf(category)).toEqual(['5 text-outside-question', '9 lost-answer']);
  });

  it('takes a heading of the first level for the title where front matter has none', () => {
    const category = parseText('# Page\n\n## How?\n\nSo.');
    expect(category.title).toBe('Page');
    expect(questionsOf(category)).toEqual([[3, 'How?', 'So.']]);
    expect(findingsOf(category)).toEqual([]);
  });

  it('warns of a second title and reads the questions below it', () => {
    const category = parseText('# Page\n\n## How?\n\nSo.\n\n# More\n\n## Why?\n\nSo.');
    expect(questionsOf(category)).toEqual([
      [3, 'How?', 'So.'],
      [9, 'Why?', 'So.'],
    ]);
    expect(findingsOf(category)).toEqual(['7 second-title']);
  });

  it('reads underlined headings', () => {
    const category = page('How? {#how}', '---', '', 'So.');
    expect(category.questions[0]).toMatchObject({ titleText: 'How?', explicitId: 'how', line: 5 });
  });
});

describe('sections of the heading dialect', () => {
  it('get the id of their text, each one another', () => {
    const category = page('## Pip', '', '### A?', '', 'A.', '', '## Pip', '', '### B?', '', 'B.');
    expect(category.sections.map(({ id }) => id)).toEqual(['pip', 'pip-1']);
    expect(category.questions.map(({ section }) => section)).toEqual(['pip', 'pip-1']);
  });

  it('are reported for an id of a wrong shape', () => {
    const category = page('## pip {#Pip Install}', '', '### A?', '', 'A.');
    expect(category.sections[0]?.id).toBe('pip');
    expect(findingsOf(category)).toEqual(['5 invalid-id']);
  });
});
