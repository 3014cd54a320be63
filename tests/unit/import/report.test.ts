import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../src/import/report.ts';

describe('the difference of two texts of a question', () => {
  it('leaves out what both have, also between two changes', () => {
    const before = { title: 'How do I pad?', body: 'Give `pad`.\n\nIt is a tuple.\n\nOf four.' };
    const after = { title: 'How do I pad?', body: 'Give `pads`.\n\nIt is a tuple.\n\nOf two.' };
    expect(differenceOf(before, after)).toEqual([
      '- Give `pad`.',
      '+ Give `pads`.',
      '- Of four.',
      '+ Of two.',
    ]);
  });

  it('has the titles where these differ, and nothing where nothing does', () => {
    const before = { title: 'Why?', body: 'So.' };
    expect(differenceOf(before, { ...before, title: 'How?' })).toEqual(['- Why?', '+ How?']);
    expect(differenceOf(before, before)).toEqual([]);
  });
});
