import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hostSite, PortTakenError } from '../../../src/cli/static-host.ts';
import { folderWith } from '../../support/cli.ts';
import { childEnvironment } from '../../support/environment.ts';
import { projectRoot } from '../../support/site.ts';

const site = {
  '404.html': 'lost',
  'en/404.html': 'lost in English',
  'en/index.html': 'home',
  'en/a.json': '{}',
  'a b.txt': 'blank',
};

async function host(port = 0) {
  const hosted = await hostSite({ dir: await folderWith(site), base: '/faq/' }, { port });
  onTestFinished(() => hosted.close());
  return hosted;
}

describe('the preview of a built site', () => {
  it.each([
    ['/faq/en/', 200, 'home'],
    ['/faq/en/?q=a', 200, 'home'],
    ['/faq/en/a.json', 200, '{}'],
    ['/faq/a%20b.txt', 200, 'blank'],
    ['/faq/en', 404, 'lost'],
    ['/faq/en/nowhere/', 404, 'lost in English'],
    ['/faq/english/', 404, 'lost'],
    ['/faq/nowhere', 404, 'lost'],
    ['/faq/nowhere/', 404, 'lost'],
    ['/faq/nowhere.html', 404, 'lost'],
    ['/elsewhere/', 404, 'lost'],
    ['/faq/..%2f..%2fetc/passwd', 404, 'lost'],
  ])('answers %s with %i, %s', async (path, status, text) => {
    const response = await fetch(new URL(path, (await host()).url));
    expect([response.status, await response.text()]).toEqual([status, text]);
  });

  it('says which port is in use', async () => {
    const { port } = new URL((await host()).url);
    const second = host(Number(port));
    await expect(second).rejects.toThrow(PortTakenError);
    await expect(second).rejects.toThrow(`Unexpected port ${port}, which is in use. Name another`);
  });

  const program = async (outDir: string, ...words: string[]) => {
    const run = promisify(execFile);
    const preview = run(process.execPath, [join(projectRoot, 'src/cli/preview.ts'), ...words], {
      env: childEnvironment({ OUT_DIR: outDir }),
    });
    return preview.catch((error: unknown) => String(error));
  };

  it.each([
    ['a folder without a site', {}, [], 'without a site. Build one: npm run build'],
    [
      'a port that is none',
      site,
      ['--port', 'http'],
      'Unexpected --port "http", expected a number',
    ],
  ] as const)('names %s', async (_what, files, words, reason) => {
    expect(await program(await folderWith(files), ...words)).toContain(reason);
  });
});
