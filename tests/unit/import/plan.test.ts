import { describe, expect, it } from 'vitest';
import { contentOf, fontPage, planPages, textOf, upstreamPage } from '../../support/upstream.ts';
import { onWindows, operatorPages as pages } from '../../support/operator-pages.ts';

const idsIn = (text: string): string[] =>
  [...text.matchAll(/\{#([^}]+)\}/g)].map(([, id = '']) => id);

describe('planImport', () => {
  const plan = planPages(pages);

  it('writes the heading dialect, without the marks of upstream', () => {
    expect(textOf(plan, 'r1/en/operator-use')).toBe(
      [
        '---',
        'title: Operators',
        '---',
        '',
        '## How do I set `padding` of `nn.Conv2d`? {#set-padding-nn-conv2d}',
        '',
        'Give `pad_mode="same"`.',
        '',
        '## Does it run on Windows? {#run-windows}',
        '',
        'See [installation](installation.md).',
        '',
      ].join('\n'),
    );
  });

  it('gives a question the same id in both locales', () => {
    expect(idsIn(textOf(plan, 'r1/zh-CN/operator-use'))).toEqual(
      idsIn(textOf(plan, 'r1/en/operator-use')),
    );
  });

  it('says what it read, paired and lost', () => {
    expect(plan.report).toMatchObject({ paired: 2, unchanged: 0, lost: [] });
    expect(plan.report.unpaired.map(({ place }) => place)).toEqual([
      'r1:source_en/installation.md:3',
    ]);
    expect(plan.report.read).toEqual([
      { version: 'r1', locale: 'en', categories: 2, questions: 3 },
      { version: 'r1', locale: 'zh-CN', categories: 1, questions: 2 },
    ]);
  });

  it('changes nothing when it is made again', () => {
    const again = planPages(pages, { content: contentOf(plan) });
    expect(again.files.map(({ text }) => text)).toEqual(plan.files.map(({ text }) => text));
    expect(again.report).toMatchObject({ added: [], differing: [], kept: [], unchanged: 5 });
  });

  it('takes the order of the index and upstream’s tags and source', () => {
    const text =
      '# Operators\n\n`GPU` `Basic`\n\n[![s](https://e.org/i.png)](https://e.org/a.md)\n\n## Q: What is it?\n\nA: A thing.\n';
    const { files } = planPages([{ ...upstreamPage('r1', 'en', 'operator_use', text), order: 2 }]);
    expect(files[0]?.text).toContain(
      'title: Operators\norder: 2\ntags: [GPU]\nlevels: [Basic]\nsource: https://e.org/a.md\n---',
    );
  });

  it('gives a question that moved to another category the id that it had', () => {
    const moved = upstreamPage('r2', 'en', 'windows', fontPage('Windows', [onWindows]));
    const next = planPages([moved], { content: contentOf(plan), versions: ['r1', 'r2'] });
    expect(idsIn(textOf(next, 'r2/en/windows'))).toEqual(['run-windows']);
  });

  it('leaves questions apart that share nothing', () => {
    const english = fontPage('Operators', [['Where is the licence?', 'In the repository.']]);
    const chinese = fontPage('算子', [['为什么这么慢？', '因为数据没有缓存。']]);
    const apart = planPages([
      upstreamPage('r1', 'en', 'operator_use', english),
      upstreamPage('r1', 'zh-CN', 'operator_use', chinese),
    ]);
    expect(apart.report.paired).toBe(0);
  });
});

describe('planImport of sections', () => {
  const withSections = (
    titles: readonly [string, string],
    questions: readonly [string, string],
  ): string =>
    `# Page\n\n## ${titles[0]}\n\n<font size=3>**Q: ${questions[0]}**</font>\n\nA: Use \`pip\`.\n\n<br/>\n\n## ${titles[1]}\n\n<font size=3>**Q: ${questions[1]}**</font>\n\nA: Use \`cmake\`.\n`;

  it('gives sections the same ids in both locales', () => {
    const plan = planPages([
      upstreamPage(
        'r1',
        'en',
        'page',
        withSections(['With pip', 'From source'], ['How do I use `pip`?', 'How do I use `cmake`?']),
      ),
      upstreamPage(
        'r1',
        'zh-CN',
        'page',
        withSections(['使用安装包', '源码'], ['如何使用`pip`？', '如何使用`cmake`？']),
      ),
    ]);
    expect(textOf(plan, 'r1/en/page')).toContain(
      '## With pip {#with-pip}\n\n### How do I use `pip`?',
    );
    expect(textOf(plan, 'r1/zh-CN/page')).toContain(
      '## 源码 {#from-source}\n\n### 如何使用`cmake`？',
    );
  });
});
