import { createHash } from 'node:crypto';
import { z } from 'zod';

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
}

const address = z
  .url({ protocol: /^https?$/, error: 'use an address such as https://host.example/owner/name' })
  .transform((url) => url.replace(/\/+$/, ''));

/** What a maintainer sets by environment. */
const settingsSchema = z
  .object({
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
  })
  .transform((env) => ({
    /** Folder of `<version>/<locale>/<category>.md`, absolute or relative to the project. */
    contentDir: env.CONTENT_DIR,
    /** Folder that the site is built into. */
    outDir: env.OUT_DIR,
    /** Origin that the site is published at, for canonical addresses and feeds. */
    siteUrl: new URL(env.SITE_URL).origin,
    /** Path that the site is published under, with a slash at both ends. */
    base: `/${env.BASE_PATH}/`.replace(/\/+/g, '/'),
    /** The repository with the text of the site, which edit links lead to; without, there are none. */
    repositoryUrl: env.REPOSITORY_URL,
    /** Where readers ask and report; without, no link says so. */
    issuesUrl: env.ISSUES_URL,
  }));

export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/**
 * Reads the settings from environment variables; empty ones count as not set.
 * Throws an error that names each variable that cannot be used.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const { success, data, error } = settingsSchema.safeParse(given);
  if (success) return data;
  const lines = error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(`Unexpected settings in the environment:\n${lines.join('\n')}`);
}

/**
 * The folder, in the project, of what builds with these settings keep; builds of other content must not
 * share it.
 */
export const cacheFolder = (settings: Settings): string => {
  const key = createHash('sha256').update(JSON.stringify(settings)).digest('hex');
  return `.cache/astro/${key.slice(0, 12)}`;
};
