import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/config/locales.ts';
import { showChanges } from '../../../src/cli/commands/sync.ts';

describe('what sync shows of an edit', () => {
  const cases: [string, Locale, string, string, string][] = [
    [
      'marks a changed word',
      'en',
      'Use Python 3.7 here.',
      'Use Python 3.9 here.',
      'Use Python [-3.7-]{+3.9+} here.',
    ],
    ['marks an added sentence', 'en', 'It does.', 'It does. Really.', 'It does. {+Really.+}'],
    [
      'finds Chinese words',
      'zh-CN',
      '安装驱动后重新运行',
      '安装固件后重新运行',
      '安装[-驱动-]{+固件+}后重新运行',
    ],
    [
      'keeps an identifier whole',
      'en',
      'call mindspore.ops now',
      'call mindspore.nn now',
      'call [-mindspore.ops-]{+mindspore.nn+} now',
    ],
    ['does not mark blanks', 'en', 'one  two', 'one two', 'one two'],
    [
      'gives whole texts where little is left',
      'en',
      'No, never.',
      'It works since the spring.',
      '[-No, never.-]{+It works since the spring.+}',
    ],
    ['marks all of a new text', 'en', '', 'All new.', '{+All new.+}'],
  ];

  it.each(cases)('%s', (_name, locale, before, after, expected) => {
    expect(showChanges(before, after, locale)).toBe(expected);
  });

  it('is the text itself where nothing changed', () => {
    expect(showChanges('Same.', 'Same.', 'en')).toBe('Same.');
  });
});
