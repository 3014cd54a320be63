import type { VFile } from 'vfile';
import type { z } from 'zod';
import { reasonOf, report } from './findings.ts';
import type { RuleId } from './rules.ts';

/** Reads a JSON file by its schema; what is wrong with it are findings, and then it gives nothing. */
export function readJson<T extends z.ZodType>(
  file: VFile,
  schema: T,
  rule: RuleId,
): z.output<T> | undefined {
  try {
    const result = schema.safeParse(JSON.parse(String(file)));
    if (result.success) return result.data;
    for (const { path, message } of result.error.issues) {
      report(file, rule, `Unexpected value at ${path.join('.') || 'the top'}: ${message}`);
    }
  } catch (error) {
    report(file, rule, `Unexpected text that is not JSON: ${reasonOf(error)}`);
  }
  return undefined;
}

/** The line of a JSON file that holds the last of `names`, each of them looked for behind the one before. */
export function lineOf(file: VFile, ...names: readonly string[]): number {
  const text = String(file);
  const at = names.reduce((from, name) => text.indexOf(JSON.stringify(name), from), 0);
  return text.slice(0, Math.max(0, at)).split('\n').length;
}
