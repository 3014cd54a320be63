/** What a rule asks of an author. Its key is permanent: reports, tests and links name it. */
export interface Rule {
  /** An error fails the build; a warning is listed and counted. */
  readonly severity: 'error' | 'warning';
  /** What the rule asks, in one sentence. */
  readonly summary: string;
  /** How to mend it, unless a finding knows better. */
  readonly hint: string;
  /** The right form, as it stands in a file. */
  readonly example: string;
}
