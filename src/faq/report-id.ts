import type { VFile } from 'vfile';
import { report, startOfLine } from './findings.ts';
import { suggestId } from './id-shape.ts';
import { ruleOf } from './rules.ts';

/** Adds an `invalid-id` finding that names the id and, where one can be made, a valid one. */
export function reportInvalidId(file: VFile, id: string, line: number): void {
  const suggestion = suggestId(id);
  const { hint } = ruleOf('invalid-id');
  report(
    file,
    'invalid-id',
    `Unexpected id "${id}", expected lower-case ASCII letters and digits joined by single hyphens`,
    startOfLine(line),
    suggestion === undefined ? hint : `${hint} Try "${suggestion}".`,
  );
}
