import { describe, expect, inject, it } from 'vitest';
import { attributes, isBuilt, readBuilt, readBuiltPage } from '../support/built.ts';

const site = inject('fixtureSite');
const changes = (scope: string) => readBuiltPage(site, `${scope}/changes/`);

describe('the page of what is new in a version', () => {
  it('lists what is new and changed, with links', async () => {
    const page = await changes('en/v2');
    expect(attributes(page, '#added li a', 'href')).toEqual(['/en/v2/installation/#docker-image']);
    expect(attributes(page, '#changed li a', 'href')).toEqual([
      '/en/v2/installation/#python-version',
      '/en/questions/python-version/#in-v2',
    ]);
    expect(page.select('#removed')).toEqual([]);
  });

  it('says of the oldest version that nothing older is there', async () => {
    const page = await changes('en/v1');
    expect(page.text('main')).toContain('v1 is the oldest version here');
    expect(page.select('main li')).toEqual([]);
  });

  it('is linked from the home of the version, with a count', async () => {
    const link = 'main a[href="/en/v2/changes/"]';
    const home = await readBuiltPage(site, 'en/v2/');
    expect(home.text(link)).toBe('What is new in v2: 2 new or changed questions');
    expect((await readBuiltPage(site, 'en/v1/')).select('main a[href$="/changes/"]')).toEqual([]);
  });
});

describe('the feed of a version', () => {
  it('holds what is new and changed, dated by the release', async () => {
    const feed = await readBuilt(site, 'en/v2/feed.xml');
    expect(feed.match(/<entry>/g)).toHaveLength(2);
    expect(feed).toContain('/en/questions/docker-image/#in-v2</id>');
    expect(new Set(feed.match(/<updated>[^<]*/g))).toEqual(
      new Set(['<updated>2021-06-30T00:00:00Z']),
    );
  });

  it('is named by the pages of the version', async () => {
    for (const path of ['zh-CN/v2/', 'zh-CN/v2/changes/']) {
      const page = await readBuiltPage(site, path);
      expect(attributes(page, 'link[type="application/atom+xml"]', 'href')).toEqual([
        '/zh-CN/v2/feed.xml',
      ]);
    }
  });

  it('is missing, and linked nowhere, where nothing dates it', async () => {
    expect(await isBuilt(site, 'en/v1/feed.xml')).toBe(false);
    const own = inject('ownSite');
    expect(await isBuilt(own, 'en/master/feed.xml')).toBe(false);
    expect((await readBuiltPage(own, 'en/master/')).html).not.toContain('atom+xml');
  });
});
