import { describe, expect, it } from 'vitest';
import {
  contentFile,
  contentOf,
  planPages,
  textOf,
  upstreamPage,
} from '../../../support/upstream.ts';
import { isSameTree } from '../../../../src/import/write/answer.ts';

/** Imports one question and gives what is written and what is read back. */
function roundTrip(question: string, answer: string) {
  const source = `# Page\n\n<font size=3>**Q: ${question}**</font>\n\n${answer}\n\n<br/>\n\n<font size=3>**Q: Is there a next one?**</font>\n\nA: Yes.\n`;
  const page = upstreamPage('r1', 'en', 'page', source);
  const plan = planPages([page]);
  const text = textOf(plan, 'r1/en/page');
  const before = contentFile('r1', 'en', 'page', source).questions;
  const after = contentFile('r1', 'en', 'page', text).questions;
  return { text, before, after, report: plan.report };
}

const cases: Record<string, string> = {
  'a plain paragraph': 'A: Yes.',
  'text that begins like a heading': 'A: # is the sign of a comment',
  'text that begins like a list': 'A: 1. is the first step\nand it goes on',
  'text that begins like a quote': 'A: > is greater than',
  'a list after the mark': 'A:\n\n1. one\n2. two\n   ```bash\n   pip list\n   ```\n3. three',
  'two lists that a separator divides': 'A: See\n\n- a\n\n<br/>\n\n- b',
  'code in front of the mark': '```python\nx = 1\n```\n\nA: It is one.',
  'text in front of the mark': 'import os first.\n\nA: Then go on.',
  'a code block that holds marks':
    'A: See\n\n```markdown\n## Q: not a question\nA: no answer\n<br/>\n```',
  'headings of the answer': 'A: See\n\n#### First\n\ntext\n\n##### Deeper\n\ntext',
  'an indented code block': 'A: See\n\n    x = 1\n\n      y = 2',
  'a table': 'A: See\n\n| a | b |\n| --- | --- |\n| `x` | 1<br/>2 |',
  'braces and angle brackets': 'A: Use {VERSION}, <port>, <std::string>, `{#id}` and __init__.',
  'hard breaks and trailing blanks': 'A: one  \ntwo\\\nthree   ',
  'a reference to a definition': 'A: See [the guide][guide].\n\n[guide]: https://example.org/guide',
  'a footnote': 'A: See.[^1]\n\n[^1]: The note.',
  'Chinese emphasis': 'A: **“注意：”**正文',
  HTML: 'A: Press <kbd>Ctrl</kbd>.\n\n<details>\n<summary>x</summary>\n\ny\n\n</details>',
  'text that reads as comments of an author': 'A: `<!-- search: x -->` is a comment.',
  'nested lists and quotes': 'A: See\n\n- a\n  - b\n    > c\n    > ### d',
};

describe('an imported answer', () => {
  it.each(Object.entries(cases))('with %s reads as it did', (_name, answer) => {
    const { before, after, report } = roundTrip('What is it?', answer);
    expect(report.lost).toEqual([]);
    expect(after.map(({ titleText }) => titleText)).toEqual(
      before.map(({ titleText }) => titleText),
    );
    const isSame = before.map((question, at) =>
      isSameTree(question.answer, after[at]?.answer ?? []),
    );
    expect(isSame).toEqual([true, true]);
  });

  it('keeps its text byte for byte', () => {
    const answer =
      '*  one\n*  two with  blanks\n\n```python\nx  =  1\t# y\n```\n\nand __so__ on\\_';
    expect(roundTrip('What is it?', `A: See\n\n${answer}`).text).toContain(
      `See\n\n${answer}\n\n## `,
    );
  });

  it('has its headings below those of questions', () => {
    const page = upstreamPage(
      'r1',
      'en',
      'page',
      '# Page\n\n## Q: What is it?\n\nA: See\n\n### One\n\ntext\n\n#### Two\n\ntext\n',
    );
    expect(textOf(planPages([page]), 'r1/en/page')).toContain(
      'See\n\n#### One\n\ntext\n\n##### Two\n\ntext\n',
    );
  });
});

describe('an imported question', () => {
  it.each([
    'What is `<port>` and <std::string>?',
    'How does {#x} read?',
    'What does `__init__` in __init__ do, and _why_?',
    'Is C# the same as #?',
    'What is [this](https://example.org)?',
    '1. first or 2. second?',
  ])('%j reads as it did', (question) => {
    const { before, after, report } = roundTrip(question, 'A: Yes.');
    expect(report.lost).toEqual([]);
    expect(after.map(({ titleText }) => titleText)).toEqual(
      before.map(({ titleText }) => titleText),
    );
  });
});

describe('what cannot be taken over', () => {
  it('is written such that it says the same, and reported', () => {
    const { text, report } = roundTrip(
      'Q: Twice?',
      'A: <details><summary>x</summary>\n\ny\n\n</details>',
    );
    expect(text).toContain('## Twice? {#');
    expect(report.lost).toEqual([]);
    expect(report.repaired.map((note) => note.text)).toEqual([
      'the answer says the same, but reads otherwise',
      'the question says the same, but reads otherwise',
    ]);
  });

  it('is no difference when it is imported again', () => {
    const source =
      '# Page\n\n## Q: Is it twice?\n\nA: <details><summary>x</summary>\n\ny\n\n</details>\n';
    const pages = () => [upstreamPage('r1', 'en', 'page', source)];
    const first = planPages(pages());
    const again = planPages(pages(), { content: contentOf(first) });
    expect(again.report).toMatchObject({ added: [], differing: [], unchanged: 1 });
    expect(again.files).toEqual(first.files);
  });
});
