import { describe, expect, it } from 'vitest';
import { buildFaqIndex } from '../../../src/routing/faq-index.ts';
import { versionChanges } from '../../../src/views/version-changes.ts';
import { makeCategory, makeQuestion, versions } from '../../support/categories.ts';

const index = buildFaqIndex(versions, [
  makeCategory('r1/en/c', [makeQuestion('kept'), makeQuestion('edited'), makeQuestion('gone')]),
  makeCategory('r2/en/c', [
    makeQuestion('kept'),
    makeQuestion('edited', { answerMarkdown: 'new words' }),
    makeQuestion('added'),
  ]),
]);

describe('the changes of a version', () => {
  it('are what is new, changed and gone against the version before', () => {
    const changes = versionChanges(index, 'r2', 'en');
    expect(changes?.previous.id).toBe('r1');
    expect(changes?.added.map(({ question }) => question.id)).toEqual(['added']);
    expect(changes?.changed.map(({ question }) => question.id)).toEqual(['edited']);
    expect(changes?.removed.map(({ question }) => question.id)).toEqual(['gone']);
  });

  it('are none for the oldest version', () => {
    expect(versionChanges(index, 'r1', 'en')).toBeUndefined();
  });
});
