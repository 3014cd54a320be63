import type { Params } from '../../i18n/fill.ts';
import type { StringKey } from '../../i18n/strings.ts';
import type { Found } from './rank.ts';
import type { Scope, SearchSettings } from './scope.ts';
import type { Elsewhere, Outcome } from './searcher.ts';
import type { Correction } from './spelling.ts';
import type { Search } from './start.ts';
import { findMarks, recentSearches, type Marks } from './traces.ts';

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

/** What the reader asked, and what is shown for it. */
export interface Turn {
  /** What is looked for; empty where the panel makes suggestions. */
  readonly query: string;
  /** The search page with all that is found. */
  readonly address: string;
  /** How many questions are shown. */
  readonly limit: number;
  /** What the line above the results says. */
  readonly says: string;
  readonly hasFailed?: boolean;
  /** What was found for it, or for a moment for the query before; none while it is waited for. */
  readonly outcome?: Outcome | undefined;
  readonly elsewhere: readonly Elsewhere[];
  /** Whether the list answers the query, be it with titles alone. */
  readonly isAnswered?: boolean;
  /** Whether the first result is opened when it is there. */
  isEntered?: boolean;
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

/**
 * Shows a turn in the markup of its panel, but for the list of results. Parts that stay empty are hidden
 * by the styles.
 */
export function render(panel: HTMLElement, { translate, scope: own }: Search, turn: Turn): void {
  const { query, outcome, limit, says, hasFailed = false, elsewhere, address } = turn;
  const { exact = [], corrections = [] } = outcome ?? {};
  find(panel, '.start').hidden = query !== '';
  find(panel, '.failed').hidden = !hasFailed;
  find(panel, '.results').hidden = outcome === undefined;
  const quote = (of: keyof Correction) => corrections.map((each) => `“${each[of]}”`).join(', ');
  const correction = { to: quote('to'), from: quote('from') };
  const texts = {
    '.count': says,
    '.corrected span': corrections.length > 0 && translate('search.say.corrected', correction),
    '.more a': exact.length > limit && translate('search.say.more', { count: exact.length }),
  };
  for (const [part, text] of Object.entries(texts)) find(panel, part).textContent = text || '';
  find(panel, '.more a').setAttribute('href', address);
  const recent = query === '' ? recentSearches() : [];
  const recentPills = recent.map((text) => makePill(panel, text, text, own));
  find(panel, '.recent ul').replaceChildren(...recentPills);
  const pills = elsewhere.map(({ scope, count }) => {
    const name = scope.locale === own.locale ? scope.versionLabel : scope.localeLabel;
    const key = count === undefined ? 'elsewhereLanguage' : 'elsewhereItem';
    const text = translate(`search.say.${key}`, { count: count ?? 0, scope: name });
    return makePill(panel, text, query, scope);
  });
  find(panel, '.elsewhere ul').replaceChildren(...pills);
}

function mark(element: Element, text: string, marks: Marks): void {
  let position = 0;
  for (const { start, end } of findMarks(text, marks)) {
    const marked = document.createElement('mark');
    marked.textContent = text.slice(start, end);
    element.append(text.slice(position, start), marked);
    position = end;
  }
  element.append(text.slice(position));
}

/** A line of the list, below a heading. */
function makeRow(panel: HTMLElement, own: Scope, found: Found, marks: Marks, heading: string) {
  const { title, text, url, category, scope } = found;
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
  const { translate, scope: own } = search;
  const named = outcome.categories.map(({ title, url }) => {
    const row = make(panel, 'row');
    find(row, 'a').setAttribute('href', url);
    find(row, 'strong').textContent = title;
    find(row, '.where').textContent = translate('search.say.category');
    return row;
  });
  const exact = outcome.exact.slice(0, limit);
  const closest = outcome.closest.slice(0, limit - exact.length);
  const groups = Map.groupBy(exact, ({ category }) => category.title);
  const areMany = exact.length >= Math.max(manyResults, groups.size * 3) && groups.size > 1;
  // Alone, a list is named by the line above it.
  const areBoth = exact.length > 0 && closest.length > 0;
  const lists: [string, Found[]][] = [
    ...(areMany ? groups : new Map([[areBoth ? translate('search.say.exact') : '', exact]])),
    [areBoth ? translate('search.say.alsoClose') : '', closest],
  ];
  const found = lists.flatMap(([heading, results]) => {
    const rows = results.map((each) => makeRow(panel, own, each, outcome.marks, heading));
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
export function renderResults(panel: HTMLElement, search: Search, { outcome, limit }: Turn): void {
  const list = find(panel, '.found');
  const before = [...list.children];
  const reached = before.findIndex((row) => row.contains(document.activeElement));
  const kept = new Set(before.slice(0, reached + 1).map(addressOf));
  for (const row of before.slice(reached + 1)) row.remove();
  const rows = outcome === undefined ? [] : makeRows(panel, search, outcome, limit);
  list.append(...rows.filter((row) => !kept.has(addressOf(row))));
}
