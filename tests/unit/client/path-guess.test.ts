import { describe, expect, it } from 'vitest';
import { guessFromPath, isNear } from '../../../src/client/path-guess.ts';

const guess = (path: string, hash = '') =>
  guessFromPath(path, hash, ['en', 'zh-CN'], ['r1.1', 'r1.2', 'master']);

describe('the guess from a mistaken address', () => {
  it.each([
    ['/zh-CN/r1.1/instalation/', '', 'zh-CN', 'r1.1', 'instalation'],
    ['/faq/en/master/data-processing/', '', 'en', 'master', 'data processing'],
    ['/en/r1.2/old/', '#pip-python-version', 'en', 'r1.2', 'pip python version'],
    ['/docs/faq/zh_cn/r1.2/network_models.html', '', 'zh-CN', 'r1.2', 'network models'],
    ['/zh/r1.1/', '', 'zh-CN', 'r1.1', ''],
    ['/EN/r9.9/', '', 'en', undefined, 'r9.9'],
    ['/en/%E5%AE%89%E8%A3%85/', '', 'en', undefined, '安装'],
    ['/en/50%/', '', 'en', undefined, '50%'],
    ['/', '', undefined, undefined, ''],
  ])(
    'of %s%s is locale %s, version %s and the words "%s"',
    (path, hash, locale, version, words) => {
      expect(guess(path, hash)).toMatchObject({ locale, version, words });
    },
  );
});

describe('a category is near', () => {
  it.each([
    ['instalation', 'installation', true],
    ['network-compile', 'network-compilation', true],
    ['inference', 'inference-using', true],
    ['operators-compile', 'supported-operators', true],
    ['data-and-more', 'usage-and-migration', false],
    ['faq', 'installation', false],
  ])('%s: %s is %s', (name, category, expected) => {
    expect(isNear(name, category)).toBe(expected);
  });

  it('as the last part of the path names one', () => {
    expect(guess('/faq/zh_cn/r1.2/network_models.html', '#x').category).toBe('network-models');
    expect(guess('/en/r1.2/').category).toBe('');
  });
});
