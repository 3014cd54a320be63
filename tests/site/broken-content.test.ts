import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildFailingSite, projectRoot } from '../support/site.ts';

it('lists every error of the content at once, with line and remedy, and publishes nothing', async () => {
  const { exitCode, log, dir } = await buildFailingSite({
    contentDir: join(projectRoot, 'tests/fixtures/broken'),
  });
  expect(exitCode).not.toBe(0);
  expect(log).toMatch(/v1\/zh:1:1 {2}error .*unknown-folder/);
  expect(log).toMatch(/v1\/en\/installation\.md:3:\d+ {2}error .*tagz.*front-matter-key/);
  expect(log).toMatch(/v1\/en\/installation\.md:6:\d+ {2}error .*missing-answer/);
  expect(log).toMatch(/v1\/zh-CN\/installation\.md:7:\d+ {2}error .*nowhere\.md.*broken-link/);
  expect(log).toContain('Did you mean tags?');
  expect(existsSync(join(dir, 'en/v1/installation/index.html'))).toBe(false);
});
