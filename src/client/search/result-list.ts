import { excerpt, findMarks } from './marks.ts';
import type { Outcome, ShownResult } from './outcome.ts';
import type { FoundElsewhere } from './searcher.ts';
import { knownScope } from './settings.ts';
import type { Search } from './start.ts';

const excerptLengths: Readonly<Record<string, number>> = { 'zh-CN': 90 };

/** Results are grouped by category from this many on, where a category has three of them on average. */
const manyResults = 9;

function mark(element: Element | null, text: string, marks: ReadonlySet<string>): void {
  let position = 0;
  for (const { start, end } of findMarks(text, marks)) {
    const marked = document.createElement('mark');
    marked.textContent = text.slice(start, end);
    element?.append(text.slice(position, start), marked);
    position = end;
  }
  element?.append(text.slice(position));
}

const setText = (root: Element, selector: string, text: string): void => {
  const element = root.querySelector(selector);
  if (element !== null) element.textContent = text;
};

/** The results by category, in the order of the first of each; undefined where that does not help. */
function byCategory(results: readonly ShownResult[]): Map<string, ShownResult[]> | undefined {
  const groups = new Map<string, ShownResult[]>();
  for (const result of results) {
    groups.set(result.categoryTitle, [...(groups.get(result.categoryTitle) ?? []), result]);
  }
  const helps = results.length >= manyResults && groups.size > 1;
  return helps && groups.size <= results.length / 3 ? groups : undefined;
}

/** Fills the markup of the panel with what was found. */
export class ResultList {
  readonly #panel: HTMLElement;
  readonly #search: Search;

  constructor(panel: HTMLElement, search: Search) {
    this.#panel = panel;
    this.#search = search;
  }

  /** Says how many questions were found. */
  countText({ exactCount, closest }: Outcome, query: string): string {
    const { translate } = this.#search;
    if (exactCount > 0) return translate('search.say.count', { count: exactCount });
    return closest.length > 0
      ? translate('search.say.countClosest', { count: closest.length })
      : translate('search.say.none', { query: query.slice(0, 80) });
  }

  /**
   * Shows an answer. Where the reader has moved to a result of a former answer to the same query, the
   * list stays as it is down to that one, and all others follow it. `moreAddress` leads to all that was counted; without
   * it, the button that shows more is offered.
   */
  fill(outcome: Outcome, moreAddress: string | undefined): void {
    const { exact, exactCount, closest } = outcome;
    const kept = this.#keepToFocus();
    if (kept.size > 0) {
      const isNew = ({ url }: ShownResult) => !kept.has(new URL(url, location.href).href);
      const others = [...exact, ...closest].filter(isNew);
      const list = document.activeElement?.closest('ol');
      list?.append(...others.map((result) => this.#resultItem(result, outcome, false)));
    } else {
      this.#fillCorrection(outcome);
      this.#fillCategories(outcome);
      this.#fillResults('.exact', exact, outcome);
      this.#fillResults('.closest', closest, outcome);
    }
    this.#fillMore(exactCount > exact.length, exactCount, moreAddress);
    this.#show('.help', exact.length + closest.length + outcome.categories.length === 0);
    this.#show('.elsewhere', false);
  }

  /** Shows the scopes that have more. */
  fillElsewhere(found: readonly FoundElsewhere[], query: string): void {
    const { translate, scope: own } = this.#search;
    const items = found.map(({ scope, count }) => {
      const name = scope.locale === own.locale ? scope.versionLabel : scope.localeLabel;
      const item = this.#make('link');
      const link = item.querySelector('a');
      link?.setAttribute('href', `${scope.page}?${String(new URLSearchParams({ q: query }))}`);
      link?.setAttribute('hreflang', scope.locale);
      const key = count === undefined ? 'elsewhereLanguage' : 'elsewhereItem';
      setText(item, 'a', translate(`search.say.${key}`, { count: count ?? 0, scope: name }));
      return item;
    });
    this.#panel.querySelector('.elsewhere ul')?.replaceChildren(...items);
    this.#show('.elsewhere', items.length > 0);
  }

  /** Shows the recent searches of this device. */
  fillRecent(searches: readonly string[]): void {
    const items = searches.map((text) => {
      const item = this.#make('button');
      setText(item, 'button', text);
      return item;
    });
    this.#panel.querySelector('.recent ul')?.replaceChildren(...items);
  }

  #show(selector: string, isShown: boolean): void {
    const part = this.#panel.querySelector<HTMLElement>(selector);
    if (part !== null) part.hidden = !isShown;
  }

  #make(part: string): Element {
    const template = this.#panel.querySelector<HTMLTemplateElement>(`[data-part="${part}"]`);
    const made = template?.content.firstElementChild?.cloneNode(true);
    if (!(made instanceof Element)) throw new Error(`Unexpected panel without the part "${part}"`);
    return made;
  }

  /** The addresses of the results down to the one that the reader has moved to; the rest go. */
  #keepToFocus(): Set<string> {
    const links = [...this.#panel.querySelectorAll<HTMLAnchorElement>('[data-search-result]')];
    const place = links.findIndex((link) => link === document.activeElement);
    if (place >= 0) for (const link of links.slice(place + 1)) link.closest('li')?.remove();
    for (const group of this.#panel.querySelectorAll('.group:not(:has(a))')) group.remove();
    return new Set(links.slice(0, place + 1).map(({ href }) => href));
  }

  #fillCorrection({ corrections }: Outcome): void {
    const list = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ');
    const text = this.#search.translate('search.say.corrected', {
      to: list(corrections.map(({ to }) => to)),
      from: list(corrections.map(({ from }) => from)),
    });
    setText(this.#panel, '.corrected span', text);
    this.#show('.corrected', corrections.length > 0);
  }

  #fillCategories({ categories }: Outcome): void {
    const items = categories.map(({ title, url }) => {
      const item = this.#make('category');
      item.querySelector('a')?.setAttribute('href', url);
      setText(item, 'strong', title);
      return item;
    });
    this.#panel.querySelector('.categories')?.replaceChildren(...items);
    this.#show('.categories', items.length > 0);
  }

  #fillResults(
    selector: '.exact' | '.closest',
    results: readonly ShownResult[],
    outcome: Outcome,
  ): void {
    const list = this.#panel.querySelector(`${selector} > ol`);
    const groups = selector === '.exact' ? byCategory(results) : undefined;
    const item = (result: ShownResult) => this.#resultItem(result, outcome, groups !== undefined);
    list?.replaceChildren(...(groups === undefined ? results.map(item) : []));
    for (const [title, members] of groups ?? []) {
      const group = this.#make('group');
      setText(group, 'h3', title);
      group.querySelector('ol')?.append(...members.map(item));
      list?.append(group);
    }
    this.#show(selector, results.length > 0);
  }

  #resultItem(result: ShownResult, { marks }: Outcome, isGrouped: boolean): Element {
    const { settings, scope } = this.#search;
    const { title, text, url, locale, version, categoryTitle } = result;
    const known = knownScope(settings, version, locale);
    const place = [
      isGrouped ? undefined : categoryTitle,
      version === scope.version ? undefined : (known?.versionLabel ?? version),
      locale === scope.locale ? undefined : known?.localeLabel,
    ];
    const item = this.#make('result');
    const link = item.querySelector('a');
    link?.setAttribute('href', url);
    link?.setAttribute('lang', locale);
    mark(item.querySelector('strong'), title, marks);
    setText(item, '.where', place.filter((name) => name !== undefined).join(' · '));
    mark(
      item.querySelector('.excerpt'),
      excerpt(text, marks, excerptLengths[locale] ?? 180),
      marks,
    );
    return item;
  }

  #fillMore(hasMore: boolean, count: number, address: string | undefined): void {
    this.#show('.more', hasMore);
    this.#show('.more a', address !== undefined);
    this.#show('.more button', address === undefined);
    this.#panel.querySelector('.more a')?.setAttribute('href', address ?? '');
    setText(this.#panel, '.more a', this.#search.translate('search.say.more', { count }));
  }
}
