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

  it.each([
    [35, 0],
    [36, 27],
  ])('of a page with %i are late in %i cases, and never the first', (count, late) => {
    const questions = Array.from({ length: count }, (_, at) => makeQuestion(`q-${at}`));
    const views = pageOf(makeCategory('r2/en/c', questions)).flatMap((group) => group.views);
    expect(views.filter(({ isLate }) => isLate)).toEqual(views.slice(count - late));
    expect(views[0]?.isLate).toBe(false);
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

  it('are looked up where a switcher of the page would miss them', () => {
    const [view] = pageOf(
      makeCategory('r2/en/c', [makeQuestion('a')]),
      makeCategory('r1/en/c', [makeQuestion('b')]),
      makeCategory('r1/en/d', [makeQuestion('a')]),
      makeCategory('master/en/renamed', [makeQuestion('a')]),
      makeCategory('r2/zh-CN/c', []),
      makeCategory('r2/zh-CN/d', [makeQuestion('a')]),
    ).flatMap((group) => group.views);
    expect(view?.moved.map(({ to, placed }) => [to, placed.category.category])).toEqual([
      ['r1', 'd'],
      ['zh-CN', 'd'],
    ]);
  });
});

describe('the line under an answer', () => {
  const kept = makeQuestion('kept');
  const late = makeQuestion('late');
  const reworded = makeQuestion('reworded');
  const rewordedAnew = makeQuestion('reworded', { answerMarkdown: 'Another answer' });
  const last = makeQuestion('last');
  const middle = makeCategory('r2/en/b', [kept, late, rewordedAnew, last]);
  const index = buildFaqIndex(versions, [
    makeCategory('r1/en/a', [kept, reworded]),
    middle,
    makeCategory('master/en/c', [
      kept,
      rewordedAnew,
      makeQuestion('last', { answerMarkdown: 'Yet another' }),
    ]),
  ]);
  const notesOf = (id: string) =>
    categoryQuestions(index, middle)
      .flatMap(({ views }) => views)
      .find(({ question }) => question.id === id)
      ?.notes.map(({ version, kind, placed }) => [version.id, kind, placed?.category.category]);

  it.each([
    ['says nothing where all versions say the same', 'kept', []],
    [
      'tells which version brought the question, and which lost it',
      'late',
      [
        ['r2', 'new', undefined],
        ['master', 'absent', undefined],
      ],
    ],
    ['tells which version changed it', 'reworded', [['r2', 'changed', undefined]]],
    [
      'leads to a later version that differs',
      'last',
      [
        ['r2', 'new', undefined],
        ['master', 'different', 'c'],
      ],
    ],
  ])('%s', (_name, id, expected) => {
    expect(notesOf(id)).toEqual(expected);
  });

  it('leads to the page of this locale, whichever language it shows', () => {
    const [view] = pageOf(
      makeCategory('r2/zh-CN/c', [makeQuestion('a')]),
      makeCategory('master/en/c', [makeQuestion('a')]),
      makeCategory('master/zh-CN/c', []),
    ).flatMap((group) => group.views);
    const note = view?.notes.find(({ version }) => version.id === 'master');
    expect(note?.placed?.category.locale).toBe('zh-CN');
    expect(note?.kind).toBe('different');
  });
});
