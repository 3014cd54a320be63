import type { VFile } from 'vfile';
import type { Version } from '../../config/versions.ts';
import { report, startOfLine } from '../findings.ts';
import type { CategoryWithIds } from '../ids.ts';

/** The line that names a common question of a version. */
function lineOf(text: string, version: string, id: string): number {
  const place = text.indexOf(`"${id}"`, text.indexOf(`"${version}"`));
  return text.slice(0, Math.max(0, place)).split('\n').length;
}

/**
 * Reports, in the file that names the versions, every id of a list `common` that no question of its
 * version has.
 */
export function checkCommonQuestions(
  file: VFile,
  versions: readonly Version[],
  categories: readonly CategoryWithIds[],
): void {
  for (const { id: version, common = [] } of versions) {
    const known = new Set(
      categories
        .filter((category) => category.version === version)
        .flatMap(({ questions }) => questions.map(({ id }) => id)),
    );
    for (const id of common) {
      if (known.has(id)) continue;
      report(
        file,
        'unknown-common-question',
        `Unexpected id "${id}" among the common questions of ${version}: no question there has it`,
        startOfLine(lineOf(String(file), version, id)),
      );
    }
  }
}
