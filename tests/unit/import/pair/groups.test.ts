import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../../src/config/locales.ts';
import { textReader } from '../../../../src/import/pair/comparison.ts';
import { groupQuestions, type Candidate } from '../../../../src/import/pair/groups.ts';
import { contentFile } from '../../../support/upstream.ts';

const read = textReader([]);

/** Candidates of a page that is written as `## question` and answer. */
function candidates(version: string, locale: Locale, category: string, text: string): Candidate[] {
  const parsed = contentFile(version, locale, category, `# Page\n\n${text}`);
  return parsed.questions.map((question) => ({
    category: parsed,
    question,
    writtenId: question.explicitId,
    text: read(question, locale),
  }));
}

/** Where candidates stand, as `version/locale/category:line`. */
const placesOf = (found: readonly Candidate[]): string[] =>
  found.map(
    ({ category, question }) => `${category.file.path.replace('.md', '')}:${question.line}`,
  );

const groupsOf = (questions: Candidate[], versions = ['v1', 'v2']): string[][] =>
  groupQuestions(questions, [], versions).groups.map(({ found }) => placesOf(found).sort());

const copies = '## Why does `libgomp` fail to load?\n\nSet `LD_PRELOAD`.\n';
const copiesInChinese = '## 为什么`libgomp`加载失败？\n\n设置`LD_PRELOAD`。\n';

describe('groupQuestions', () => {
  it('gives a text the question that the content folder has it for, copies too', () => {
    const page = (version: string) => candidates(version, 'en', 'a', `${copies}\n${copies}`);
    const known = page('v1').map((member, at) => ({ id: `copy-${at + 1}`, known: [member] }));
    const { groups } = groupQuestions(page('v1'), known, ['v1']);
    expect(groups.map(({ id, found }) => [id, ...placesOf(found)])).toEqual([
      ['copy-1', 'v1/en/a:3'],
      ['copy-2', 'v1/en/a:7'],
    ]);
  });

  it('pairs by content where the order differs', () => {
    const english = candidates(
      'v1',
      'en',
      'a',
      '## What is `nn.Tile`?\n\nA copy of `input`.\n\n## What is `nn.Pad`?\n\nZeros at `edges`.\n',
    );
    const chinese = candidates(
      'v1',
      'zh-CN',
      'a',
      '## 什么是`nn.Pad`？\n\n`edges`的零。\n\n## 什么是`nn.Tile`？\n\n`input`的拷贝。\n',
    );
    expect(groupsOf([...english, ...chinese])).toEqual([
      ['v1/en/a:3', 'v1/zh-CN/a:7'],
      ['v1/en/a:7', 'v1/zh-CN/a:3'],
    ]);
  });

  it('leaves questions apart that have only their position in common', () => {
    const english = candidates('v1', 'en', 'a', '## Where is the licence?\n\nIn the repository.\n');
    const chinese = candidates('v1', 'zh-CN', 'a', '## 为什么很慢？\n\n数据没有缓存。\n');
    expect(groupsOf([...english, ...chinese])).toEqual([['v1/en/a:3'], ['v1/zh-CN/a:3']]);
  });

  it('pairs copies of a question with the copy of their own category', () => {
    const questions = ['a', 'b'].flatMap((category) => [
      ...candidates('v1', 'en', category, copies),
      ...candidates('v1', 'zh-CN', category, copiesInChinese),
    ]);
    expect(groupsOf(questions)).toEqual([
      ['v1/en/a:3', 'v1/zh-CN/a:3'],
      ['v1/en/b:3', 'v1/zh-CN/b:3'],
    ]);
  });

  it('follows one of two copies to the older version, in both locales the same', () => {
    const questions = [
      ...candidates('v1', 'en', 'old', copies),
      ...candidates('v1', 'zh-CN', 'old', copiesInChinese),
      ...candidates('v2', 'en', 'a', copies),
      ...candidates('v2', 'en', 'b', copies),
      ...candidates('v2', 'zh-CN', 'b', copiesInChinese),
      ...candidates('v2', 'zh-CN', 'a', copiesInChinese),
    ];
    const groups = groupsOf(questions);
    expect(groups.map(({ length }) => length).sort()).toEqual([2, 4]);
    for (const group of groups) {
      const categories = new Set(
        group.filter((source) => source.startsWith('v2')).map((source) => source.at(-3)),
      );
      expect(categories.size).toBe(1);
    }
  });

  it('pairs a translation through another version where its own text says too little', () => {
    const questions = [
      ...candidates(
        'v1',
        'en',
        'a',
        '## How is the `cache_admin` server started?\n\nRun `cache_admin --start` on port `50052`.\n',
      ),
      ...candidates(
        'v1',
        'zh-CN',
        'a',
        '## 如何启动`cache_admin`服务器？\n\n运行`cache_admin --start`，端口`50052`。\n',
      ),
      ...candidates(
        'v2',
        'en',
        'a',
        '## How is the `cache_admin` server started?\n\nRun `cache_admin --start` on port `50052`.\n',
      ),
      ...candidates(
        'v2',
        'zh-CN',
        'b',
        '## 如何启动`cache_admin`服务器？\n\n运行`cache_admin --start`，端口`50052`。\n',
      ),
    ];
    expect(groupsOf(questions)).toHaveLength(1);
  });

  it('keeps questions apart whose titles quote two errors, however alike their words are', () => {
    const others =
      '## What is `nn.Pad`?\n\nZeros.\n\n## Which module is named at the start?\n\nAny.\n';
    const question = (module: string, answer: string) =>
      `## What to do where \`No module named '${module}'\` is shown at the start?\n\n${answer}\n\n${others}`;
    const groups = groupsOf([
      ...candidates('v1', 'en', 'a', question('anvil', 'Install the toolkit with its operators.')),
      ...candidates('v2', 'en', 'a', question('socket', 'Run `pip install sockets` once more.')),
    ]);
    expect(groups).toContainEqual(['v1/en/a:3']);
    expect(groups).toContainEqual(['v2/en/a:3']);
  });

  it('follows a question whose quoted error changed and whose answer did not', () => {
    const question = (error: string) =>
      `## What if "${error}" is reported?\n\nWrite \`a < b and b < c\` in the graph, since a chain of operators cannot be compiled there.\n`;
    const groups = groupsOf([
      ...candidates('v1', 'en', 'a', question('comparing twice')),
      ...candidates('v2', 'en', 'a', question('chained operators')),
    ]);
    expect(groups).toHaveLength(1);
  });

  it('follows the title where two questions exchanged their answers', () => {
    const page = (first: string, second: string) =>
      `## How is the \`loss\` watched?\n\n${first}\n\n## How is early stopping done?\n\n${second}\n`;
    const [long, short] = [
      'Write a `Callback` that keeps the best `loss` and compares `step_end` values.',
      'See the tutorial.',
    ];
    const groups = groupsOf([
      ...candidates('v1', 'en', 'a', page(long, short)),
      ...candidates('v2', 'en', 'a', page(short, long)),
    ]);
    expect(groups).toEqual([
      ['v1/en/a:3', 'v2/en/a:3'],
      ['v1/en/a:7', 'v2/en/a:7'],
    ]);
  });

  it('compares with the newest text of a question, in whichever order its texts were found', () => {
    const ask = (words: string) => `## ${words}?\n\n${words}.\n`;
    const texts = ['one two three four', 'three four five six', 'five six seven eight'];
    const others = ask('red green blue') + ask('north south east');
    const questions = texts.flatMap((text, at) =>
      candidates(`v${at + 1}`, 'en', 'a', `${ask(text)}\n${others}`),
    );
    const groups = groupsOf(questions, ['v1', 'v2', 'v3']);
    expect(groups).toContainEqual(['v1/en/a:3', 'v2/en/a:3', 'v3/en/a:3']);
  });

  it('brings a translation back together whose counterparts followed two copies', () => {
    const copy = '## Can `hub` load the model on the GPU?\n\nAdd `**kwargs` to `vgg16`.\n';
    const other =
      '## Is loading by `hub` on the GPU done, and how?\n\nSee `**kwargs` of `vgg16`.\n';
    const chinese = '## 能用`hub`在GPU上加载模型吗？\n\n给`vgg16`加上`**kwargs`。\n';
    const groups = groupsOf([
      ...candidates('v1', 'en', 'a', `${copy}\n${other}`),
      ...candidates('v1', 'zh-CN', 'a', chinese),
      ...candidates('v2', 'en', 'a', other),
      ...candidates('v2', 'zh-CN', 'a', chinese),
    ]);
    const together = groups.filter((group) => group.includes('v2/en/a:3'));
    expect(together).toEqual([expect.arrayContaining(['v2/zh-CN/a:3'])]);
  });

  it('takes ids that are written for certain', () => {
    const english = candidates(
      'v1',
      'en',
      'a',
      '## Only in English? {#a}\n\nYes.\n\n## In both? {#b}\n\nYes.\n',
    );
    const chinese = candidates(
      'v1',
      'zh-CN',
      'a',
      '## 两种语言都有吗？ {#b}\n\n有。\n\n## 只有中文吗？ {#c}\n\n是。\n',
    );
    expect(groupsOf([...english, ...chinese])).toContainEqual(['v1/en/a:7', 'v1/zh-CN/a:3']);
    expect(groupsOf([...english, ...chinese])).toHaveLength(3);
  });

  it('finds an older version by the best of all texts that the content folder has', () => {
    const ask = (words: string) => `## ${words}?\n\n${words}.\n`;
    const others = ask('red green blue') + ask('north south east');
    const [old] = candidates('v2', 'en', 'a', `${ask('one two three four')}\n${others}`);
    const [newest] = candidates('v3', 'en', 'b', ask('five six seven eight'));
    const members = [old, newest].filter((member) => member !== undefined);
    const page = candidates('v1', 'en', 'a', `${ask('one two three four nine')}\n${others}`);
    const { groups } = groupQuestions(
      page,
      [{ id: 'counted', known: members }],
      ['v1', 'v2', 'v3'],
    );
    expect(groups.find(({ id }) => id === 'counted')?.found).toEqual(page.slice(0, 1));
  });

  it('does not take a question for the one that stood between its neighbours', () => {
    const page = (between: string) =>
      `## What is \`nn.Pad\`?\n\nZeros at \`edges\`.\n\n${between}\n\n## What is \`nn.Tile\`?\n\nA copy.\n`;
    const groups = groupsOf([
      ...candidates('v1', 'en', 'a', page('## Where is the licence?\n\nIn the root folder.')),
      ...candidates('v2', 'en', 'a', page('## Why is the training slow?\n\nNothing is cached.')),
    ]);
    expect(groups).toContainEqual(['v1/en/a:7']);
    expect(groups).toContainEqual(['v2/en/a:7']);
  });

  it('leaves questions uncompared whose title too many have, and names them', () => {
    const page = (version: string) =>
      candidates(
        version,
        'en',
        'a',
        Array.from({ length: 1000 }, (_, at) => `## Why?\n\nIn ${at}.\n`).join('\n'),
      );
    const { groups, crowded } = groupQuestions([...page('v1'), ...page('v2')], [], ['v1', 'v2']);
    expect(crowded).toHaveLength(2 * (1000 - 30));
    expect(groups.length).toBeGreaterThan(1000);
    const known = page('v1').map((member, at) => ({ id: `why-${at}`, known: [member] }));
    const again = groupQuestions(page('v1'), known, ['v1']);
    expect(again.groups.every(({ id, found }) => id !== undefined && found.length === 1)).toBe(
      true,
    );
  });
});
