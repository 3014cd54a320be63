import type { Version } from '../../config/versions.ts';
import type { QuestionView } from '../../views/category-page.ts';
import type { PlacedQuestion } from '../../routing/faq-index.ts';

/** One point of the version line under a question. */
export interface VersionMark {
  readonly version: Version;
  /** How the version stands to the one of the page, or what is new in that of the page. */
  readonly kind: 'same' | 'different' | 'absent' | 'here' | 'new' | 'changed';
  /** Where the point leads; missing for the page itself and where the question is absent. */
  readonly placed: PlacedQuestion | undefined;
}

/** Arranges the versions of a question on a line, in the order of `versions`. */
export function versionMarks(versions: readonly Version[], view: QuestionView): VersionMark[] {
  return versions.map((version) => {
    const other = view.otherVersions.find((candidate) => candidate.version === version.id);
    return other === undefined
      ? { version, kind: view.news ?? 'here', placed: undefined }
      : { version, kind: other.relation, placed: other.placed };
  });
}
