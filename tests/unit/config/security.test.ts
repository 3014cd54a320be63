import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { contentSecurityPolicy, themeScript } from '../../../src/config/security.ts';

it('lets the inline script run, by its digest, and no other', () => {
  const digest = createHash('sha256').update(themeScript).digest('base64');
  expect(contentSecurityPolicy.match(/'sha256-[^']+'/g)).toEqual([`'sha256-${digest}'`]);
  expect(contentSecurityPolicy).not.toContain('unsafe-inline');
});
