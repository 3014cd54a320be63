import { make } from './dom.ts';
import { elsewhereList, emptyHelp, recentList, correctionLine } from './panel-parts.ts';
import { createFilters } from './filters.ts';
import { rememberSearch } from './recent.ts';
import { resultGroups } from './result-list.ts';
import { findElsewhere, searchScopes } from './scopes-outcome.ts';
import type { Outcome } from './searcher.ts';
import { moveWithArrows } from './keys.ts';
import { onText } from './typing.ts';
import type { Search } from './start.ts';

const shownResults = 12;

/** With fewer questions than this, other versions and the other language are looked at as well. */
const little = 3;

function countText({ exact, closest }: Outcome, { translate }: Search, query: string): string {
  if (exact.length > 0) return translate('search.count', { count: exact.length });
  return closest.length > 0
    ? translate('search.countClosest', { count: closest.length })
    : translate('search.none', { query });
}

/**
 * Makes the part of a search that shows what is found for the text of `input`, as it is typed.
 * `leave` is called when the reader follows a result. `onQuery` is told every query that was asked.
 */
export function createPanel(
  search: Search,
  input: HTMLInputElement,
  leave: () => void,
  onQuery: (query: string) => void = () => undefined,
): HTMLElement {
  const { searcher, translate } = search;
  const status = make('p', { class: 'count', role: 'status' });
  const results = make('div', { class: 'results' });
  let asked = 0;
  let correcting = true;

  const show = (...content: readonly (Node | string)[]) => {
    results.replaceChildren(...content);
  };

  const showRecent = () => {
    status.textContent = '';
    const use = (text: string) => {
      input.value = text;
      void run(text);
      input.focus();
    };
    show(...recentList(translate, use));
  };

  const showElsewhere = async (query: string, mine: number) => {
    const found = await findElsewhere(searcher, query, filters.otherScopes());
    if (mine === asked && found.length > 0) results.append(elsewhereList(found, query, search));
  };

  const showOutcome = async (query: string, outcome: Outcome, mine: number) => {
    status.textContent = countText(outcome, search, query);
    const count = outcome.exact.length + outcome.closest.length;
    const undo = () => {
      correcting = false;
      void run(query);
      input.focus();
    };
    show(
      ...correctionLine(outcome.corrections, translate, undo),
      ...resultGroups(outcome, search),
      ...(count === 0 ? [emptyHelp(search)] : []),
    );
    if (outcome.exact.length < little) await showElsewhere(query, mine);
  };

  const run = async (text: string): Promise<void> => {
    const query = text.trim();
    asked += 1;
    const mine = asked;
    onQuery(query);
    if (query === '') {
      showRecent();
      return;
    }
    try {
      const outcome = await searchScopes(searcher, query, filters.scopes(), {
        limit: shownResults,
        category: filters.category(),
        correcting,
      });
      // A later question of the reader has made this answer stale.
      if (mine !== asked) return;
      await showOutcome(query, outcome, mine);
    } catch {
      if (mine === asked) status.textContent = translate('search.failed');
    }
  };

  const filters = createFilters(search, () => void run(input.value));
  const panel = make('div', { class: 'panel' }, filters.element, status, results);
  onText(input, (text) => {
    correcting = true;
    void run(text);
  });
  moveWithArrows(input, results);
  results.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('a') == null) return;
    rememberSearch(input.value);
    leave();
  });
  void run(input.value);
  return panel;
}
