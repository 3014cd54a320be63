import { z } from 'zod';

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
}

const address = z
  .url({ protocol: /^https?$/, error: 'use an address such as https://host.example/owner/name' })
  .transform((url) => url.replace(/\/+$/, ''));

const settingsSchema = z.object({
  CONTENT_DIR: z.string().min(1).default('content'),
  OUT_DIR: z.string().min(1).default('dist'),
  SITE_URL: z
    .string()
    .refine(isOrigin, 'use an origin such as https://docs.example; its path is BASE_PATH')
    .default('http://localhost:4321'),
  BASE_PATH: z
    .string()
    .regex(/^[/A-Za-z0-9._~-]*$/, 'use a path such as /faq/')
    .default('/'),
  REPOSITORY_URL: address.optional(),
  ISSUES_URL: address.optional(),
});

/** What a maintainer sets by environment. */
export interface Settings {
  /** Folder of `<version>/<locale>/<category>.md`, absolute or relative to the project. */
  readonly contentDir: string;
  /** Folder that the site is built into. */
  readonly outDir: string;
  /** Origin that the site is published at, for canonical addresses and feeds. */
  readonly siteUrl: string;
  /** Path that the site is published under, with a slash at both ends. */
  readonly base: string;
  /** The repository with the text of the site, which edit links lead to; without, there are none. */
  readonly repositoryUrl: string | undefined;
  /** Where readers ask and report; without, no link says so. */
  readonly issuesUrl: string | undefined;
}

/**
 * Reads the settings from environment variables; empty ones count as not set.
 * Throws an error that names each variable that cannot be used.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = settingsSchema.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
    throw new Error(`Unexpected settings in the environment:\n${lines.join('\n')}`);
  }
  const { CONTENT_DIR, OUT_DIR, SITE_URL, BASE_PATH, REPOSITORY_URL, ISSUES_URL } = result.data;
  const segments = BASE_PATH.split('/').filter((segment) => segment !== '');
  return {
    contentDir: CONTENT_DIR,
    outDir: OUT_DIR,
    siteUrl: new URL(SITE_URL).origin,
    base: segments.length === 0 ? '/' : `/${segments.join('/')}/`,
    repositoryUrl: REPOSITORY_URL,
    issuesUrl: ISSUES_URL,
  };
}
