import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parsePage } from '../support/html.ts';
import { buildSite, projectRoot } from '../support/site.ts';

const corpus = join(projectRoot, '../shared/corpus');
const isPresent = existsSync(corpus);
const folders = { source_en: 'en', source_zh_cn: 'zh-CN' } as const;

if (!isPresent) console.info('skipped: the upstream pages are not beside the project');

describe.skipIf(!isPresent)('the untouched upstream pages', () => {
  let contentDir = '';
  afterAll(() => rm(contentDir, { recursive: true, force: true }));

  it('build into a site with all 723 questions, each with an anchor of its own', async () => {
    await mkdir(join(projectRoot, '.test-output'), { recursive: true });
    contentDir = await mkdtemp(join(projectRoot, '.test-output/upstream-'));
    for (const version of ['r1.1', 'r1.2', 'master']) {
      for (const [source, locale] of Object.entries(folders)) {
        await cp(join(corpus, version, source), join(contentDir, version, locale), {
          recursive: true,
          filter: (path) => !path.endsWith('.rst'),
        });
      }
    }
    const { dir } = await buildSite({ contentDir });
    const names = (await readdir(dir, { recursive: true })).filter((name) =>
      /^(en|zh-CN)\/[^/]+\/[^/]+\/index\.html$/.test(name),
    );
    const addresses = new Set<string>();
    for (const name of names) {
      const { select } = parsePage(await readFile(join(dir, name), 'utf8'));
      const ids = select('h2[id], h3[id]').map(({ properties }) => String(properties['id']));
      for (const { properties } of select('.question summary > *')) {
        const id = String(properties['id']);
        expect(
          ids.filter((other) => other === id),
          `${name}#${id}`,
        ).toHaveLength(1);
        addresses.add(`${name}#${id}`);
      }
    }
    expect(addresses.size).toBe(723);
  });
});
