import { describe, expect, it } from 'vitest';
import { categoryLabels, labelQuery } from '../../../../src/components/home/category-labels.ts';

describe('the labels of categories', () => {
  it('are listed once, the tags of most categories first', () => {
    const labels = categoryLabels([
      { tags: ['Linux', 'GPU'], levels: ['Beginner'] },
      { tags: ['GPU', 'C++'], levels: ['Beginner', 'Expert'] },
    ]);
    expect(labels).toEqual({ tags: ['GPU', 'Linux', 'C++'], levels: ['Beginner', 'Expert'] });
  });

  it('become a query', () => {
    expect(labelQuery(['GPU', 'C++'], ['初级'])).toBe(
      'tag=GPU&tag=C%2B%2B&level=%E5%88%9D%E7%BA%A7',
    );
  });
});
