import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite, fixtureContent, projectRoot, type BuiltSite } from './site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The fixture content, published at the root, without a repository. */
    fixtureSite: BuiltSite;
    /** The fixture content, published under /faq/, with a repository. */
    fixtureSiteUnderBase: BuiltSite;
    /** The project's own content, published at the root, with a repository. */
    ownSite: BuiltSite;
  }
}

const environment = {
  REPOSITORY_URL: 'https://host.example/owner/faq',
  ISSUES_URL: 'https://host.example/owner/faq/issues',
};

/** Builds, once for all site and browser tests, the sites that they look at. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('fixtureSite', await buildSite({ contentDir: fixtureContent }));
  project.provide(
    'fixtureSiteUnderBase',
    await buildSite({ contentDir: fixtureContent, base: '/faq/', environment }),
  );
  project.provide(
    'ownSite',
    await buildSite({ contentDir: join(projectRoot, 'content'), environment }),
  );
}
