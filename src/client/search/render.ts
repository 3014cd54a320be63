import { excerpt, findMarks } from './marks.ts';
import { emptyOutcome, type Outcome, type ShownResult } from './outcome.ts';
import type { FoundElsewhere } from './searcher.ts';
import { knownScope, type KnownScope } from './settings.ts';
import type { Search } from './start.ts';
import { recentSearches } from './traces.ts';

/** What a panel shows. */
export interface Shown {
  /** What is looked for; empty where the panel makes suggestions. */
  readonly query: string;
  /** What was found for it, or for a moment for the query before; none while it is waited for. */
  readonly outcome?: Outcome | undefined;
  /** What the line above the results says. */
  readonly says: string;
  readonly hasFailed: boolean;
  readonly elsewhere: readonly FoundElsewhere[];
  /** Address of all that was counted. */
  readonly address: string;
}

const excerptLengths: Readonly<Record<string, number>> = { 'zh-CN': 90 };

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

/** Shows a state of the search in the markup of its panel, but for the list of results. */
export function render(panel: HTMLElement, search: Search, shown: Shown): void {
  const { translate, scope: own } = search;
  const { query, outcome, says, hasFailed, elsewhere, address } = shown;
  const { exact, exactCount, closest, categories, corrections } = outcome ?? emptyOutcome;
  const recent = query === '' ? recentSearches() : [];
  const parts = {
    '.start': query === '',
    '.recent': recent.length > 0,
    '.failed': hasFailed,
    '.results': outcome !== undefined,
    '.corrected': corrections.length > 0,
    '.more': exactCount > exact.length,
    '.help': exact.length + closest.length + categories.length === 0,
    '.elsewhere': elsewhere.length > 0,
  };
  for (const [part, isShown] of Object.entries(parts)) find(panel, part).hidden = !isShown;
  const quote = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ');
  const correction = {
    to: quote(corrections.map(({ to }) => to)),
    from: quote(corrections.map(({ from }) => from)),
  };
  const texts = {
    '.count': says,
    '.corrected span': translate('search.say.corrected', correction),
    '.more a': translate('search.say.more', { count: exactCount }),
  };
  for (const [part, text] of Object.entries(texts)) find(panel, part).textContent = text;
  find(panel, '.more a').setAttribute('href', address);
  const pill = (text: string, asked: string, { page, locale }: KnownScope) => {
    const item = make(panel, 'pill');
    const link = find(item, 'a');
    link.textContent = text;
    link.setAttribute('href', `${page}?${String(new URLSearchParams({ q: asked }))}`);
    link.setAttribute('hreflang', locale);
    return item;
  };
  find(panel, '.recent ul').replaceChildren(...recent.map((text) => pill(text, text, own)));
  const pills = elsewhere.map(({ scope, count }) => {
    const name = scope.locale === own.locale ? scope.versionLabel : scope.localeLabel;
    const key = count === undefined ? 'elsewhereLanguage' : 'elsewhereItem';
    return pill(translate(`search.say.${key}`, { count: count ?? 0, scope: name }), query, scope);
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
function byCategory(results: readonly ShownResult[]): Map<string, ShownResult[]> | undefined {
  const groups = Map.groupBy(results, ({ categoryTitle }) => categoryTitle);
  const helps = results.length >= manyResults && groups.size > 1;
  return helps && groups.size <= results.length / 3 ? groups : undefined;
}

/** A line of the list under its heading, if it begins a part of it. */
function resultRow(
  panel: HTMLElement,
  { settings, scope: own }: Search,
  { title, text, url, locale, version, categoryTitle }: ShownResult,
  marks: ReadonlySet<string>,
  heading: string,
): HTMLElement {
  const known = knownScope(settings, version, locale);
  const where = [
    categoryTitle === heading ? undefined : categoryTitle,
    version === own.version ? undefined : (known?.versionLabel ?? version),
    locale === own.locale ? undefined : known?.localeLabel,
  ];
  const row = make(panel, 'row');
  const link = find(row, 'a');
  link.setAttribute('href', url);
  link.setAttribute('lang', locale);
  link.dataset['searchResult'] = '';
  mark(find(row, 'strong'), title, marks);
  find(row, '.where').textContent = where.filter((name) => name !== undefined).join(' · ');
  mark(find(row, '.excerpt'), excerpt(text, marks, excerptLengths[locale] ?? 180), marks);
  return row;
}

/** The lines of the list: the categories that are called what was looked for, then the questions. */
function rowsOf(panel: HTMLElement, search: Search, outcome: Outcome): HTMLElement[] {
  const { exact, closest, categories, marks } = outcome;
  const { translate } = search;
  const named = categories.map(({ title, url }) => {
    const row = make(panel, 'row');
    find(row, 'a').setAttribute('href', url);
    find(row, 'strong').textContent = title;
    find(row, '.where').textContent = translate('search.say.category');
    return row;
  });
  // Alone, a list is named by the line above it.
  const areBoth = exact.length > 0 && closest.length > 0;
  const lists: (readonly [string, readonly ShownResult[]])[] = [
    ...(byCategory(exact) ?? [[areBoth ? translate('search.say.exact') : '', exact] as const]),
    [areBoth ? translate('search.say.alsoClose') : '', closest],
  ];
  const found = lists.flatMap(([heading, results]) => {
    const rows = results.map((result) => resultRow(panel, search, result, marks, heading));
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
export function renderResults(panel: HTMLElement, search: Search, outcome: Outcome): void {
  const list = find(panel, '.found');
  const before = [...list.children];
  const reached = before.findIndex((row) => row.contains(document.activeElement));
  const kept = new Set(before.slice(0, reached + 1).map(addressOf));
  for (const row of before.slice(reached + 1)) row.remove();
  list.append(...rowsOf(panel, search, outcome).filter((row) => !kept.has(addressOf(row))));
}
