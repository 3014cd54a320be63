import type { Version } from '../../config/versions.ts';
import type { QuestionHistory } from '../../views/question-history.ts';
import type { QuestionState } from '../../views/question-versions.ts';

/** One version on the way of a question. */
export interface PathMark {
  readonly version: Version;
  /** `first` where the oldest version has it: nothing tells when it was new. */
  readonly kind: QuestionState | 'first';
}

/** The versions of a question, oldest first. */
export function pathMarks({ versions }: QuestionHistory): PathMark[] {
  return versions.map(({ version, state }, position) => ({
    version,
    kind: position === 0 && state === 'same' ? 'first' : state,
  }));
}
