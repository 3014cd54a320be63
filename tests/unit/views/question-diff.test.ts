import { describe, expect, it } from 'vitest';
import { questionDiff } from '../../../src/views/question-diff.ts';
import { withoutIds } from '../../../src/views/without-ids.ts';
import type { Question } from '../../../src/faq/schema.ts';
import { makeCategory, makeQuestion } from '../../support/categories.ts';

const place = (address: string, given: Partial<Question>) => {
  const question = makeQuestion('q', given);
  return { category: makeCategory(address, [question]), question };
};

describe('what changed in a question', () => {
  it('is told of title and answer', () => {
    const diff = questionDiff(
      place('r1/en/c', { title: 'Does it run?', answerText: 'No.' }),
      place('r2/en/c', { title: 'Does it run now?', answerText: 'No.' }),
    );
    expect(diff?.title.filter(({ kind }) => kind === 'added')).toHaveLength(1);
    expect(diff?.isMarkdown).toBe(false);
  });

  it('is told of the Markdown where a link alone changed', () => {
    const diff = questionDiff(
      place('r1/en/c', { answerMarkdown: 'See [it](https://a.example).' }),
      place('r2/en/c', { answerMarkdown: 'See [it](https://b.example).' }),
    );
    expect(diff?.isMarkdown).toBe(true);
    expect(diff?.answer.map(({ text }) => text).join('')).toContain('b.example');
  });

  it('is not told between two languages', () => {
    expect(questionDiff(place('r1/en/c', {}), place('r2/zh-CN/c', {}))).toBeUndefined();
  });
});

describe('an answer that stands beside another of its question', () => {
  it('loses its ids and nothing else', () => {
    expect(withoutIds('<h4 id="q-a" class="x">A</h4><pre><code>grep id="q"</code></pre>')).toBe(
      '<h4 class="x">A</h4><pre><code>grep id="q"</code></pre>',
    );
  });
});
