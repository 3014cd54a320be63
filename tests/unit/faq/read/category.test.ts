import { describe, expect, it } from 'vitest';
import { findingsOf, parseText } from '../parse-text.ts';

const question = '**Q: How?**\n\nA: So.\n';

describe('a category', () => {
  it.each([
    ['a Markdown badge', '[![Source](./logo.png)](https://x.test/page.md)'],
    [
      'an HTML badge',
      '<a href="https://x.test/page.md" target="_blank"><img src="./logo.png"></a>',
    ],
    [
      'an HTML badge on several lines',
      '<a href="https://x.test/page.md">\n<img src="./logo.png">\n</a>',
    ],
  ])('has its tags and source from code spans and %s', (_name, badge) => {
    const category = parseText(`# Page\n\n\`Linux\` \`CPU\`\n\n${badge}\n\n${question}`);
    expect(category).toMatchObject({ tags: ['Linux', 'CPU'], sourceUrl: 'https://x.test/page.md' });
    expect(findingsOf(category)).toEqual([]);
  });

  it('has the Markdown source of several badges', () => {
    const badge = (url: string) => `[![x](./logo.svg)](${url})`;
    const badges = `${badge('https://x.test/a.ipynb')}&nbsp;\n${badge('https://x.test/a.md')}`;
    const category = parseText(`# Page\n\n${badges}\n\n${question}`);
    expect(category.sourceUrl).toBe('https://x.test/a.md');
    expect(findingsOf(category)).toEqual([]);
  });

  it.each([
    ['`Linux` alone', '3 text-outside-question'],
    ['[![x](./logo.png)](https://x.test/a) says more', '3 text-outside-question'],
    ['[x](https://x.test/a)', '3 text-outside-question'],
    ['<p><a href="https://x.test/a">x</a></p>', '3 text-outside-question'],
    ['- [x](#x)\n- more', '3 text-outside-question'],
    ['- [x](https://x.test/a)', '3 text-outside-question'],
    ['- [x](#x)\n  - [y](#y)', undefined],
    ['<br/>', undefined],
  ])('says where a reader would miss %j before the first question', (text, finding) => {
    const category = parseText(`# Page\n\n${text}\n\n${question}`);
    expect(findingsOf(category)).toEqual(finding === undefined ? [] : [finding]);
    expect(category.sourceUrl).toBeUndefined();
  });

  it.each([
    ['**Q: How?**', 'Write a paragraph that begins with `A:` below the question.'],
    ['## How?', 'Write the answer below the question.'],
  ])('says in the way of its dialect how to answer %j', (text, hint) => {
    const { file } = parseText(`# Page\n\n${text}\n`);
    expect(file.messages.find(({ ruleId }) => ruleId === 'missing-answer')?.note).toBe(hint);
  });

  it('has one title, its first, and no title behind a question', () => {
    const category = parseText(`${question}\n# Late\n\n${question}\n# Last\n\n${question}`);
    expect(category).toMatchObject({ title: 'page', sections: [{ title: 'Late' }, {}] });
    expect(findingsOf(category)).toEqual(['1 missing-title', '5 second-title', '11 second-title']);
    const other = parseText(`# Page\n\n# Other\n\n${question}`);
    expect(other).toMatchObject({ title: 'Page', sections: [{ title: 'Other' }] });
    expect(findingsOf(parseText(`# <br/>\n\n${question}`))).toEqual(['1 missing-title']);
  });

  it('has texts that stand where they stood, also where a mark was taken off', () => {
    const { questions } = parseText('# Page\n\n**Q: How?**\nA line.\nA: So it is.');
    expect(questions[0]?.answer.map(({ position }) => position?.start)).toEqual([
      { line: 4, column: 1, offset: 20 },
      { line: 5, column: 4, offset: 31 },
    ]);
  });

  it('has what its front matter says before what its preamble says', () => {
    const category = parseText(
      `---\ntitle: Front\ndescription: About.\norder: 3\ntags: [GPU]\nlevels: [beginner]\nsource: https://x.test/a\n---\n\n# Page\n\n\`CPU\` \`GPU\`\n\n${question}`,
    );
    expect(category).toMatchObject({
      title: 'Front',
      description: 'About.',
      order: 3,
      tags: ['GPU', 'CPU'],
      levels: ['beginner'],
      sourceUrl: 'https://x.test/a',
    });
    expect(category.questions[0]?.line).toBe(14);
  });

  it('leaves out a table of contents', () => {
    const contents = '<!-- TOC -->\n\n- [Page](#page)\n    - [How](#how)\n\n<!-- /TOC -->';
    expect(findingsOf(parseText(`# Page\n\n${contents}\n\n${question}`))).toEqual([]);
  });

  it('has a title without marks that cannot be seen', () => {
    expect(parseText(`# My\u200B **\u202EPage** {#page}\n\n${question}`).title).toBe('My Page');
  });

  it.each([
    ['', '1 empty-file'],
    ['\n \n', '1 empty-file'],
    ['---\ntitle: Page\n---\n', '1 no-question'],
    ['# Page\n\nText.\n', '1 no-question'],
    [question, '1 missing-title'],
    [`## Section\n\n${question}`, '1 missing-title'],
  ])('reports %j', (text, finding) => {
    expect(findingsOf(parseText(text))).toContain(finding);
  });

  it('gives its link and footnote definitions wherever they stand', () => {
    const category = parseText(
      `# Page\n\n${question}\n[a]: https://x.test\n\n> [b]: https://y.test\n\n[^1]: Note.\n`,
    );
    expect(category.definitions.map(({ identifier }) => identifier)).toEqual(['a', 'b', '1']);
  });
});

describe('nesting', () => {
  it.each([
    ['300 quotes', `${'> '.repeat(300)}deep`],
    [
      '60 lists',
      Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- item`).join('\n'),
    ],
    ['400 open marks', '*a **b '.repeat(400)],
    ['300 brackets', `${'['.repeat(300)}x${']'.repeat(300)}`],
  ])('of %s is read', (_name, text) => {
    expect(findingsOf(parseText(`# Page\n\n**Q: How?**\n\nA: So.\n\n${text}\n`))).toEqual([]);
  });

  it.each([
    ['quotes', '>'.repeat(500)],
    ['quotes and blanks', '> '.repeat(20_000)],
    ['lists on a line', '- '.repeat(20_000)],
    ['lists', Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- item`).join('\n')],
    ['emphasis', `${'*a '.repeat(700)}b${'*'.repeat(700)}`],
    ['more emphasis', `${'**a _b '.repeat(20_000)}${'_ c**'.repeat(20_000)}`],
    ['stars', `${'*'.repeat(5000)}a${'*'.repeat(5000)}`],
    ['links', `${'['.repeat(20_000)}x${'](u)'.repeat(20_000)}`],
    [
      'quotes over lines',
      Array.from({ length: 1000 }, (_, depth) => `${'>'.repeat(depth)} x`).join('\n'),
    ],
  ])('of too many %s is reported', (_name, text) => {
    const findings = findingsOf(parseText(`# Page\n\n**Q: How?**\n\nA: So.\n\n${text}\n`));
    expect(findings).toEqual([expect.stringMatching(/^\d+ nesting-too-deep$/)]);
  });
});
