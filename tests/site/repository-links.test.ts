import { describe, expect, inject, it } from 'vitest';
import { attributes, readBuiltPage } from '../support/built.ts';
import type { BuiltSite } from '../support/site.ts';

const hrefs = async (site: BuiltSite): Promise<string[]> =>
  attributes(await readBuiltPage(site, 'en/v2/installation/'), 'footer a', 'href');

/** The links that lead away from the site where the search finds nothing. */
const searchHelp = async (site: BuiltSite): Promise<string[]> =>
  attributes(await readBuiltPage(site, 'en/v2/search/panel/'), '.help a', 'href').filter((link) =>
    link.startsWith('https:'),
  );

describe('the links of a question to its text and to a report', () => {
  it('lead to the repository that the maintainer set', async () => {
    const links = await hrefs(inject('fixtureSiteUnderBase'));
    const repository = 'https://host.example/owner/faq';
    expect(links).toContainEqual(
      expect.stringMatching(`^${repository}/blob/HEAD/content/v2/en/installation\\.md#L\\d+$`),
    );
    expect(links).toContainEqual(expect.stringContaining(`${repository}/issues/new?`));
    expect(links).toContain(`${repository}/issues`);
    expect(await searchHelp(inject('fixtureSiteUnderBase'))).toEqual([`${repository}/issues`]);
  });

  it('are not there without one', async () => {
    const links = await hrefs(inject('fixtureSite'));
    expect(links.filter((link) => link.startsWith('https:'))).toEqual(['https://www.mindspore.cn']);
    expect(await searchHelp(inject('fixtureSite'))).toEqual([]);
  });
});
