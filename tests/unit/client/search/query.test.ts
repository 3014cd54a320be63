import { describe, expect, it } from 'vitest';
import { answerQuery, type Answer } from '../../../../src/client/search/query.ts';
import { questionId } from '../../../../src/client/search/records.ts';
import { createTextIndex } from '../../../../src/client/search/text-index.ts';
import { lexicon, makeRecord, makeScope } from './search-scope.ts';

const english = createTextIndex(
  makeScope([
    makeRecord('uninstall', 'How do I uninstall MindSpore?', 'Run pip uninstall mindspore.'),
    makeRecord('proxy', 'ProxyError during pip install', 'Set the proxy, then install again.'),
    makeRecord('windows-gpu', 'Can I use an Nvidia GPU on Windows?', 'Use WSL.', {
      words: ['graphics card', '显卡'],
      names: ['Windows电脑上能用Nvidia独立显卡吗？'],
    }),
    makeRecord(
      'tls',
      'libgomp.so.1: cannot allocate memory in static TLS block',
      'Import it first.',
      {
        category: 1,
      },
    ),
    makeRecord('parse', 'json.exception.parse_error.101', 'Reinstall te, topi and hccl.', {
      category: 1,
    }),
    makeRecord('tensor', 'How large may a tensor be?', 'At most 2 GB, for the size of a message.'),
    makeRecord(
      'variance',
      'How do I compute the variance of a tensor?',
      'Combine small operators.',
    ),
    makeRecord('device', 'How do I choose a device?', 'Set device_id.'),
    makeRecord('id', 'Which id has a device?', 'That of its bus.'),
    makeRecord('library', 'libge_compiler.so is missing', 'Call asnumpy() first.'),
    makeRecord('tool', 'Where do I get a compiler?', 'From its maker, with numpy.'),
    makeRecord('feature-map', 'What is the feature map?', 'The output of a layer.'),
    makeRecord('layers', 'Features of middle layers', 'Read them as gmp shows.'),
  ]),
  lexicon,
);

const chinese = createTextIndex(
  makeScope(
    [
      makeRecord('operators', 'CPU上能运行哪些算子？', '大部分算子都可以。'),
      makeRecord('parallel', '自动并行可以在哪些硬件上用？', '昇腾和GPU。'),
      makeRecord('memory', '训练时内存不足怎么办？', '减小批次，照这样的代码。', {
        names: ['Out of memory'],
      }),
      makeRecord('link', '软链接指向错误的解释器', '重新创建软链接。'),
      makeRecord('connect', '软件连接失败', '检查连接。'),
      makeRecord('uninstall', '怎样卸载MindSpore？', '执行pip uninstall mindspore。'),
    ],
    'zh-CN',
  ),
  lexicon,
);

const ids = ({ exact, closest }: Answer): string[] => [...exact, ...closest].map(questionId);
const ask = (query: string, index = english) => answerQuery(query, index, { limit: 10 });

describe('a query', () => {
  it('finds questions that have all words, and says so', () => {
    const answer = ask('pip proxy');
    expect(answer.exact.map(questionId)).toEqual(['proxy']);
  });

  it.each([
    ['an identifier as pasted', 'json.exception.parse_error.101', 'parse'],
    ['the beginning of an identifier', 'parse_err', 'parse'],
    ['the end of an identifier', 'error.101', 'parse'],
    ['a part without its prefix lib', 'gomp', 'tls'],
    [
      'an error text with more around it',
      'ImportError: libgomp.so.1: cannot allocate memory',
      'tls',
    ],
    ['a synonym', 'remove mindspore', 'uninstall'],
    ['a word that its author gave', 'graphics card', 'windows-gpu'],
    ['the title in the other language', '独立显卡', 'windows-gpu'],
    ['another form of a word', 'uninstalling', 'uninstall'],
    ['two words for one', 'parse error', 'parse'],
    ['an identifier without what joins its parts', 'deviceid', 'device'],
    ['a word as it is written before its other forms', 'features', 'layers'],
    ['a corrected word as it is written before its other forms', 'faetures', 'layers'],
    ['the middle of a word', 'nstal', 'uninstall'],
    ['a piece of a word that ends like another word', 'ariance', 'variance'],
    ['a whole sentence', 'what is the way to get the variance when I have a tensor', 'variance'],
  ])('finds %s', (_what, query, id) => {
    expect(ids(ask(query))[0]).toBe(id);
  });

  it('prefers two words that are one name, and calls both ways to have them exact', () => {
    expect(ask('device id').exact.map(questionId)).toEqual(['device', 'id']);
    expect(ask('ge compiler').exact.map(questionId)).toEqual(['library', 'tool']);
    expect(ids(ask('as numpy'))[0]).toBe('library');
  });

  it('marks the words that hold what was typed', () => {
    expect([...ask('nstal').marks]).toEqual(expect.arrayContaining(['install', 'uninstall']));
    expect([...ask('as numpy').marks]).toContain('asnumpy');
  });

  it('marks what lacks a word as closest', () => {
    const answer = ask('tensor variance spaceship');
    expect(answer.exact).toEqual([]);
    expect(answer.closest.map(questionId)[0]).toBe('variance');
  });

  it('corrects a word that is nowhere, tells so, and can be told not to', () => {
    expect(ask('tesnor variance').corrections).toEqual([{ from: 'tesnor', to: 'tensor' }]);
    expect(ids(ask('tesnor variance'))[0]).toBe('variance');
    const typed = answerQuery('tesnor', english, { limit: 10, correcting: false });
    expect(ids(typed)).toEqual([]);
  });

  it('takes a name without its prefix lib for that rather than for a misspelling', () => {
    expect(ask('gomp').corrections).toEqual([]);
  });

  it('takes a library of another version for that which was meant', () => {
    expect(ask('libgomp.so.9').exact.map(questionId)).toEqual(['tls']);
    expect(ask('libge_compiler.so.1.0').exact.map(questionId)).toEqual(['library']);
    expect(ask('libgomp.so.9').corrections).toEqual([]);
  });

  it('does not call a corrected match exact', () => {
    expect(ask('tesnor').exact).toEqual([]);
  });

  it('gives nothing, or only closest matches, where nothing answers it', () => {
    for (const query of ['chocolate cake', '红烧肉怎么做', 'kubernetes']) {
      expect(ask(query).exact, query).toEqual([]);
      expect(ask(query, chinese).exact, query).toEqual([]);
    }
  });

  it('finds the error at the end of a long log', () => {
    const log = Array.from(
      { length: 300 },
      (_, line) => `File "site/proxy.py", line ${line}, in run`,
    );
    const answer = ask(
      `${log.join('\n')}\nImportError: cannot allocate memory in static TLS block`,
    );
    expect(ids(answer)[0]).toBe('tls');
  });

  it('takes quoted text as an exact phrase', () => {
    expect(ask('"static TLS block"').exact.map(questionId)).toEqual(['tls']);
    expect(ask('"TLS static"').exact).toEqual([]);
  });

  it('narrows down to a category', () => {
    const answer = answerQuery('pip install', english, { limit: 10, category: 1 });
    expect(ids(answer)).not.toContain('proxy');
  });

  it('counts beyond the limit', () => {
    const answer = answerQuery('tensor', english, { limit: 1 });
    expect(answer.exact).toHaveLength(1);
    expect(answer.exactCount).toBe(2);
  });
});

describe('a Chinese query', () => {
  it.each([
    ['a word', '算子', 'operators'],
    ['a piece across two words', '动并行', 'parallel'],
    ['a sentence without blanks', '内存不足应该怎么办', 'memory'],
    ['a synonym in the other language', 'OOM', 'memory'],
    ['a synonym that a segmenter would cut in two', '软连接', 'link'],
    ['both languages at once', 'uninstall 卸载', 'uninstall'],
    ['a word with a wrong character', '自动并形', 'parallel'],
    ['a word without one of its characters', '自并行', 'parallel'],
    ['a word with two characters swapped', '自动行并', 'parallel'],
  ])('finds %s', (_what, query, id) => {
    expect(ids(ask(query, chinese))[0]).toBe(id);
  });

  it('tells what a misspelt word was taken for, and can be told not to', () => {
    expect(ask('自动并形', chinese).corrections).toEqual([{ from: '自动并形', to: '自动并行' }]);
    const typed = answerQuery('自动并形', chinese, { limit: 10, correcting: false });
    expect(typed.corrections).toEqual([]);
  });

  it('takes no stop word for a better spelling', () => {
    expect(ask('样例代码', chinese).corrections).toEqual([]);
  });
});
