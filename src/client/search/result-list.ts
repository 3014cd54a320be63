import { make } from './dom.ts';
import { leaveMarks } from './landing.ts';
import { excerpt, findMarks } from './marks.ts';
import type { Outcome, ShownResult } from './outcome.ts';
import { knownScope } from './settings.ts';
import type { Search } from './start.ts';

const excerptLengths: Readonly<Record<string, number>> = { 'zh-CN': 90 };

function marked(text: string, marks: ReadonlySet<string>): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let position = 0;
  for (const { start, end } of findMarks(text, marks)) {
    nodes.push(text.slice(position, start), make('mark', {}, text.slice(start, end)));
    position = end;
  }
  nodes.push(text.slice(position));
  return nodes;
}

function resultItem(result: ShownResult, { marks }: Outcome, search: Search): HTMLLIElement {
  const { settings, scope, translate } = search;
  const { title, text, url, locale, version, categoryTitle } = result;
  const known = knownScope(settings, version, locale);
  const place = [
    categoryTitle,
    known?.versionLabel ?? version,
    locale === scope.locale ? undefined : known?.localeLabel,
  ];
  const piece = excerpt(text, marks, excerptLengths[locale] ?? 180);
  const link = make(
    'a',
    { href: url, 'data-search-result': '', lang: locale },
    make('strong', {}, ...marked(title, marks)),
    make('span', { class: 'where' }, place.filter((part) => part !== undefined).join(' · ')),
    make('span', { class: 'excerpt' }, ...marked(piece, marks)),
  );
  link.addEventListener('click', () => {
    leaveMarks(url, marks, translate('search.clearMarks'));
  });
  return make('li', {}, link);
}

function group(
  heading: string,
  results: readonly ShownResult[],
  outcome: Outcome,
  search: Search,
): HTMLElement[] {
  if (results.length === 0) return [];
  const list = make('ol', {}, ...results.map((result) => resultItem(result, outcome, search)));
  return [make('section', {}, make('h2', {}, heading), list)];
}

/** Shows what was found: the questions that have all words, then the closest. */
export function resultGroups(outcome: Outcome, search: Search): HTMLElement[] {
  const { translate } = search;
  const closest = outcome.exact.length > 0 ? 'search.alsoClose' : 'search.closest';
  return [
    ...group(translate('search.exact'), outcome.exact, outcome, search),
    ...group(translate(closest), outcome.closest, outcome, search),
  ];
}
