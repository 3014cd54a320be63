import { make } from './dom.ts';
import { isSameScope } from './scope.ts';
import type { KnownScope } from './settings.ts';
import type { Search } from './start.ts';

/** The filters of a search: version, language and category. */
export interface Filters {
  readonly element: HTMLElement;
  /** The scopes that are searched, that of the page first. */
  scopes(): KnownScope[];
  /** The other versions in this language, and this version in the other language. */
  otherScopes(): KnownScope[];
  /** Id of the category that is searched, if not all. */
  category(): string | undefined;
}

interface Toggle {
  readonly element: HTMLButtonElement;
  isOn(): boolean;
}

/** Makes a filter that is on; its words stay the same, so that its state is heard. */
function toggle(text: string, onChange: () => void): Toggle {
  const button = make('button', { type: 'button', 'aria-pressed': 'true' }, text);
  const isOn = () => button.getAttribute('aria-pressed') === 'true';
  button.addEventListener('click', () => {
    button.setAttribute('aria-pressed', String(!isOn()));
    onChange();
  });
  return { element: button, isOn };
}

function categorySelect({ searcher, scope, translate }: Search, onChange: () => void) {
  const select = make(
    'select',
    { 'aria-label': translate('search.category') },
    make('option', { value: '' }, translate('search.anyCategory')),
  );
  void searcher.categories(scope).then(
    (categories) => {
      select.append(...categories.map(({ id, title }) => make('option', { value: id }, title)));
      select.hidden = categories.length < 2;
    },
    () => (select.hidden = true),
  );
  select.addEventListener('change', onChange);
  return select;
}

/** Makes the filters; version and language are set to those of the page and can be removed. */
export function createFilters(search: Search, onChange: () => void): Filters {
  const { settings, scope, translate } = search;
  const own = settings.scopes.find((known) => isSameScope(known, scope));
  const version = toggle(
    translate('search.onlyVersion', { version: own?.versionLabel ?? scope.version }),
    onChange,
  );
  const locale = toggle(
    translate('search.onlyLocale', { language: own?.localeLabel ?? scope.locale }),
    onChange,
  );
  const category = categorySelect(search, onChange);
  const searched = (known: KnownScope) =>
    (!version.isOn() || known.version === scope.version) &&
    (!locale.isOn() || known.locale === scope.locale);
  const distance = (known: KnownScope) =>
    Number(known.locale !== scope.locale) * 2 + Number(known.version !== scope.version);
  return {
    element: make(
      'div',
      { class: 'filters', role: 'group', 'aria-label': translate('search.scope') },
      version.element,
      locale.element,
      category,
    ),
    // The newest version first, since a question is shown once.
    scopes: () =>
      settings.scopes
        .toReversed()
        .filter(searched)
        .toSorted((a, b) => distance(a) - distance(b)),
    otherScopes: () => settings.scopes.filter((known) => !searched(known) && distance(known) < 3),
    category: () => (category.value === '' ? undefined : category.value),
  };
}
