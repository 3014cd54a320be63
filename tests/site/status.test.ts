import { describe, expect, inject, it } from 'vitest';
import { attributes, readBuiltPage } from '../support/built.ts';

const status = (locale: string) => readBuiltPage(inject('fixtureSite'), `${locale}/status/`);

describe('the state of the translations', () => {
  it('counts the questions of every version, category and locale', async () => {
    const page = await status('en');
    const rows = page.select('.coverage:last-child tbody tr');
    expect(attributes(page, '.coverage h2', 'id')).toEqual(['v1', 'v2']);
    expect(rows).toHaveLength(2);
    expect(page.text('.coverage:last-child tbody tr')).toMatch(/Installation\s+4\s+3 of 4/);
    expect(page.text('.coverage:last-child tfoot tr')).toMatch(/6\s+5 of 6/);
  });

  it('lists what is missing, in the language that it is there in', async () => {
    const page = await status('zh-CN');
    expect(attributes(page, '.coverage:last-child li', 'lang')).toEqual(['en']);
    expect(attributes(page, '.coverage:last-child li a', 'href')).toEqual([
      '/en/v2/installation/#docker-image',
    ]);
    expect(page.text('.coverage')).toContain('所有问题都有中文和英文');
  });

  it('is linked from every page of the site', async () => {
    const page = await readBuiltPage(inject('fixtureSite'), 'en/v2/installation/');
    expect(page.select('footer a[href="/en/status/"]')).toHaveLength(1);
  });
});
