import { describe, expect, it } from 'vitest';
import { assignIds } from '../../../src/faq/ids.ts';
import { findingsOf, parseText } from './parse-text.ts';

interface Written {
  readonly title: string;
  readonly formerly?: string;
}

function page(address: string, ...questions: (string | Written)[]) {
  const parts = questions.map((question) => {
    const { title, formerly } = typeof question === 'string' ? { title: question } : question;
    return `## ${title}\n\n${formerly === undefined ? '' : `<!-- formerly: ${formerly} -->\n\n`}So.`;
  });
  return parseText(`# Page\n\n${parts.join('\n\n')}\n`, address);
}

function assign(...pages: ReturnType<typeof parseText>[]) {
  const categories = assignIds(pages);
  return {
    ids: categories.map(({ questions }) => questions.map(({ id }) => id)),
    findings: categories.map(findingsOf),
    files: categories.map(({ file }) => file),
  };
}

describe('ids', () => {
  it('are those that the author wrote', () => {
    const { ids, findings } = assign(
      page('r1/en/a', 'How? {#how}', 'Why? {#why-so}', 'When? {#1-first}'),
    );
    expect(ids).toEqual([['how', 'why-so', '1-first']]);
    expect(findings).toEqual([[]]);
  });

  it('are made from the text where there is none, with one warning a file', () => {
    const { ids, findings, files } = assign(
      page('r1/en/a', 'How? {#how}', 'What is `x_y`, really?', '如何卸载 MindSpore？'),
    );
    expect(ids).toEqual([['how', 'what-is-x_y-really', '如何卸载-mindspore']]);
    expect(findings).toEqual([['7 generated-id']]);
    expect(files[0]?.messages[0]?.reason).toContain(
      '(2), expected one each, such as {#what-is-x-y-really}',
    );
  });

  it.each(['Save Model', 'SaveModel', 'save_model', '-save', 'save--model', '保存模型', ''])(
    'have a shape that %j has not',
    (id) => {
      const { ids, findings } = assign(page('r1/en/a', `How? {#${id}}`));
      expect(ids).toEqual([['how']]);
      expect(findings).toEqual([['3 invalid-id']]);
    },
  );

  it('are no longer than people read', () => {
    const long = (length: number) => assign(page('r1/en/a', `How? {#${'a'.repeat(length)}}`));
    expect(long(100).findings).toEqual([[]]);
    expect(long(101).findings).toEqual([['3 invalid-id']]);
    expect(long(101).files[0]?.messages[0]).toMatchObject({
      reason: expect.stringContaining(`id "${'a'.repeat(40)}…"`) as string,
      note: 'Use lower-case ASCII letters and digits, joined by single hyphens.',
    });
  });

  it('of a wrong shape are answered with a right one', () => {
    const { files } = assign(page('r1/en/a', 'How? {#SaveModel Now}'));
    expect(files[0]?.messages[0]?.note).toContain('Try "save-model-now".');
    expect(files[0]?.messages[0]?.reason).toContain('id "SaveModel Now", expected');
  });

  it('cannot be those of the layout', () => {
    const { findings, files } = assign(page('r1/en/a', 'How? {#main}'));
    expect(findings).toEqual([['3 reserved-name']]);
    expect(files[0]?.messages[0]?.note).toContain('"main-question"');
  });

  it('are shown by no example where the text has one word or none', () => {
    const { files } = assign(page('r1/en/a', 'How?'));
    expect(files[0]?.messages[0]?.reason).toMatch(/expected one each$/);
  });

  it('are unlike all others of the version and locale, also without case', () => {
    const { ids, findings } = assign(
      page('r1/en/a', 'How?', 'How!', 'Other? {#why}'),
      page('r1/en/b', 'how', 'Why?'),
      page('r1/zh-CN/a', 'How?'),
      page('r2/en/a', 'How?'),
    );
    expect(ids).toEqual([['how', 'how-1', 'why'], ['how-2', 'why-1'], ['how'], ['how']]);
    expect(findings.flat().every((finding) => finding.endsWith('generated-id'))).toBe(true);
  });

  it('are unlike sections and former ids', () => {
    const { ids } = assign(
      page('r1/en/a', 'How?', { title: 'New? {#new}', formerly: 'why' }),
      page('r1/en/b', 'Why?'),
      parseText('# C\n\n## When\n\n### How so? {#how-so}\n\nSo.\n\n### When?\n\nSo.', 'r1/en/c'),
    );
    expect(ids).toEqual([['how', 'new'], ['why-1'], ['how-so', 'when-1']]);
  });

  it('are never empty', () => {
    const { ids } = assign(page('r1/en/a', '???', '🚀', '\u200B!'));
    expect(ids).toEqual([['question-1', 'question-2', 'question-3']]);
  });

  it('are composed, so that two spellings of a letter are one', () => {
    expect(assign(page('r1/en/a', 'e\u0301cole', '\u00E9cole')).ids).toEqual([
      ['école', 'école-1'],
    ]);
  });

  it('that stand twice are an error at the second that names both', () => {
    const { ids, findings, files } = assign(
      page('r1/en/a', 'How? {#how}'),
      page('r1/en/b', 'Why? {#why}', 'How then? {#how}'),
      page('r1/zh-CN/a', 'How? {#how}'),
    );
    expect(ids).toEqual([['how'], ['why', 'how-then'], ['how']]);
    expect(findings).toEqual([[], ['7 duplicate-id'], []]);
    expect(files[1]?.messages[0]?.reason).toContain('r1/en/a.md:3');
    expect(files[1]?.messages[0]?.note).toContain('r1/en/b.md:7');
  });

  it('that stand three times name the first', () => {
    const { files } = assign(page('r1/en/a', 'How? {#how}', 'Why? {#how}', 'When? {#how}'));
    expect(files[0]?.messages.map(({ reason }) => /a\.md:\d+/.exec(reason)?.[0])).toEqual([
      'a.md:3',
      'a.md:3',
    ]);
  });

  it('of sections are unlike those of questions on the page', () => {
    const text = (id: string) => `# Page\n\n## pip {#pip}\n\n### How? {#${id}}\n\nSo.\n`;
    expect(assign(parseText(text('pip'), 'r1/en/a')).findings).toEqual([['3 duplicate-id']]);
    expect(
      assign(parseText(text('how'), 'r1/en/a'), parseText(text('how-else'), 'r1/en/b')).findings,
    ).toEqual([[], []]);
  });
});

describe('former ids', () => {
  it('may be of any shape', () => {
    expect(
      assign(page('r1/en/a', { title: 'How? {#how}', formerly: '如何, Id_3' })).findings,
    ).toEqual([[]]);
  });

  it.each([
    ['an id of the page', [{ title: 'How? {#how}' }, { title: 'Why? {#why}', formerly: 'how' }]],
    [
      'the id of the same question',
      [{ title: 'Why? {#why}' }, { title: 'How? {#how}', formerly: 'how' }],
    ],
    [
      'another former id',
      [
        { title: 'How? {#how}', formerly: 'x' },
        { title: 'Why? {#why}', formerly: 'x' },
      ],
    ],
  ])('are reported where they are %s', (_name, questions) => {
    const { findings } = assign(page('r1/en/a', ...questions));
    expect(findings.flat()).toEqual([expect.stringMatching(/^\d+ alias-collision$/)]);
  });

  it.each([
    ['two words', 'invalid-id'],
    ['main', 'reserved-name'],
  ])('cannot be %j', (formerly, rule) => {
    const { findings } = assign(page('r1/en/a', { title: 'How? {#how}', formerly }));
    expect(findings).toEqual([[`3 ${rule}`]]);
  });

  it('are compared across the categories of a version and locale', () => {
    const { findings } = assign(
      page('r1/en/a', 'How? {#how}'),
      page('r1/en/b', { title: 'Why? {#why}', formerly: 'how' }),
      page('r2/en/b', { title: 'Why? {#why}', formerly: 'how' }),
    );
    expect(findings).toEqual([[], ['3 alias-collision'], []]);
  });
});
