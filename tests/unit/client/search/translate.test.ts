import { expect, it } from 'vitest';
import { createTranslate } from '../../../../src/client/search/translate.ts';

it('chooses the form of a string by the count, and fills it in', () => {
  const translate = createTranslate(
    { 'search.count.one': '{count} question', 'search.count.other': '{count} questions' },
    'en',
  );
  expect(translate('search.count', { count: 1 })).toBe('1 question');
  expect(translate('search.count', { count: 0 })).toBe('0 questions');
});
