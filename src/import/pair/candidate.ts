import type { Locale } from '../../config/locales.ts';
import type { Evidence } from '../../faq/compare/evidence.ts';

/** A question as the pairing sees it. Candidates of a category stand in its order. */
export interface Candidate {
  readonly version: string;
  readonly locale: Locale;
  readonly category: string;
  readonly title: string;
  /** The id that its author wrote, if any. */
  readonly explicitId: string | undefined;
  /** Where it stands, as `path:line`. */
  readonly source: string;
  readonly evidence: Evidence;
}
