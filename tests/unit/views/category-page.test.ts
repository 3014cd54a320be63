import { describe, expect, it } from 'vitest';
import { categoryQuestions } from '../../../src/views/category-page.ts';
import { buildFaqIndex } from '../../../src/routing/faq-index.ts';
import type { Category } from '../../../src/faq/schema.ts';
import { makeCategory, makeQuestion, versions } from '../../support/categories.ts';

const pageOf = (category: Category, ...others: Category[]) =>
  categoryQuestions(buildFaqIndex(versions, [category, ...others]), category);

describe('the questions of a category', () => {
  it('stand in their sections', () => {
    const category = makeCategory(
      'r2/en/c',
      [makeQuestion('a'), makeQuestion('b', { section: 's' }), makeQuestion('c', { section: 's' })],
      { sections: [{ id: 's', title: 'S' }] },
    );
    const groups = pageOf(category).map(({ section, views }) => [
      section?.title,
      views.map(({ question }) => question.id),
    ]);
    expect(groups).toEqual([
      [undefined, ['a']],
      ['S', ['b', 'c']],
    ]);
  });

  it('include those that only the other locale has, in their place', () => {
    const views = pageOf(
      makeCategory('r2/zh-CN/c', [makeQuestion('a'), makeQuestion('c')]),
      makeCategory('r2/en/c', [makeQuestion('a'), makeQuestion('b'), makeQuestion('c')]),
    ).flatMap((group) => group.views);
    expect(views.map(({ question, isFallback }) => [question.id, isFallback])).toEqual([
      ['a', false],
      ['b', true],
      ['c', false],
    ]);
  });

  it('do not include what another category of this locale has, nor what has a generated id', () => {
    const views = pageOf(
      makeCategory('r2/zh-CN/c', [makeQuestion('a')]),
      makeCategory('r2/zh-CN/d', [makeQuestion('b')]),
      makeCategory('r2/en/c', [
        makeQuestion('a'),
        makeQuestion('b'),
        makeQuestion('generated', { explicitId: false }),
      ]),
    ).flatMap((group) => group.views);
    expect(views.map(({ question }) => question.id)).toEqual(['a']);
  });

  it('say how they compare with the other versions', () => {
    const [view] = pageOf(
      makeCategory('r2/en/c', [makeQuestion('a', { answerMarkdown: 'new text' })]),
      makeCategory('r1/en/c', [makeQuestion('a')]),
    ).flatMap((group) => group.views);
    expect(view?.news).toBe('changed');
    expect(view?.otherVersions.map(({ version, relation }) => [version, relation])).toEqual([
      ['r1', 'different'],
      ['master', 'absent'],
    ]);
  });

  it('lead in another version to the page of this locale, whichever language it shows', () => {
    const [view] = pageOf(
      makeCategory('r2/zh-CN/c', [makeQuestion('a')]),
      makeCategory('r1/en/c', [makeQuestion('a')]),
      makeCategory('r1/zh-CN/c', []),
    ).flatMap((group) => group.views);
    const there = view?.otherVersions[0];
    expect(there?.placed?.category.locale).toBe('zh-CN');
    expect(there?.relation).toBe('different');
  });
});
