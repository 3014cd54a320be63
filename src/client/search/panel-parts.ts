import type { Correction } from './concepts.ts';
import { make } from './dom.ts';
import type { Outcome } from './outcome.ts';
import { forgetSearches, recentSearches } from './recent.ts';
import type { FoundElsewhere } from './scopes-outcome.ts';
import { knownScope, type KnownScope } from './settings.ts';
import type { Search } from './start.ts';
import type { TranslateSearch } from './translate.ts';

/** Shows the recent searches of this device, or nothing where there are none. */
export function recentList(translate: TranslateSearch, use: (text: string) => void): Node[] {
  const searches = recentSearches();
  if (searches.length === 0) return [];
  const items = searches.map((text) => {
    const button = make('button', { type: 'button' }, text);
    button.addEventListener('click', () => {
      use(text);
    });
    return make('li', {}, button);
  });
  const clear = make('button', { type: 'button', class: 'clear' }, translate('search.clearRecent'));
  const section = make(
    'section',
    { class: 'recent' },
    make('h2', {}, translate('search.recent')),
    clear,
    make('ul', {}, ...items),
  );
  clear.addEventListener('click', () => {
    forgetSearches();
    section.remove();
  });
  return [section];
}

/** Says how many questions were found. */
export function countText(
  { exactCount, closest }: Outcome,
  query: string,
  translate: TranslateSearch,
): string {
  if (exactCount > 0) return translate('search.count', { count: exactCount });
  return closest.length > 0
    ? translate('search.countClosest', { count: closest.length })
    : translate('search.none', { query });
}

/** Says which words were corrected and offers to search as typed. */
export function correctionLine(
  corrections: readonly Correction[],
  translate: TranslateSearch,
  undo: () => void,
): Node[] {
  if (corrections.length === 0) return [];
  const list = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ');
  const text = translate('search.corrected', {
    to: list(corrections.map(({ to }) => to)),
    from: list(corrections.map(({ from }) => from)),
  });
  const button = make('button', { type: 'button' }, translate('search.undoCorrection'));
  button.addEventListener('click', undo);
  return [make('p', { class: 'corrected' }, text, ' ', button)];
}

const pageAddress = ({ page }: KnownScope, query: string): string =>
  `${page}?q=${encodeURIComponent(query)}`;

/** Links to the search page where that shows more than the list does, and nothing otherwise. */
export function moreLink(
  { exact, exactCount }: Outcome,
  query: string,
  { translate, settings, scope }: Search,
): Node[] {
  const known = knownScope(settings, scope.version, scope.locale);
  if (known === undefined || exactCount <= exact.length) return [];
  const text = translate('search.more', { count: exactCount });
  return [make('p', { class: 'more' }, make('a', { href: pageAddress(known, query) }, text))];
}

/** Says what helps when nothing was found. */
export function emptyHelp({ translate, settings }: Search): HTMLElement {
  const tips = (['search.tipFewer', 'search.tipPart', 'search.tipScope'] as const).map((key) =>
    make('li', {}, translate(key)),
  );
  const { askUrl } = settings;
  const ask =
    askUrl === undefined
      ? []
      : [make('p', {}, make('a', { href: askUrl }, translate('search.ask')))];
  return make('div', { class: 'help' }, make('ul', {}, ...tips), ...ask);
}

/** Links to the same search in the scopes that have more. */
export function elsewhereList(
  found: readonly FoundElsewhere[],
  query: string,
  { translate, scope: own }: Search,
): HTMLElement {
  const items = found.map(({ scope, count }) => {
    const name = scope.locale === own.locale ? scope.versionLabel : scope.localeLabel;
    const text =
      count === undefined
        ? translate('search.elsewhereLanguage', { scope: name })
        : translate('search.elsewhereItem', { count, scope: name });
    return make(
      'li',
      {},
      make('a', { href: pageAddress(scope, query), hreflang: scope.locale }, text),
    );
  });
  return make(
    'section',
    { class: 'elsewhere' },
    make('h2', {}, translate('search.elsewhere')),
    make('ul', {}, ...items),
  );
}
