import { expect, it } from 'vitest';
import { buildFaqIndex } from '../../../src/routing/faq-index.ts';
import { createPaths } from '../../../src/routing/paths.ts';
import { relatedQuestions } from '../../../src/views/related-questions.ts';
import { makeCategory, makeQuestion, versions } from '../../support/categories.ts';

it('questions are related where one links to the other, in whichever version', () => {
  const link = (address: string) => ({ answerHtml: `<p><a href='${address}'>see</a></p>` });
  const index = buildFaqIndex(versions, [
    makeCategory('r1/en/c', [makeQuestion('a', link('/faq/en/r1/d/#b')), makeQuestion('lone')]),
    makeCategory('r1/en/d', [makeQuestion('b', link('/faq/en/r1/d/#b'))]),
    makeCategory('r2/en/d', [
      makeQuestion('b', link('/faq/en/r2/d/#c')),
      makeQuestion('c', link('https://other.example/#a')),
    ]),
  ]);
  const related = relatedQuestions(index, createPaths('/faq/'), 'en');
  expect(new Map([...related].map(([id, ids]) => [id, [...ids]]))).toEqual(
    new Map([
      ['a', ['b']],
      ['b', ['a', 'c']],
      ['c', ['b']],
    ]),
  );
});
