import { z } from 'zod';
import { reservedVersions } from './reserved-names.ts';

export const versionStatuses = ['unmaintained', 'current', 'unreleased'] as const;

/** One line of `content/versions.json`. */
export const versionSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]*$/, 'use lower-case letters, digits, dots and hyphens')
    .refine((id) => !reservedVersions.includes(id), 'a page of the site has this address')
    .describe('Folder name and URL segment, such as r1.2 or master.'),
  label: z.string().min(1).describe('The name that readers see.'),
  status: z.enum(versionStatuses).describe('unmaintained, current (exactly one) or unreleased.'),
  released: z.iso
    .date()
    .nullable()
    .describe('The day of the release, as YYYY-MM-DD; null while unreleased or unknown.'),
  common: z
    .array(z.string())
    .optional()
    .describe('Ids of the questions that the empty search suggests, the commonest first.'),
});

/** `content/versions.json`: the versions from oldest to newest, exactly one of them current. */
export const versionsSchema = z
  .array(versionSchema)
  .min(1, 'name at least one version')
  .refine((versions) => new Set(versions.map(({ id }) => id)).size === versions.length, {
    message: 'every version id stands once',
  })
  .refine((versions) => versions.filter(({ status }) => status === 'current').length === 1, {
    message: 'exactly one version has the status current',
  });

export type Version = z.infer<typeof versionSchema>;
