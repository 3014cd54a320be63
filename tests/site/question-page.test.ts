import { describe, expect, inject, it } from 'vitest';
import { attributes, isBuilt, readBuiltPage } from '../support/built.ts';

const site = inject('fixtureSite');
const questionPage = (locale: string, id: string) =>
  readBuiltPage(site, `${locale}/questions/${id}/`);

describe('the page of a question', () => {
  it('begins with the current answer, formatted, under the way to its category', async () => {
    const page = await questionPage('en', 'python-version');
    expect(attributes(page, 'main nav a', 'href')).toEqual([
      '/en/v2/',
      '/en/v2/installation/#python-version',
    ]);
    expect(page.text('main .answer')).toContain('Python 3.9.');
    expect(attributes(page, 'main .answer a', 'href')[0]).toBe(
      '/en/v2/operator-support/#cpu-operators',
    );
    const main = page.html.slice(page.html.indexOf('<main'));
    expect(main.indexOf('Python 3.9.')).toBeLessThan(main.indexOf('Python 3.7.'));
  });

  it('leads to the questions that it links to, and to those that link to it', async () => {
    const related = async (id: string) =>
      attributes(await questionPage('en', id), '.related a', 'href');
    expect(await related('python-version')).toEqual(['/en/questions/cpu-operators/']);
    expect(await related('cpu-operators')).toEqual(['/en/questions/python-version/']);
    expect(await related('parse-error-101')).toEqual([]);
  });

  it('folds equal answers into one block that names its versions', async () => {
    const page = await questionPage('en', 'cpu-operators');
    expect(page.select('.stage')).toHaveLength(1);
    expect(page.text('.stage h3')).toBe('v1 and v2');
    expect(attributes(page, '.stage [id]', 'id')).toEqual(['in-v1', 'in-v2']);
    expect(page.select('ins, del')).toEqual([]);
  });

  it('marks by word what changed, in text that says so, behind a word that opens it', async () => {
    const page = await questionPage('en', 'python-version');
    expect(page.select('.stage')).toHaveLength(2);
    expect(page.text('details:not([open]) del')).toBe('Removed: 3.7 End of change.');
    expect(page.text('details:not([open]) ins')).toBe('Added: 3.9 End of change.');
  });

  it('marks Chinese by word too, and says so in Chinese', async () => {
    const page = await questionPage('zh-CN', 'python-version');
    expect(page.text('ins')).toMatch(/^新增： ?3\.9/);
  });

  it('says where the question is not, and links to where it is', async () => {
    const page = await questionPage('en', 'docker-image');
    expect(page.text('.version-line .absent')).toContain('v1');
    expect(page.text('.version-line .new')).toContain('v2');
    expect(attributes(page, '.stage a[data-version]', 'href')).toEqual([
      '/en/v2/installation/#docker-image',
    ]);
  });

  it('shows a question that this locale lacks in the other one, marked as such', async () => {
    const page = await questionPage('zh-CN', 'docker-image');
    expect(attributes(page, 'h1', 'lang')).toEqual(['en']);
    expect(attributes(page, 'h1 ~ .answer', 'lang')).toEqual(['en']);
    expect(page.select('h1 ~ .note')).toHaveLength(1);
    expect(attributes(page, 'header a[data-version=v2]', 'href')).toEqual([
      '/en/v2/installation/#docker-image',
    ]);
  });

  it('leads to itself in the other language and to the question in each version', async () => {
    const page = await questionPage('en', 'cpu-operators');
    expect(attributes(page, 'header a[hreflang=zh-CN]', 'href')).toEqual([
      '/zh-CN/questions/cpu-operators/',
    ]);
    expect(attributes(page, 'header a[data-version]', 'href')).toEqual([
      '/en/v1/operators/#cpu-operators',
      '/en/v2/operator-support/#cpu-operators',
    ]);
  });

  it('is for readers of the site, not for search engines', async () => {
    const page = await questionPage('en', 'cpu-operators');
    expect(attributes(page, 'meta[name=robots]', 'content')).toEqual(['noindex,follow']);
    expect(page.select('link[hreflang]')).toEqual([]);
  });

  it('is linked from each question', async () => {
    const page = await readBuiltPage(site, 'en/v2/installation/');
    const links = attributes(page, '.question .more a[href*="/questions/"]', 'href');
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
