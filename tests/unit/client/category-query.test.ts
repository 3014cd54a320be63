import { describe, expect, it } from 'vitest';
import { labelsOf, namesLabel, withLabelToggled } from '../../../src/client/category-query.ts';

describe('a query', () => {
  it('names tags and levels, whatever else it holds', () => {
    expect(labelsOf('?tag=GPU&q=x&tag=C%2B%2B&level=%E5%88%9D%E7%BA%A7')).toEqual([
      ['tag', 'GPU'],
      ['tag', 'C++'],
      ['level', '初级'],
    ]);
  });

  it('tells a tag from a level of the same name', () => {
    expect(namesLabel('tag=Expert', ['tag', 'Expert'])).toBe(true);
    expect(namesLabel('tag=Expert', ['level', 'Expert'])).toBe(false);
  });

  it('takes a label up beside the others, and leaves it out the next time', () => {
    const both = withLabelToggled('?tag=GPU', ['tag', 'CPU']);
    expect(both).toBe('tag=GPU&tag=CPU');
    expect(withLabelToggled(both, ['tag', 'GPU'])).toBe('tag=CPU');
    expect(withLabelToggled('tag=CPU', ['tag', 'CPU'])).toBe('');
  });
});
