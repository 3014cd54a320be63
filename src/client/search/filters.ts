import { isSameScope } from './scope.ts';
import type { KnownScope } from './settings.ts';
import type { Search } from './start.ts';

const all = 'all';

/** What the reader chose to search in. */
export interface Filters {
  /** The scopes that are searched: that of the page first, then the current version, then the newest. */
  scopes(): KnownScope[];
  /** The other versions in this language, and this version in the other language. */
  otherScopes(): KnownScope[];
  /** Id of the category that is searched, if not all. */
  category(): string | undefined;
  /** What was chosen otherwise than the page has it, for its address. */
  params(): [string, string][];
  /** Chooses what an address asks for. */
  read(params: URLSearchParams): void;
}

/** Reads the filters of a panel: a version, a category and a language, or all of them. */
export function createFilters(panel: HTMLElement, { settings, scope }: Search): Filters {
  const selects = [...panel.querySelectorAll('select')];
  const chosen = (name: string) => selects.find((select) => select.name === name)?.value ?? all;
  const offers = (name: string, value: string) => [all, value].includes(chosen(name));
  const isSearched = ({ version, locale }: KnownScope) =>
    offers('version', version) && offers('language', locale);
  const distance = (known: KnownScope) =>
    Number(known.locale !== scope.locale) * 4 +
    (known.version === scope.version ? 0 : known.isCurrent ? 1 : 2);
  const newestFirst = settings.scopes.toReversed();
  return {
    scopes: () => newestFirst.filter(isSearched).sort((a, b) => distance(a) - distance(b)),
    otherScopes: () =>
      settings.scopes.filter(
        (known) => !isSearched(known) && !isSameScope(known, scope) && distance(known) <= 4,
      ),
    category: () => (chosen('category') === all ? undefined : chosen('category')),
    params: () =>
      selects
        .filter(({ selectedOptions: [option] }) => option?.defaultSelected === false)
        .map(({ name, value }) => [name, value]),
    read: (params) => {
      for (const select of selects) {
        const value = params.get(select.name);
        if ([...select.options].some((option) => option.value === value))
          select.value = value ?? '';
      }
    },
  };
}
