import type { Params } from '../../i18n/fill.ts';
import type { StringKey } from '../../i18n/strings.ts';
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

/** The keys of the strings that the script puts in; all others stand in the markup. */
export type SearchKey = Extract<StringKey, `search.say.${string}`>;

/** Gives a string of the search; `{name}` in it becomes the parameter of that name. */
export type TranslateSearch = (key: SearchKey, params?: Params) => string;

/** Makes the function that gives the strings of a locale from the settings. */
export function createTranslate(
  table: Readonly<Record<string, string | undefined>>,
  locale: string,
): TranslateSearch {
  const plural = new Intl.PluralRules(locale);
  return (key, params = {}) => {
    const form = plural.select(Number(params['count'] ?? 0));
    const text = table[key] ?? table[`${key}.${form}`] ?? table[`${key}.other`] ?? key;
    // A module that other scripts have too would be a request of its own.
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
  };
}
