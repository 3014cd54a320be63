/** A locale as the site names it; the client knows no list of them. */
export type LocaleId = string;

/** The version and locale that is searched. */
export interface SearchScope {
  readonly version: string;
  readonly locale: LocaleId;
}

/** Tells whether two scopes are the same. */
export function isSameScope(a: SearchScope, b: SearchScope): boolean {
  return a.version === b.version && a.locale === b.locale;
}
