import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostHeaders } from '../../../src/config/security.ts';
import {
  headersFile,
  nginxMap,
  redirectsFile,
  upstreamRedirects,
} from '../../../src/outputs/host-files.ts';
import { createPaths } from '../../../src/routing/paths.ts';
import { projectRoot } from '../../support/site.ts';

const paths = createPaths('/faq/');
const redirects = upstreamRedirects(
  [
    { version: 'r1.2', locale: 'en', category: 'backend-running' },
    {
      version: 'r1.2',
      locale: 'zh-CN',
      category: 'setup',
      sourceUrl: 'https://host.example/docs/blob/r1.2/docs/faq/source_zh_cn/installation.md',
    },
  ],
  paths,
);

describe('the addresses that upstream had', () => {
  it.each([
    ['/doc/faq/en/r1.2/backend_running.html', '/faq/en/r1.2/backend-running/'],
    ['/docs/en/r1.2/faq/backend_running.html', '/faq/en/r1.2/backend-running/'],
    ['/doc/faq/zh-CN/r1.2/installation.html', '/faq/zh-CN/r1.2/setup/'],
    ['/doc/faq/zh-CN/r1.2/*', '/faq/zh-CN/r1.2/'],
  ])('%s leads to %s', (from, to) => {
    expect(redirects).toContainEqual({ from, to });
  });

  it('name pages before what stands for all others of a version', () => {
    const first = redirects.findIndex(({ from }) => from.endsWith('*'));
    expect(redirects.slice(first).every(({ from }) => from.endsWith('*'))).toBe(true);
    expect(redirects).toHaveLength(8);
  });

  it('are written for each host', () => {
    expect(redirectsFile(redirects, paths)).toContain(
      '/doc/faq/en/r1.2/backend_running.html /faq/en/r1.2/backend-running/ 301\n',
    );
    expect(nginxMap(redirects)).toContain(
      '"/doc/faq/en/r1.2/backend_running.html" "/faq/en/r1.2/backend-running/";\n',
    );
    expect(nginxMap(redirects)).toContain('"~^/doc/faq/en/r1\\.2/" "/faq/en/r1.2/";\n');
  });
});

describe('the page for missing addresses', () => {
  it('is the one of its language on Netlify, after all redirects', () => {
    expect(redirectsFile(redirects, paths)).toMatch(
      /301\n\/faq\/en\/\* \/faq\/en\/404\.html 404\n\/faq\/zh-CN\/\* \/faq\/zh-CN\/404\.html 404\n$/,
    );
  });
});

describe('the headers', () => {
  it('are the same on every host', () => {
    const nginx = readFileSync(join(projectRoot, 'deploy/nginx.conf'), 'utf8');
    for (const [name, value] of Object.entries(hostHeaders)) {
      expect(nginx).toContain(`add_header ${name} "${value}" always;`);
      expect(headersFile(paths)).toContain(`  ${name}: ${value}\n`);
    }
    expect(headersFile(paths)).toMatch(/^\/faq\/\*\n[^]*\n\/faq\/_assets\/\*\n {2}Cache-Control:/);
  });
});
