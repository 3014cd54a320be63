import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/config/settings.ts';

describe('the settings', () => {
  it('have defaults', () => {
    expect(readSettings({})).toEqual({
      contentDir: 'content',
      outDir: 'dist',
      siteUrl: 'http://localhost:4321',
      base: '/',
      repositoryUrl: undefined,
      issuesUrl: undefined,
    });
  });

  it('read the addresses of a repository without a slash at the end', () => {
    const { repositoryUrl, issuesUrl } = readSettings({
      REPOSITORY_URL: 'https://host.example/faq/',
      ISSUES_URL: 'https://host.example/faq/issues',
    });
    expect(repositoryUrl).toBe('https://host.example/faq');
    expect(issuesUrl).toBe('https://host.example/faq/issues');
    expect(() => readSettings({ ISSUES_URL: 'issues' })).toThrow(/ISSUES_URL: use an address/);
  });

  it.each(['faq', '/faq', 'faq/', '/faq/', '//faq//'])('read the base path %s', (BASE_PATH) => {
    expect(readSettings({ BASE_PATH }).base).toBe('/faq/');
  });

  it('count empty variables as not set', () => {
    expect(readSettings({ CONTENT_DIR: '' }).contentDir).toBe('content');
  });

  it.each(['https://docs.example/faq/', 'https://docs.example/?a', 'ftp://docs.example', 'docs'])(
    'say that an origin is expected in place of %s',
    (SITE_URL) => {
      expect(() => readSettings({ SITE_URL })).toThrow(/SITE_URL: use an origin.*BASE_PATH/);
    },
  );

  it('name every variable that cannot be used', () => {
    expect(() => readSettings({ SITE_URL: 'somewhere', BASE_PATH: '/a b/' })).toThrow(
      /SITE_URL[^]*BASE_PATH/,
    );
  });
});
