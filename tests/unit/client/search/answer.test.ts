import { describe, expect, it } from 'vitest';
import { answer } from '../../../../src/client/search/searcher.ts';
import { makeScope } from './search-scope.ts';

const english = makeScope(
  [
    {
      title: 'pip reports a certificate error',
      text: 'The certificate of the proxy is unknown. Ask who runs it.',
      words: ['firewall', '防火墙'],
    },
    { title: 'Where is the error log?', text: 'In a folder. An error is written once.' },
    { title: 'What does parse_error.101 mean?', text: 'json.exception.parse_error.101 is thrown.' },
    { title: 'How is MaxUnpool2d used?', text: 'Call nn.MaxUnpool2d with a size.' },
    { title: 'How large is a tensor?', text: 'At most 2 GB on a GPU.' },
    { title: 'How is a dataset read?', text: 'With one of the data set classes, in set_context.' },
    { title: 'What runs on Ascend 310?', text: 'Inference, with libcrypto.so.1.0.0 in place.' },
  ],
  'en',
  [
    ['gpu', 'graphics card', '显卡'],
    ['tensor', '张量'],
  ],
);

const chinese = makeScope(
  [
    { title: '如何启用自动并行？', text: '设置并行模式。' },
    { title: '源码编译很慢怎么办？', text: '增加线程。' },
    { title: '梯度裁剪怎么做？', text: '用ClipByNorm。' },
    { title: '缓存服务器异常退出', text: '重启缓存。', words: ['cache'] },
    { title: '训练时内存不足', text: '减小批次。' },
  ],
  'zh-CN',
);

const ask = (
  { list, lookup }: ReturnType<typeof makeScope>,
  query: string,
  options: { correcting?: boolean; category?: string } = {},
) => answer(query, list, lookup, options);

const first = async (scope: ReturnType<typeof makeScope>, query: string) => {
  const { exact, closest } = await ask(scope, query);
  return [...exact, ...closest][0]?.title;
};

describe('an answer', () => {
  it.each([
    ['certificates', 'pip reports a certificate error'],
    ['防火墙', 'pip reports a certificate error'],
    ['parse_err', 'What does parse_error.101 mean?'],
    ['unpool', 'How is MaxUnpool2d used?'],
    ['maxunpool2d', 'How is MaxUnpool2d used?'],
    ['data set', 'How is a dataset read?'],
    ['ascend310', 'What runs on Ascend 310?'],
    ['setcontext', 'How is a dataset read?'],
    ['张量', 'How large is a tensor?'],
    ['tens', 'How large is a tensor?'],
    ['certifica', 'pip reports a certificate error'],
    ['How do I get a LOG?', 'Where is the error log?'],
  ])('to %s has all words in: %s', async (query, title) => {
    const { exact } = await ask(english, query);
    expect(exact[0]?.title).toBe(title);
  });

  it.each([
    ['自动并行', '如何启用自动并行？'],
    ['度裁', '梯度裁剪怎么做？'],
    ['编译太慢', '源码编译很慢怎么办？'],
    ['退', '缓存服务器异常退出'],
    ['缓存 cache', '缓存服务器异常退出'],
  ])('in Chinese to %s has all words in: %s', async (query, title) => {
    const { exact } = await ask(chinese, query);
    expect(exact[0]?.title).toBe(title);
  });

  it('corrects misspelt words, unless told not to', async () => {
    const { exact, corrections } = await ask(english, 'certifcate eror');
    expect(exact[0]?.title).toBe('pip reports a certificate error');
    expect(corrections).toEqual([
      { from: 'certifcate', to: 'certificate' },
      { from: 'eror', to: 'error' },
    ]);
    const asTyped = await ask(english, 'certifcate', { correcting: false });
    expect([...asTyped.exact, ...asTyped.corrections]).toEqual([]);
  });

  it.each([
    ['自动井行', '自动并行'],
    ['梯度剪裁', '梯度裁剪'],
    ['缓存服物器', '缓存服务器'],
  ])('corrects a wrong character: %s', async (from, to) => {
    const { exact, corrections } = await ask(chinese, from);
    expect(corrections).toEqual([{ from, to }]);
    expect(exact[0]?.title).toContain(to);
  });

  it('does not take a part of a name for the word', async () => {
    const scope = makeScope([{ title: 'A tensor' }, { title: 'TensorFlow' }, { title: 'Flow' }]);
    const titles = async (query: string) => {
      const { exact, closest } = await ask(scope, query);
      return [...exact, ...closest].map(({ title }) => title);
    };
    expect(await titles('tensor')).toEqual(['A tensor']);
    expect(await titles('flow')).toEqual(['Flow']);
    expect(await titles('tensorflow')).toEqual(['TensorFlow']);
  });

  it('lets a rare word weigh more than a common one', async () => {
    expect(await first(english, 'certificate log error')).toBe('pip reports a certificate error');
  });

  it('finds a question by what other people call it, below the word itself', async () => {
    const { exact } = await ask(english, '显卡');
    expect(exact).toEqual([]);
    expect(await first(english, '张量')).toBe('How large is a tensor?');
  });

  it('finds nothing for what the scope knows nothing of', async () => {
    for (const [scope, query] of [
      [chinese, '量子香蕉'],
      [english, 'quantum banana error'],
    ] as const) {
      const { exact, closest } = await ask(scope, query);
      expect([...exact, ...closest], query).toEqual([]);
    }
  });

  it('takes the lines of a log that name an error', async () => {
    const log = [
      'Loading the tensor of 2021-04-15 10:11:12',
      'Reading the dataset',
      'A log of the log',
      'error: certificate unknown',
    ];
    expect(await first(english, log.join('\n'))).toBe('pip reports a certificate error');
  });

  it('finds within a category', async () => {
    const scope = makeScope([
      { title: 'One error' },
      { title: 'Two errors', isError: true },
      { title: 'Three errors', isError: true },
    ]);
    const { exact } = await ask(scope, 'error', { category: 'errors' });
    expect(exact.map(({ category }) => category.id)).toEqual(['errors', 'errors']);
  });

  it('does not need words of everyday speech, but where there are no others', async () => {
    expect((await ask(english, 'wrong certificate')).exact).toHaveLength(1);
    expect((await ask(english, 'wrong')).exact).toEqual([]);
  });

  it('names the category that is asked for', async () => {
    const { categories } = await ask(english, 'install');
    expect(categories.map(({ id }) => id)).toEqual(['guide']);
    expect((await ask(english, 'install pip')).categories).toEqual([]);
  });

  it('marks the words as typed or corrected, and no numbers of a name', async () => {
    expect((await ask(english, 'certifcate')).marks).toEqual(new Set(['certif']));
    const { marks } = await ask(english, 'libcrypto.so.1.1');
    expect(marks.has('1')).toBe(false);
    expect(marks.has('libcrypto')).toBe(true);
  });
});
