import type { LocaleId, SearchScope } from './scope.ts';

/** A version in a locale, as the search offers it. */
export interface KnownScope extends SearchScope {
  readonly localeLabel: string;
  readonly versionLabel: string;
  readonly isCurrent: boolean;
  /** Address of the search page. */
  readonly page: string;
  /** Address of the list of questions. */
  readonly list: string;
  /** Number of questions. */
  readonly count: number;
}

/** What the build tells the search about the site, in the words of a locale. */
export interface SearchSettings {
  readonly strings: Readonly<Record<string, string>>;
  /** Folder of the Pagefind index, with a slash at the end. */
  readonly pagefind: string;
  readonly scopes: readonly KnownScope[];
}

/** Finds a scope by its names. */
export function knownScope(
  { scopes }: SearchSettings,
  version: string,
  locale: LocaleId,
): KnownScope | undefined {
  return scopes.find((scope) => scope.version === version && scope.locale === locale);
}
