import { describe, expect, it } from 'vitest';
import { contentPolicy } from '../../../src/config/content-policy.ts';

describe('the content security policy', () => {
  const directives = contentPolicy(['sha256-abc=']).split(';');

  it('names the inline scripts, and lets nothing else run but files of the site', () => {
    expect(directives).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-abc='");
    expect(directives).toContain("style-src 'self'");
    expect(directives).toContain("default-src 'self'");
  });
});
