import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite, fixtureContent, projectRoot, type BuiltSite } from './site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The fixture content, published at the root. */
    fixtureSite: BuiltSite;
    /** The fixture content, published under /faq/. */
    fixtureSiteUnderBase: BuiltSite;
    /** The project's own content, published at the root. */
    ownSite: BuiltSite;
  }
}

/** Builds, once for all site and browser tests, the sites that they look at. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('fixtureSite', await buildSite({ contentDir: fixtureContent }));
  project.provide(
    'fixtureSiteUnderBase',
    await buildSite({ contentDir: fixtureContent, base: '/faq/' }),
  );
  project.provide('ownSite', await buildSite({ contentDir: join(projectRoot, 'content') }));
}
