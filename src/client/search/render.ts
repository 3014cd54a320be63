import type { Params } from '../../i18n/fill.ts';
import type { StringKey } from '../../i18n/strings.ts';
import type { Found } from './rank.ts';
import type { Scope, SearchSettings } from './scope.ts';
import type { Elsewhere, Outcome } from './searcher.ts';
import type { Search } from './start.ts';
import { findMarks, recentSearches } from './traces.ts';

/** Gives a string that the script puts in; `{name}` in it becomes the parameter of that name. */
export type Translate = (
  key: Extract<StringKey, `search.say.${string}`>,
  params?: Params,
) => string;

/** Makes the function that gives the strings of a locale from the settings. */
export function createTranslate(table: SearchSettings['strings'], locale: string): Translate {
  const plural = new Intl.PluralRules(locale);
  return (key, params = {}) => {
    const form = plural.select(Number(params['count'] ?? 0));
    const text = table[key] ?? table[`${key}.${form}`] ?? table[`${key}.other`] ?? key;
    // A module that other scripts have too would be a request of its own.
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
  };
}

/** What a panel shows. */
export interface Shown {
  /** What is looked for; empty where the panel makes suggestions. */
  readonly query: string;
  /** What was found for it, or for a moment for the query before; none while it is waited for. */
  readonly outcome?: Outcome | undefined;
  /** How many questions are shown of it. */
  readonly limit: number;
  /** What the line above the results says. */
  readonly says: string;
  readonly hasFailed: boolean;
  readonly elsewhere: readonly Elsewhere[];
  /** Address of all that was found. */
  readonly address: string;
}

/** Results are grouped by category from this many on, where a category has three of them on average. */
const manyResults = 9;

/** Finds a part of the markup. Throws where it is missing. */
function find(root: ParentNode, selector: string): HTMLElement {
  const part = root.querySelector<HTMLElement>(selector);
  if (part === null) throw new Error(`Unexpected panel without ${selector}`);
  return part;
}

function make(panel: Element, name: 'row' | 'pill'): HTMLElement {
  const template = panel.querySelector<HTMLTemplateElement>(`[data-part=${name}]`);
  return find(document.importNode(template?.content ?? panel, true), 'li');
}

function makePill(panel: Element, text: string, query: string, { page, locale }: Scope) {
  const item = make(panel, 'pill');
  const link = find(item, 'a');
  link.textContent = text;
  link.setAttribute('href', `${page}?${String(new URLSearchParams({ q: query }))}`);
  link.setAttribute('hreflang', locale);
  return item;
}

/** Shows a state of the search in the markup of its panel, but for the list of results. */
export function render(panel: HTMLElement, { translate, scope: own }: Search, shown: Shown): void {
  const { query, outcome, limit, says, hasFailed, elsewhere, address } = shown;
  const { exact = [], closest = [], categories = [], corrections = [] } = outcome ?? {};
  const recent = query === '' ? recentSearches() : [];
  const parts = {
    '.start': query === '',
    '.recent': recent.length > 0,
    '.failed': hasFailed,
    '.results': outcome !== undefined,
    '.corrected': corrections.length > 0,
    '.more': exact.length > limit,
    '.help': exact.length + closest.length + categories.length === 0,
    '.elsewhere': elsewhere.length > 0,
  };
  for (const [part, isShown] of Object.entries(parts)) find(panel, part).hidden = !isShown;
  const quote = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ');
  const correction = {
    to: quote(corrections.map(({ to }) => to)),
    from: quote(corrections.map(({ from }) => from)),
  };
  find(panel, '.count').textContent = says;
  find(panel, '.corrected span').textContent = translate('search.say.corrected', correction);
  find(panel, '.more a').textContent = translate('search.say.more', { count: exact.length });
  find(panel, '.more a').setAttribute('href', address);
  find(panel, '.recent ul').replaceChildren(
    ...recent.map((text) => makePill(panel, text, text, own)),
  );
  const pills = elsewhere.map(({ scope, count }) => {
    const name = scope.locale === own.locale ? scope.versionLabel : scope.localeLabel;
    const key = count === undefined ? 'elsewhereLanguage' : 'elsewhereItem';
    const text = translate(`search.say.${key}`, { count: count ?? 0, scope: name });
    return makePill(panel, text, query, scope);
  });
  find(panel, '.elsewhere ul').replaceChildren(...pills);
}

function mark(element: Element, text: string, marks: ReadonlySet<string>): void {
  let position = 0;
  for (const { start, end } of findMarks(text, marks)) {
    const marked = document.createElement('mark');
    marked.textContent = text.slice(start, end);
    element.append(text.slice(position, start), marked);
    position = end;
  }
  element.append(text.slice(position));
}

/** The results by category, in the order of the first of each; undefined where that does not help. */
function byCategory(results: readonly Found[]): Map<string, readonly Found[]> | undefined {
  const groups = Map.groupBy(results, ({ category }) => category.title);
  const helps = results.length >= manyResults && groups.size > 1;
  return helps && groups.size <= results.length / 3 ? groups : undefined;
}

/** A line of the list, below a heading. */
function makeRow(
  panel: HTMLElement,
  { title, text, url, category, scope }: Found,
  { scope: own }: Search,
  marks: ReadonlySet<string>,
  heading: string,
): HTMLElement {
  const where = [
    category.title === heading ? '' : category.title,
    scope.version === own.version ? '' : scope.versionLabel,
    scope.locale === own.locale ? '' : scope.localeLabel,
  ];
  const row = make(panel, 'row');
  const link = find(row, 'a');
  link.setAttribute('href', url);
  link.setAttribute('lang', scope.locale);
  link.dataset['searchResult'] = '';
  mark(find(row, 'strong'), title, marks);
  find(row, '.where').textContent = where.filter((name) => name !== '').join(' · ');
  mark(find(row, '.excerpt'), text, marks);
  return row;
}

/** The lines of the list: the categories that are called what was looked for, then the questions. */
function makeRows(panel: HTMLElement, search: Search, outcome: Outcome, limit: number) {
  const { translate } = search;
  const exact = outcome.exact.slice(0, limit);
  const closest = outcome.closest.slice(0, limit - exact.length);
  const named = outcome.categories.map(({ title, url }) => {
    const row = make(panel, 'row');
    find(row, 'a').setAttribute('href', url);
    find(row, 'strong').textContent = title;
    find(row, '.where').textContent = translate('search.say.category');
    return row;
  });
  // Alone, a list is named by the line above it.
  const areBoth = exact.length > 0 && closest.length > 0;
  const lists: (readonly [string, readonly Found[]])[] = [
    ...(byCategory(exact) ?? [[areBoth ? translate('search.say.exact') : '', exact] as const]),
    [areBoth ? translate('search.say.alsoClose') : '', closest],
  ];
  const found = lists.flatMap(([heading, results]) => {
    const rows = results.map((result) => makeRow(panel, result, search, outcome.marks, heading));
    for (const first of rows.slice(0, 1)) find(first, 'h3').textContent = heading;
    return rows;
  });
  return [...named, ...found];
}

const addressOf = (row: Element) => row.querySelector('a')?.href;

/**
 * Shows the list of results. Where the reader has moved to one of a former answer to the same query,
 * the list stays as it is down to that one, and all others follow it.
 */
export function renderResults(
  panel: HTMLElement,
  search: Search,
  outcome: Outcome,
  limit: number,
): void {
  const list = find(panel, '.found');
  const before = [...list.children];
  const reached = before.findIndex((row) => row.contains(document.activeElement));
  const kept = new Set(before.slice(0, reached + 1).map(addressOf));
  for (const row of before.slice(reached + 1)) row.remove();
  list.append(
    ...makeRows(panel, search, outcome, limit).filter((row) => !kept.has(addressOf(row))),
  );
}
