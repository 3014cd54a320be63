import { describe, expect, it } from 'vitest';
import { atomFeed, feedDay } from '../../../src/outputs/atom-feed.ts';
import { buildFaqIndex } from '../../../src/routing/faq-index.ts';
import { createPaths } from '../../../src/routing/paths.ts';
import { makeCategory, makeQuestion, versions } from '../../support/categories.ts';

const index = buildFaqIndex(versions, [
  makeCategory('r1/en/c', [
    makeQuestion('kept'),
    makeQuestion('edited', { answerMarkdown: 'Old' }),
  ]),
  makeCategory('r2/en/c', [
    makeQuestion('kept'),
    makeQuestion('edited', { answerMarkdown: 'New' }),
    makeQuestion('brought', { title: 'Why <T> & \u001b[31mred?', answerHtml: '<p>a &amp; b</p>' }),
    makeQuestion('made-from-title', { explicitId: false }),
  ]),
]);
const absolute = (path: string) => `https://site.example${path}`;
const [, r2] = versions;
const feed = () => r2 && atomFeed(index, r2, 'en', createPaths('/faq/'), absolute);

describe('the feed of a version', () => {
  it('has an entry for each new and changed question with an id that lasts', () => {
    const ids = [...(feed() ?? '').matchAll(/<entry>\n<id>([^<]*)<\/id>/g)].map(([, id]) => id);
    expect(ids).toEqual([
      'https://site.example/faq/en/questions/brought/#in-r2',
      'https://site.example/faq/en/questions/edited/#in-r2',
    ]);
  });

  it('is dated by the release and by nothing else', () => {
    const dates = [...(feed() ?? '').matchAll(/<updated>([^<]*)</g)].map(([, date]) => date);
    expect(new Set(dates)).toEqual(new Set(['2021-06-30T00:00:00Z']));
  });

  it('holds text and HTML as XML', () => {
    expect(feed()).toContain('<title>Why &lt;T&gt; &amp; [31mred?</title>');
    expect(feed()).toContain('&lt;p&gt;a &amp;amp; b&lt;/p&gt;');
  });

  it('is missing without a date and for the oldest version', () => {
    expect(feedDay(index, 'master')).toBeUndefined();
    expect(feedDay(index, 'r1')).toBeUndefined();
    expect(feedDay(index, 'r2')).toBe('2021-06-30');
    expect(feedDay(index, 'no-such-version')).toBeUndefined();
  });
});
