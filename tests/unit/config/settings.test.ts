import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/config/settings.ts';

describe('the settings', () => {
  it('have defaults', () => {
    expect(readSettings({})).toEqual({
      contentDir: 'content',
      outDir: 'dist',
      siteUrl: 'http://localhost:4321',
      base: '/',
    });
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
