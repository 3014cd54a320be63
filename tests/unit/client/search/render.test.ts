import { expect, it } from 'vitest';
import { createTranslate } from '../../../../src/client/search/render.ts';

it('chooses the form of a string by the count, and fills it in', () => {
  const translate = createTranslate(
    { 'search.say.count.one': '{count} question', 'search.say.count.other': '{count} questions' },
    'en',
  );
  expect(translate('search.say.count', { count: 1 })).toBe('1 question');
  expect(translate('search.say.count', { count: 0 })).toBe('0 questions');
});
