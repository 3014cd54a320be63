import { describe, expect, it } from 'vitest';
import en from '../../../src/i18n/en.json' with { type: 'json' };
import zhCN from '../../../src/i18n/zh-CN.json' with { type: 'json' };
import { strings } from '../../../src/i18n/strings.ts';

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe('the strings of a locale', () => {
  it('are in the language of the locale', () => {
    expect(strings('en')('nav.categories')).toBe('Categories');
    expect(strings('zh-CN')('nav.categories')).toBe('分类');
  });

  it('take parameters into their placeholders', () => {
    expect(strings('en')('banner.unmaintained', { version: 'r1.1' })).toBe(
      'r1.1 is no longer maintained.',
    );
  });

  it('follow the count in English', () => {
    const t = strings('en');
    expect(t('count.questions', { count: 1 })).toBe('1 question');
    expect(t('count.questions', { count: 2 })).toBe('2 questions');
    expect(t('count.questions', { count: 0 })).toBe('0 questions');
  });

  it('have one form for every count in Chinese', () => {
    const t = strings('zh-CN');
    expect(t('count.questions', { count: 1 })).toBe('1个问题');
    expect(t('count.questions', { count: 2 })).toBe('2个问题');
  });

  it('keep a placeholder that gets no parameter, so that it is seen', () => {
    expect(strings('en')('banner.unmaintained')).toContain('{version}');
  });

  it('do not take text that looks like a replacement pattern for one', () => {
    expect(strings('en')('home.title', { version: '$& $1' })).toContain('$& $1');
  });
});

describe('the tables', () => {
  it('have no key in Chinese that English lacks', () => {
    expect(Object.keys(zhCN).filter((key) => !(key in en))).toEqual([]);
  });

  it('have the same placeholders in both locales', () => {
    const chinese: Readonly<Record<string, string>> = zhCN;
    const differing = Object.entries(en).filter(
      ([key, text]) =>
        key in chinese && String(placeholders(chinese[key] ?? '')) !== String(placeholders(text)),
    );
    expect(differing).toEqual([]);
  });
});
