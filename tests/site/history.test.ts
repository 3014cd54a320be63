import { describe, expect, inject, it } from 'vitest';
import { attributes, isBuilt, readBuiltPage } from '../support/built.ts';

const site = inject('fixtureSite');
const history = (locale: string, id: string) => readBuiltPage(site, `${locale}/questions/${id}/`);

describe('the page of a question through its versions', () => {
  it('folds equal answers into one block that names its versions', async () => {
    const page = await history('en', 'cpu-operators');
    expect(page.select('.stage')).toHaveLength(1);
    expect(attributes(page, '.stage h2 [id]', 'id')).toEqual(['in-v1', 'in-v2']);
    expect(page.select('ins, del')).toEqual([]);
  });

  it('marks by word what changed, in text that says so', async () => {
    const page = await history('en', 'python-version');
    expect(page.select('.stage')).toHaveLength(2);
    expect(page.text('del')).toBe('Removed: 3.7 End of change.');
    expect(page.text('ins')).toBe('Added: 3.9 End of change.');
    expect(page.select('label #marks[type=checkbox][checked]')).toHaveLength(1);
  });

  it('marks Chinese by word too, and says so in Chinese', async () => {
    const page = await history('zh-CN', 'python-version');
    expect(page.text('ins')).toMatch(/^新增： ?3\.9/);
  });

  it('says where the question is not, and links to where it is', async () => {
    const page = await history('en', 'docker-image');
    expect(page.text('.path .absent')).toContain('v1');
    expect(page.text('.path .new')).toContain('v2');
    expect(attributes(page, '.stage a[data-version]', 'href')).toEqual([
      '/en/v2/installation/#docker-image',
    ]);
  });

  it('shows a question that this locale lacks in the other one, marked as such', async () => {
    const page = await history('zh-CN', 'docker-image');
    expect(attributes(page, 'h1', 'lang')).toEqual(['en']);
    expect(attributes(page, '.stage .text', 'lang')).toEqual(['en']);
    expect(attributes(page, 'header a[data-version=v2]', 'href')).toEqual([
      '/en/v2/installation/#docker-image',
    ]);
  });

  it('leads to itself in the other language and to the question in each version', async () => {
    const page = await history('en', 'cpu-operators');
    expect(attributes(page, 'main a[hreflang=zh-CN]', 'href')).toEqual([
      '/zh-CN/questions/cpu-operators/',
    ]);
    expect(attributes(page, 'header a[data-version]', 'href')).toEqual([
      '/en/v1/operators/#cpu-operators',
      '/en/v2/operator-support/#cpu-operators',
    ]);
  });

  it('is for readers of the site, not for search engines', async () => {
    const page = await history('en', 'cpu-operators');
    expect(attributes(page, 'meta[name=robots]', 'content')).toEqual(['noindex,follow']);
    expect(page.select('link[hreflang]')).toEqual([]);
  });

  it('is linked once from each question', async () => {
    const page = await readBuiltPage(site, 'en/v2/installation/');
    const links = attributes(page, '[data-question] a[href*="/questions/"]', 'href');
    expect(links).toEqual([
      '/en/questions/python-version/',
      '/en/questions/parse-error-101/',
      '/en/questions/build-time/',
      '/en/questions/docker-image/',
    ]);
  });

  it('exists in both locales', async () => {
    expect(await isBuilt(site, 'zh-CN/questions/build-time/index.html')).toBe(true);
    expect(await isBuilt(site, 'en/questions/build-time/index.html')).toBe(true);
  });
});
