import { describe, expect, it } from 'vitest';
import { versionMarks } from '../../../../src/components/category/version-marks.ts';
import { categoryQuestions } from '../../../../src/views/category-page.ts';
import { buildFaqIndex } from '../../../../src/routing/faq-index.ts';
import { makeCategory, makeQuestion, versions } from '../../../support/categories.ts';

const kept = makeQuestion('kept');
const late = makeQuestion('late');
const reworded = makeQuestion('reworded');
const rewordedAnew = makeQuestion('reworded', { answerMarkdown: 'Another answer' });
const middle = makeCategory('r2/en/b', [kept, late, rewordedAnew]);
const index = buildFaqIndex(versions, [
  makeCategory('r1/en/a', [kept, reworded]),
  middle,
  makeCategory('master/en/c', [kept, rewordedAnew]),
]);

const kindsOf = (id: string) => {
  const views = categoryQuestions(index, middle).flatMap((group) => group.views);
  const view = views.find(({ question }) => question.id === id);
  if (view === undefined) throw new Error(`Unexpected absence of "${id}"`);
  return versionMarks(versions, view).map(({ version, kind, placed }) => [
    version.id,
    kind,
    placed?.category.category,
  ]);
};

describe('the version line of a question', () => {
  it('has every version in order, with the categories that hold it', () => {
    expect(kindsOf('kept')).toEqual([
      ['r1', 'same', 'a'],
      ['r2', 'here', undefined],
      ['master', 'same', 'c'],
    ]);
  });

  it('tells that the version of the page brought the question, and where it is absent', () => {
    expect(kindsOf('late')).toEqual([
      ['r1', 'absent', undefined],
      ['r2', 'new', undefined],
      ['master', 'absent', undefined],
    ]);
  });

  it('tells that the version of the page changed the question', () => {
    expect(kindsOf('reworded')).toEqual([
      ['r1', 'different', 'a'],
      ['r2', 'changed', undefined],
      ['master', 'same', 'c'],
    ]);
  });
});
