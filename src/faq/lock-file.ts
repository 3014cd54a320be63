import type { VFile } from 'vfile';
import { z } from 'zod';
import { localeIds, type Locale } from '../config/locales.ts';
import { report } from './findings.ts';

/** Digests of a question's text by locale, as they were when its translation was last known to fit. */
const recordSchema = z.strictObject(
  Object.fromEntries(localeIds.map((locale) => [locale, z.string().optional()])) as Record<
    Locale,
    z.ZodOptional<z.ZodString>
  >,
);

/** `faq.lock.json`: the published ids of each version, with the texts that fit together. */
const lockSchema = z.record(z.string(), z.record(z.string(), recordSchema));

export type LockRecord = z.infer<typeof recordSchema>;
export type Lock = z.infer<typeof lockSchema>;

/** Name of the lock file in the content folder. */
export const lockFileName = 'faq.lock.json';

/** Writes a lock: sorted, one line for each id, so that changes to it are small. */
export function writeLock(lock: Lock): string {
  const versions = Object.entries(lock).map(([version, records]) => {
    const lines = Object.entries(records).map(([id, record]) => {
      const fields = Object.entries(record).map(
        ([locale, text]) => `${JSON.stringify(locale)}: ${JSON.stringify(text)}`,
      );
      return `    ${JSON.stringify(id)}: { ${fields.join(', ')} }`.replace('{  }', '{}');
    });
    return lines.length === 0
      ? `  ${JSON.stringify(version)}: {}`
      : `  ${JSON.stringify(version)}: {\n${lines.join(',\n')}\n  }`;
  });
  return versions.length === 0 ? '{}\n' : `{\n${versions.join(',\n')}\n}\n`;
}

/** Reads a lock; what is wrong with it is an `invalid-lock` finding of `file`, and it counts as empty. */
export function readLock(file: VFile): Lock {
  if (String(file).trim() === '') return {};
  try {
    const result = lockSchema.safeParse(JSON.parse(String(file)));
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    report(
      file,
      'invalid-lock',
      `Unexpected value at ${issue?.path.join('.') || 'the top'}: ${issue?.message ?? ''}`,
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report(file, 'invalid-lock', `Unexpected text that is not JSON: ${reason}`);
  }
  return {};
}

/** The line of an id of a version in a lock file. */
export function lineOfId(file: VFile, version: string, id: string): number {
  const lines = String(file)
    .split('\n')
    .map((line) => line.trimStart());
  const from = lines.findIndex((line) => line.startsWith(`${JSON.stringify(version)}:`));
  const at = lines.findIndex(
    (line, index) => index > from && line.startsWith(`${JSON.stringify(id)}:`),
  );
  return Math.max(1, at + 1);
}
